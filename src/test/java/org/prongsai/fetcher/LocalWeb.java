package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Hop;

/// A web of its own for tests of other modules: every name leads to a server here, and pages come through the very
/// fetcher and reader that the program uses. It speaks no encryption; what is encrypted out there is asked in plain
/// here, and the scheme put back.
public final class LocalWeb implements AutoCloseable {
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final PageReader reader = new PageReader();
    private final RoughServer server;
    private final PageFetcher fetcher;
    private final Path folder;

    /// @param seconds for a whole fetch
    public LocalWeb(Path folder, Clock clock, long seconds) throws IOException {
        this.folder = folder;
        server = new RoughServer(this::answer);
        fetcher = PageFetcher.asking(server.names(), folder, clock, seconds);
    }

    /// What a server answers.
    ///
    /// @param head without the empty line at its end
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(String head, byte[] body, Duration delay) {}

    /// Lets `address` answer so; where it answers already, the next time after that.
    public void put(String address, Answer answer) {
        answers.computeIfAbsent(key(address), _ -> new ConcurrentLinkedQueue<>())
                .add(answer);
    }

    private static String key(String address) {
        String bare = address.replaceFirst("^https?://", "").replaceFirst("#.*", "");
        return bare.contains("/") ? bare : bare + "/";
    }

    private void answer(List<String> request, OutputStream out) throws IOException, InterruptedException {
        String path = request.getFirst().split(" ", -1)[1];
        String host = request.stream()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("host:"))
                .findFirst()
                .orElse("Host:")
                .substring(5)
                .strip();
        Queue<Answer> next = answers.getOrDefault(host + path, new ConcurrentLinkedQueue<>());
        Answer answer = next.poll();
        if (answer == null) {
            throw new IllegalStateException("nothing stands at " + host + path);
        }
        Thread.sleep(answer.delay());
        out.write((answer.head() + "\r\n\r\n").getBytes(ISO_8859_1));
        out.write(answer.body());
    }

    /// Fetches the first of `addresses`; the others are those it should be sent on to, with their schemes.
    public Fetched fetch(List<String> addresses) throws IOException {
        Fetched plain = fetcher.fetch(addresses.getFirst().replaceFirst("^https:", "http:"));
        var hops = new ArrayList<Hop>();
        for (int i = 0; i < plain.hops().size(); i++) {
            Hop hop = plain.hops().get(i);
            boolean encrypted = addresses.get(i).startsWith("https:");
            hops.add(new Hop(
                    encrypted ? hop.address().replaceFirst("^http:", "https:") : hop.address(),
                    hop.status(),
                    encrypted ? "ab" : null,
                    hop.at()));
        }
        return new Fetched(hops, plain.outcome());
    }

    /// Looks into what was fetched; null where nothing came.
    public @Nullable Seen read(Fetched fetched) throws IOException {
        if (!(fetched.outcome() instanceof Answered answered)) {
            return null;
        }
        return reader.read(
                Files.readAllBytes(folder.resolve(answered.sha256())),
                fetched.hops().getLast().address(),
                answered.header("Content-Type"),
                answered.header("Content-Encoding"));
    }

    /// Looks into bytes that came from nowhere.
    public static Seen read(byte[] bytes, String address, String type) {
        return new PageReader().read(bytes, address, type, "");
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
        server.close();
    }
}
