package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Seen.Kind;
import org.prongsai.fetcher.WebAddress.Refused;

/// What the guard refuses, where it leads nobody, and what hostile servers can take from the fetching
/// process.
class FetcherProof {
    private static final String PAGE = "http://www.opdc.go.th/ita";
    private static final int MUTATIONS = 300_000;
    private static final int LONGEST_SECONDS = 31;
    private static final int MOST_MEGABYTES = 50;

    @TempDir
    Path folder;

    @Test
    void fetcher() throws Exception {
        var proof = new Proof("fetcher", "What the guard refuses, and what hostile servers can take")
                .text("The guard has no switch. Controls bring resolvers of their own, as tests can within the module.")
                .row("what", "figure");
        addresses(proof);
        int canary = redirects(proof);
        limits(proof);
        proof.text("""
                        The servers that mean harm are asked all at once by a fetching process with the memory that `serve`
                        gives it, to which every name leads to them. Its memory is what the system counts as in use, before
                        and at its highest.""").write();
        assertThat(canary).isZero();
    }

    private static void addresses(Proof proof) throws IOException {
        List<String> hostile = WebAddressTest.refused();
        long refused = hostile.stream()
                .filter(one -> WebAddress.read(one) instanceof Refused)
                .count();
        long careless = hostile.stream()
                .filter(FetcherProof::isLetThroughByACarelessGuard)
                .count();
        var mutations = WebAddressTest.mutations(MUTATIONS);
        long special = PublicNamesTest.SPECIAL.stream()
                .filter(one -> !PublicNames.isPublic(InetAddress.ofLiteral(one)))
                .count();
        long open = PublicNamesTest.PUBLIC.stream()
                .filter(one -> PublicNames.isPublic(InetAddress.ofLiteral(one)))
                .count();
        proof.row("hostile addresses refused", "**%d** of %d".formatted(refused, hostile.size()))
                .row(
                        "control: a guard that looks for `localhost`, `127.` and `10.` in the host lets through",
                        "%d of %d".formatted(careless, hostile.size()))
                .row(
                        "addresses put together from what attackers use: let through, of these against a rule",
                        "%,d of %,d, **%d**"
                                .formatted(
                                        mutations.usable(),
                                        MUTATIONS,
                                        mutations.broken().size()))
                .row(
                        "special networks kept out; public ones let through",
                        "**%d** of %d; %d of %d"
                                .formatted(
                                        special, PublicNamesTest.SPECIAL.size(), open, PublicNamesTest.PUBLIC.size()));
        assertThat(refused).isEqualTo(hostile.size()).isGreaterThanOrEqualTo(98);
        assertThat(careless).isPositive();
        assertThat(mutations.broken()).isEmpty();
        assertThat(mutations.usable()).isGreaterThan(3000);
        assertThat(special).isEqualTo(PublicNamesTest.SPECIAL.size());
        assertThat(open).isEqualTo(PublicNamesTest.PUBLIC.size());
    }

