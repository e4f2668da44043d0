package org.prongsai.fetcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A browser without a window, with a profile that is thrown away, which knows no way to the web but a proxy.
///
/// It is spoken to over a pipe: neither its reins nor the proxy's password stand on its command line or at a
/// port, where others on the machine could take them. It ends when the pipe does, so even whoever kills this
/// process leaves none behind.
final class Chromium implements AutoCloseable {
    private static final long LAST_SECONDS = 5;
    /// The browser takes its pipe at 3 and 4, which Java cannot set.
    private static final String PIPED = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /// @param profile an empty folder, deleted in the end
    /// @param proxy   port of the proxy on loopback
    static Chromium start(Path program, Path profile, int proxy) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", PIPED, program.toString()));
        command.addAll(options(profile, proxy));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "HOME",
                        profile.toString(),
                        "LANG",
                        "C.UTF-8",
                        "PATH",
                        "/usr/bin:/bin",
                        "TZ",
                        "Asia/Bangkok",
                        "DBUS_SESSION_BUS_ADDRESS",
                        "disabled:"));
        return new Chromium(builder.start(), profile);
    }

    private static List<String> options(Path profile, int proxy) throws IOException {
        var options = new ArrayList<>(List.of(
                "--headless=new",
                "--remote-debugging-pipe",
                "--user-data-dir=" + profile,
                "--window-size=" + PageCamera.WIDTH + "," + PageCamera.LEAST_HEIGHT,
                "--lang=th",
                // every connection goes to the guard, those to loopback too, and no name is resolved here
                "--proxy-server=http://127.0.0.1:" + proxy,
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                // what would go past a proxy
                "--disable-quic",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--dns-prefetch-disable",
                "--disable-features=AsyncDns,DnsOverHttps,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,"
                        + "OptimizationHints,Translate,WebRtcHideLocalIpsWithMdns",
                // what a browser does of its own accord
                "--disable-background-networking",
                "--disable-breakpad",
                "--disable-client-side-phishing-detection",
                "--disable-component-update",
                "--disable-crash-reporter",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-extensions",
                "--disable-sync",
                "--no-default-browser-check",
                "--no-first-run",
                "--no-pings",
                "--password-store=basic",
                // what a page may not take
                "--block-new-web-contents",
                "--deny-permission-prompts",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--js-flags=--max-old-space-size=512",
                "--mute-audio",
                "--renderer-process-limit=2"));
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            // root gets no sandbox and would not start with one; nobody should run a server as root
            options.add("--no-sandbox");
        }
        options.add("about:blank");
        return options;
    }

    InputStream answers() {
        return process.getInputStream();
    }

    OutputStream questions() {
        return process.getOutputStream();
    }

    /// Ends it with all its children, and throws its profile away.
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_SECONDS);
            while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    /// Deletes a profile; what someone still writes is left for the next [PageCamera] of this folder.
    static void delete(Path profile) {
        try (Stream<Path> all = Files.walk(profile)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException inUse) {
            // nothing depends on it
        }
    }
}
