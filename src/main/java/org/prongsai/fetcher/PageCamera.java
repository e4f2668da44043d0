package org.prongsai.fetcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.PagePicture.Missing;
import org.prongsai.fetcher.PagePicture.Reason;
import org.prongsai.fetcher.PagePicture.Taken;
import org.prongsai.fetcher.WebAddress.Usable;
import tools.jackson.databind.JsonNode;

/// Pictures pages as a browser shows them: a new browser for each, behind a [GuardProxy] of its own.
final class PageCamera implements RiskyWork.Camera {
    static final int WIDTH = 1280;
    static final int LEAST_HEIGHT = 800;
    private static final int MOST_HEIGHT = 5000;
    private static final Duration TIME = Duration.ofSeconds(30);
    /// Scripts go on for so long after a page has come.
    private static final long SETTLE_MILLIS = 500;

    private static final String PROFILES = "profile-";

    private final Path program;
    private final DnsResolver names;
    private final Path folder;
    private final Duration time;

    private PageCamera(Path program, DnsResolver names, Path folder, Duration time) {
        this.program = program;
        this.names = names;
        this.folder = folder;
        this.time = time;
    }

    /// Pictures pages of the public network with the browser `program`, if it is there, into `folder`.
    static PageCamera into(Path folder, Path program) throws IOException {
        var camera = new PageCamera(program, new PublicNames(SystemDefaultDnsResolver.INSTANCE), folder, TIME);
        camera.tidy();
        return camera;
    }

    /// Asks `names` where servers are; whoever calls this decides what is let through.
    static PageCamera asking(DnsResolver names, Path program, Path folder, Duration time) {
        return new PageCamera(program, names, folder, time);
    }

