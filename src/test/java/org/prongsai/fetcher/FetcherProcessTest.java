package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;
import org.prongsai.fetcher.Seen.Kind;

@Timeout(60)
class FetcherProcessTest {
    @TempDir
    Path folder;

    @Test
    void answersWhatItIsAsked() throws Exception {
        try (var server = new RoughServer(RoughServer.of("HTTP/1.1 200 OK", "2565"));
                var process = new FetcherProcess(child(server))) {
            Fetched fetched = process.fetch("a", "http://www.opdc.go.th/ita").get(30, TimeUnit.SECONDS);
            assertThat(fetched.outcome()).isInstanceOf(Answered.class);
            assertThat(folder.resolve(((Answered) fetched.outcome()).sha256())).hasContent("2565");
            assertThat(fetched.hops())
                    .hasSize(1)
                    .first()
                    .satisfies(hop -> assertThat(hop.address()).isEqualTo("http://www.opdc.go.th/ita"));
            assertThat(process.fetch("b", "http://localhost/").get(30, TimeUnit.SECONDS))
                    .isEqualTo(new Fetched(List.of(), new Failed(Reason.ADDRESS)));
            assertThat(process.open()).isZero();
        }
    }

    /// Killed again and again, it loses nothing that was asked, and answers nothing twice.
    @Test
    void losesNothingWhenItIsKilled() throws Exception {
        try (var server = new RoughServer((_, out) -> {
                    Thread.sleep(5);
                    out.write("HTTP/1.1 200 OK\r\n\r\nda".getBytes(UTF_8));
                });
                var process = new FetcherProcess(child(server))) {
            var answers = new ArrayList<CompletableFuture<Fetched>>();
            for (int i = 0; i < 600; i++) {
                answers.add(process.fetch("id" + i, "http://host" + i % 50 + ".go.th/" + i));
            }
            for (int kill = 0; kill < 3; kill++) {
                int goal = 100 * (kill + 1);
                while (answers.stream().filter(CompletableFuture::isDone).count() < goal) {
                    Thread.sleep(5);
                }
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(40, TimeUnit.SECONDS);
            assertThat(answers)
                    .allSatisfy(
                            answer -> assertThat(answer.resultNow().outcome()).isInstanceOf(Answered.class));
            assertThat(process.open()).isZero();
        }
    }

    @Test
    void saysWhenNoProcessStaysAlive() throws Exception {
        try (var process = new FetcherProcess(List.of(java(), "-version"))) {
            assertThatThrownBy(
                            () -> process.fetch("a", "http://www.opdc.go.th/").get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void knowsNothingOfItsParentsSurroundings() throws Exception {
        try (var process =
                new FetcherProcess(List.of("/bin/sh", "-c", "env | cut -d= -f1 > " + folder + "/env; read x"))) {
            var _ = process.fetch("a", "http://www.opdc.go.th/");
            Path seen = folder.resolve("env");
            while (!Files.exists(seen) || Files.size(seen) == 0) {
                Thread.sleep(10);
            }
            assertThat(Files.readAllLines(seen)).isSubsetOf("LANG", "PWD", "SHLVL", "_", "OLDPWD");
        }
    }

    @Test
    void looksIntoWhatWasFetched() throws Exception {
        try (var server = new RoughServer(
                        RoughServer.of("HTTP/1.1 200 OK\r\nContent-Type: text/html", "<title>ita</title>"));
                var process = new FetcherProcess(child(server))) {
            var page = (Answered) process.fetch("a", "http://www.opdc.go.th/ita")
                    .get(30, TimeUnit.SECONDS)
                    .outcome();
            Seen seen = process.look("a", page.sha256(), "http://www.opdc.go.th/ita", page.header("Content-Type"), "")
                    .get(30, TimeUnit.SECONDS);
            assertThat(seen.kind()).isEqualTo(Kind.HTML);
            assertThat(seen.title()).isEqualTo("ita");
        }
    }

    /// A lost body is no broken one.
    @Test
    void saysWhenABodyIsNotThere() throws Exception {
        try (var server = new RoughServer(RoughServer.of("", ""));
                var process = new FetcherProcess(child(server))) {
            assertThatThrownBy(() -> process.look("a", "none", "http://www.opdc.go.th/", "", "")
                            .get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    /// A body that kills the process and one that never ends are broken; whatever else was asked is answered as ever.
    @ParameterizedTest
    @ValueSource(strings = {Poison.KILLS, Poison.HANGS, Poison.THROWS})
    void blamesOnlyTheBodyOverWhichItFell(String poison) throws Exception {
        Files.writeString(folder.resolve("poison"), poison);
        Files.writeString(folder.resolve("good"), "good");
        try (var server = new RoughServer((_, out) -> {
                    Thread.sleep(50);
                    out.write("HTTP/1.1 200 OK\r\n\r\nda".getBytes(UTF_8));
                });
                var process = new FetcherProcess(child(server), Duration.ofSeconds(2))) {
            var looks = new ArrayList<CompletableFuture<Seen>>();
            var fetches = new ArrayList<CompletableFuture<Fetched>>();
            for (int i = 0; i < 20; i++) {
                looks.add(process.look("id" + i, i == 5 || i == 12 ? "poison" : "good", "", "text/plain", ""));
                fetches.add(process.fetch("id" + i, "http://host" + i + ".go.th/"));
            }
            CompletableFuture.allOf(fetches.toArray(CompletableFuture[]::new)).get(40, TimeUnit.SECONDS);
            for (int i = 0; i < 20; i++) {
                assertThat(looks.get(i).get(40, TimeUnit.SECONDS).kind())
                        .as("body %s", i)
                        .isEqualTo(i == 5 || i == 12 ? Kind.BROKEN : Kind.TEXT);
            }
            assertThat(process.open()).isZero();
            assertThat(folder.resolve("tries")).hasContent(poison.repeat(poison.equals(Poison.THROWS) ? 2 : 4));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> child(RoughServer server) {
        return child(server, folder, "-Xmx64m", 10);
    }

    /// Starts a process to which every name leads to `server`.
    ///
    /// @param seconds for a whole fetch
    static List<String> child(RoughServer server, Path folder, String memory, long seconds) {
        return List.of(
                java(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Unguarded.class.getName(),
                folder.toString(),
                Integer.toString(port(server.names())),
                Long.toString(seconds));
    }

    private static int port(DnsResolver names) {
        try {
            return names.resolve("x", 80).getFirst().getPort();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The process as it is, but every name leads to the test's server, and servers are given no pause.
    static final class Unguarded {
        public static void main(String[] args) throws IOException {
            int port = Integer.parseInt(args[1]);
            var names = new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) {
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                }

                @Override
                public List<InetSocketAddress> resolve(String host, int ignored) {
                    return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                }

                @Override
                public String resolveCanonicalHostname(String host) {
                    return host;
                }
            };
            try (var fetcher =
                    PageFetcher.asking(names, Path.of(args[0]), Clock.systemUTC(), Long.parseLong(args[2]))) {
                var reader = new Poison(new PageReader()::read, Path.of(args[0]));
                var risky = new RiskyWork(
                        Path.of(args[0]), reader, _ -> new PagePicture.Missing(PagePicture.Reason.NO_BROWSER));
                FetcherCommand.serve(
                        fetcher, risky, new BufferedReader(new InputStreamReader(System.in, UTF_8)), System.out, 8, 0);
            }
        }
    }

    /// Falls over some bodies, and keeps how often it was tried.
    private record Poison(RiskyWork.Reader reader, Path folder) implements RiskyWork.Reader {
        private static final String KILLS = "k";
        private static final String HANGS = "h";
        private static final String THROWS = "t";

        @Override
        public Seen read(byte[] wire, String address, String type, String encoding) {
            String body = new String(wire, UTF_8);
            if (body.length() > 1) {
                return reader.read(wire, address, type, encoding);
            }
            try {
                Files.writeString(folder.resolve("tries"), body, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return switch (body) {
                case KILLS -> fill(new ArrayList<>());
                case HANGS -> hang();
                default -> throw new IllegalStateException(body);
            };
        }

        private static Seen fill(List<byte[]> memory) {
            while (true) {
                memory.add(new byte[1024 * 1024]);
            }
        }

        private static Seen hang() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