    private static boolean isLetThroughByACarelessGuard(String address) {
        try {
            String host = URI.create(address).getHost();
            return host != null && !host.contains("localhost") && !host.startsWith("127.") && !host.startsWith("10.");
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /// Each hostile address as the target of a redirect, and names that lead within.
    private int redirects(Proof proof) throws Exception {
        List<String> targets = new ArrayList<>(WebAddressTest.refused().stream()
                .filter(one -> one.chars().noneMatch(c -> c == '\r' || c == '\n'))
                .toList());
        try (var canary = new RoughServer(RoughServer.of("HTTP/1.1 200 OK", "secret"))) {
            int port = canary.names().resolve("x", 80).getFirst().getPort();
            targets.addAll(List.of("http://127.0.0.1:" + port + "/", "http://localhost:" + port + "/"));
            for (String target : targets) {
                try (var server = new RoughServer(RoughServer.of("HTTP/1.1 302 Found\r\nLocation: " + target, ""));
                        var fetcher = fetcher(server.names())) {
                    fetcher.fetch(PAGE);
                }
            }
            int names = 0;
            for (DnsResolver inner : List.of(within(canary, "127.0.0.1"), within(canary, "203.150.1.1", "127.0.0.1"))) {
                try (var fetcher = fetcher(new PublicNames(inner))) {
                    assertThat(fetcher.fetch(PAGE).outcome()).isInstanceOf(Failed.class);
                    names++;
                }
            }
            int hits = canary.asked().size();
            try (var fetcher = fetcher(canary.names())) {
                fetcher.fetch(PAGE);
            }
            int control = canary.asked().size() - hits;
            proof.row(
                            "a server within, behind %d redirects and %d names that lead there: requests"
                                    .formatted(targets.size(), names),
                            "**%d**".formatted(hits))
                    .row(
                            "control: the same name with the guard's resolver left out: requests",
                            Integer.toString(control));
            assertThat(control).isPositive();
            return hits;
        }
    }

    private PageFetcher fetcher(DnsResolver names) {
        return PageFetcher.asking(names, folder, java.time.Clock.systemUTC(), 10);
    }

    /// A name with these addresses, at the port of `server`.
    private static DnsResolver within(RoughServer server, String... addresses) throws IOException {
        int port = server.names().resolve("x", 80).getFirst().getPort();
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                throw new AssertionError("ports matter");
            }

            @Override
            public List<InetSocketAddress> resolve(String host, int ignored) {
                return List.of(addresses).stream()
                        .map(one -> new InetSocketAddress(InetAddress.ofLiteral(one), port))
                        .toList();
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private void limits(Proof proof) throws Exception {
        List<Harm> harms = Harm.all();
        Set<ProcessHandle> before = ConcurrentHashMap.newKeySet();
        ProcessHandle.current().children().forEach(before::add);
        try (var server = new RoughServer((request, out) -> serve(harms, request, out));
                var process = new FetcherProcess(FetcherProcessTest.child(server, folder, "-Xmx512m", 30))) {
            for (int i = 0; i < 200; i++) {
                process.fetch("warm" + i, "http://good" + i + ".go.th/").get(30, TimeUnit.SECONDS);
            }
            String page = Kept.in(folder, "<title>ita</title>".repeat(100_000).getBytes(ISO_8859_1));
            process.look("warm", page, "", "text/html", "").get(30, TimeUnit.SECONDS);
            ProcessHandle child = ProcessHandle.current()
                    .children()
                    .filter(one -> !before.contains(one))
                    .findFirst()
                    .orElseThrow();
            long megabytes = megabytes(child, "VmRSS");
            Files.writeString(Path.of("/proc", Long.toString(child.pid()), "clear_refs"), "5");
            var answers = new ArrayList<CompletableFuture<String>>();
            for (int i = 0; i < harms.size(); i++) {
                answers.add(timed(process, i));
            }
            String bomb = Kept.in(folder, Harm.bomb());
            long began = System.nanoTime();
            Seen seen = process.look("bomb", bomb, "", "text/html", "gzip").get(60, TimeUnit.SECONDS);
            long bombed = System.nanoTime() - began;
            long longest = bombed;
            for (int i = 0; i < harms.size(); i++) {
                String answer = answers.get(i).get(60, TimeUnit.SECONDS);
                long nanos = Long.parseLong(answer.substring(answer.indexOf(' ') + 1));
                longest = Math.max(longest, nanos);
                proof.row(
                        harms.get(i).name(),
                        answer.substring(0, answer.indexOf(' ')) + " after %.1f s".formatted(nanos / 1e9));
            }
            long highest = megabytes(child, "VmHWM");
            proof.row("1 MB that unpack to 1 GB", "%s after %.1f s".formatted(seen.kind(), bombed / 1e9))
                    .row(
                            "memory of the process before, and at its highest meanwhile",
                            "%d MB, %d MB".formatted(megabytes, highest))
                    .row("processes that ended", child.isAlive() ? "**0**" : "**1**");
            assertThat(child.isAlive()).isTrue();
            assertThat(seen.kind()).isEqualTo(Kind.BROKEN);
            assertThat(longest).isLessThan(TimeUnit.SECONDS.toNanos(LONGEST_SECONDS));
            assertThat(highest - megabytes).isLessThanOrEqualTo(MOST_MEGABYTES);
        }
    }

    private static CompletableFuture<String> timed(FetcherProcess process, int harm) {
        long began = System.nanoTime();
        return process.fetch("harm" + harm, "http://harm" + harm + ".go.th/")
                .thenApply(fetched -> ((Failed) fetched.outcome()).reason() + " " + (System.nanoTime() - began));
    }

    private static void serve(List<Harm> harms, List<String> request, java.io.OutputStream out)
            throws IOException, InterruptedException {
        String host = request.stream()
                .filter(line -> line.startsWith("Host: "))
                .findFirst()
                .orElse("Host: good");
        if (host.startsWith("Host: harm")) {
            int harm = Integer.parseInt(host.substring("Host: harm".length(), host.indexOf('.')));
            harms.get(harm).answer().write(request, out);
        } else {
            out.write("HTTP/1.1 200 OK\r\n\r\ngood".getBytes(ISO_8859_1));
        }
    }

    private static long megabytes(ProcessHandle process, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
