package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;

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
            assertThat(fetched.hops()).hasSize(1).first().satisfies(hop -> assertThat(hop.address())
                    .isEqualTo("http://www.opdc.go.th/ita"));
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
            assertThat(answers).allSatisfy(answer -> assertThat(answer.resultNow().outcome())
                    .isInstanceOf(Answered.class));
            assertThat(process.open()).isZero();
        }
    }

    @Test
    void saysWhenNoProcessStaysAlive() throws Exception {
        try (var process = new FetcherProcess(List.of(java(), "-version"))) {
            assertThatThrownBy(() -> process.fetch("a", "http://www.opdc.go.th/").get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void knowsNothingOfItsParentsSurroundings() throws Exception {
        try (var process = new FetcherProcess(List.of("/bin/sh", "-c", "env | cut -d= -f1 > " + folder + "/env; read x"))) {
            process.fetch("a", "http://www.opdc.go.th/");
            Path seen = folder.resolve("env");
            while (!java.nio.file.Files.exists(seen) || java.nio.file.Files.size(seen) == 0) {
                Thread.sleep(10);
            }
            assertThat(java.nio.file.Files.readAllLines(seen)).isSubsetOf("LANG", "PWD", "SHLVL", "_", "OLDPWD");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> child(RoughServer server) {
        int port = server.names() instanceof DnsResolver names ? port(names) : 0;
        return List.of(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                Unguarded.class.getName(),
                folder.toString(),
                Integer.toString(port));
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
            try (var fetcher = PageFetcher.asking(names, Path.of(args[0]), Clock.systemUTC(), 10)) {
                FetcherCommand.serve(
                        fetcher, new BufferedReader(new InputStreamReader(System.in, UTF_8)), System.out, 8, 0);
            }
        }
    }
}