    /// Throws away the profiles of those who were killed.
    private void tidy() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(folder)) {
            left = all.filter(path -> path.getFileName().toString().startsWith(PROFILES))
                    .toList();
        }
        for (Path profile : left) {
            Chromium.delete(profile);
        }
    }

    @Override
    public PagePicture take(String address) throws IOException, InterruptedException {
        if (!(WebAddress.read(address) instanceof Usable(var page))) {
            return new Missing(Reason.ADDRESS);
        }
        if (!Files.isExecutable(program)) {
            return new Missing(Reason.NO_BROWSER);
        }
        long end = System.nanoTime() + time.toNanos();
        Path profile = Files.createTempDirectory(folder.toAbsolutePath(), PROFILES);
        try (var proxy = GuardProxy.open(names, PageFetcher.MOST_BYTES, time);
                var browser = Chromium.start(program, profile, proxy.port())) {
            return new Shot(browser, proxy).take(page, end);
        } catch (NoPicture none) {
            return new Missing(none.reason());
        }
    }

    /// One page in one browser.
    private final class Shot {
        private final DevTools tools;
        private final GuardProxy proxy;
        private final CompletableFuture<Void> loaded = new CompletableFuture<>();

        Shot(Chromium browser, GuardProxy proxy) {
            this.proxy = proxy;
            this.tools = new DevTools(browser.answers(), browser.questions(), this::heard);
        }

        /// Half of the time is the page's, the rest is needed for its picture.
        PagePicture take(WebAddress page, long end) throws NoPicture, IOException, InterruptedException {
            long half = System.nanoTime() + (end - System.nanoTime()) / 2;
            enter(half);
            JsonNode went = tools.call("Page.navigate", Map.of("url", page.toString()), half);
            if (went.has("errorText")) {
                throw new NoPicture(Reason.NO_PAGE);
            }
            load(half);
            stopScripts();
            byte[] png = png(end);
            byte[] pdf = pdf(end);
            return new Taken(Kept.in(folder, png), pdf == null ? null : Kept.in(folder, pdf));
        }

        private void enter(long until) throws NoPicture, InterruptedException {
            String target = "";
            for (JsonNode one : tools.call("Target.getTargets", Map.of(), until).path("targetInfos")) {
                target = one.path("type").asString("").equals("page")
                        ? one.path("targetId").asString()
                        : target;
            }
            tools.call("Browser.setDownloadBehavior", Map.of("behavior", "deny"), until);
            tools.enter(tools.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), until)
                    .path("sessionId")
                    .asString());
            tools.call("Page.enable", Map.of(), until);
            tools.call("Fetch.enable", Map.of("handleAuthRequests", true), until);
        }

        /// What the browser says unasked. No answer of these is waited for, since this is where answers come in.
        private void heard(String event, JsonNode said) {
            switch (event) {
                case "Page.loadEventFired" -> loaded.complete(null);
                case "Page.javascriptDialogOpening" ->
                    tools.tell("Page.handleJavaScriptDialog", Map.of("accept", false));
                case "Fetch.requestPaused" -> request(said);
                case "Fetch.authRequired" -> authenticate(said);
                default -> {
                    // nothing to be done
                }
            }
        }

        /// The guard is what decides; this only keeps to the web what has no need of a proxy.
        private void request(JsonNode said) {
            String id = said.path("requestId").asString();
            String address = said.path("request").path("url").asString("");
            if (address.matches("(?s)(https?|data|blob):.*")) {
                tools.tell("Fetch.continueRequest", Map.of("requestId", id));
            } else {
                tools.tell("Fetch.failRequest", Map.of("requestId", id, "errorReason", "AccessDenied"));
            }
        }

        /// The password is for the guard alone, never for a server that asks for one.
        private void authenticate(JsonNode said) {
            boolean guard =
                    said.path("authChallenge").path("source").asString("").equals("Proxy");
            Map<String, String> answer = guard
                    ? Map.of("response", "ProvideCredentials", "username", proxy.user(), "password", proxy.password())
                    : Map.of("response", "CancelAuth");
            tools.tell(
                    "Fetch.continueWithAuth",
                    Map.of("requestId", said.path("requestId").asString(), "authChallengeResponse", answer));
        }

        /// Waits until the page has come; one that never ends is pictured as far as it has.
        private void load(long until) throws InterruptedException {
            try {
                loaded.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                Thread.sleep(SETTLE_MILLIS);
            } catch (TimeoutException | ExecutionException endless) {
                tools.tell("Page.stopLoading", Map.of());
            }
        }

        /// Neither answer is waited for: where no script runs, there is nothing to end.
        private void stopScripts() {
            tools.tell("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            tools.tell("Runtime.terminateExecution", Map.of());
        }

        private byte[] png(long end) throws NoPicture, InterruptedException {
            JsonNode size = tools.call("Page.getLayoutMetrics", Map.of(), end).path("cssContentSize");
            int height = Math.clamp((long) Math.ceil(size.path("height").asDouble(0)), LEAST_HEIGHT, MOST_HEIGHT);
            var clip = Map.of("x", 0, "y", 0, "width", WIDTH, "height", height, "scale", 1);
            return Base64.getDecoder()
                    .decode(tools.call(
                                    "Page.captureScreenshot",
                                    Map.of("format", "png", "captureBeyondViewport", true, "clip", clip),
                                    end)
                            .path("data")
                            .asString());
        }

        private byte @Nullable [] pdf(long end) throws NoPicture, InterruptedException {
            String stream = tools.call(
                            "Page.printToPDF", Map.of("printBackground", true, "transferMode", "ReturnAsStream"), end)
                    .path("stream")
                    .asString();
            var out = new ByteArrayOutputStream();
            while (out.size() <= PageFetcher.MOST_BYTES) {
                JsonNode part = tools.call("IO.read", Map.of("handle", stream, "size", 1024 * 1024), end);
                out.writeBytes(Base64.getDecoder().decode(part.path("data").asString("")));
                if (part.path("eof").asBoolean(false)) {
                    return out.toByteArray();
                }
            }
            return null;
        }
    }
}
