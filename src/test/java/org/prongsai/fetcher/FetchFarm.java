package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.Prongsai;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;

/// A web of two thousand servers with global-looking addresses in a network of its own, and the fetching
/// process as it is, which fetches from it. [FetchRateProof] starts it within such a network.
final class FetchFarm {
    static final int HOSTS = 2000;
    static final int KILLS = 3;
    /// Where names lead that must not be reached; the last one has a public address, too.
    static final List<String> WITHIN = List.of("10.0.0.1", "169.254.169.254", "127.0.0.1", "192.168.1.1", "10.9.9.9");

    private static final int OPEN = 4 * HOSTS;
    private static final String BODY = "<p>แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2565</p>".repeat(200);

    static final int BYTES = BODY.getBytes(UTF_8).length;

    private static final Pattern PACKETS = Pattern.compile("packets ([0-9]+)");

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger within = new AtomicInteger();
    private final Map<String, Object> found = new LinkedHashMap<>();
    private final Path folder;

    private FetchFarm(Path folder) {
        this.folder = folder;
    }

    /// Runs it.
    ///
    /// @param args the folder for bodies, how many pages, and a file for what was found
    public static void main(String... args) throws Exception {
        var farm = new FetchFarm(Path.of(args[0]));
        farm.run(Integer.parseInt(args[1]));
        Files.writeString(Path.of(args[2]), FetchLine.of(farm.found));
        System.exit(0);
    }

    /// Lines of `/etc/hosts`.
    static String names() {
        var lines = new StringBuilder("127.0.0.1 localhost\n");
        for (int i = 0; i < HOSTS; i++) {
            lines.append(address(i)).append(" host").append(i).append(".go.th\n");
        }
        for (int i = 0; i < WITHIN.size(); i++) {
            lines.append(WITHIN.get(i)).append(" within").append(i).append(".go.th\n");
        }
        return lines.append(address(0))
                .append(" within")
                .append(WITHIN.size() - 1)
                .append(".go.th\n")
                .toString();
    }

    private static String address(int host) {
        return "203.150." + host / 250 + "." + (host % 250 + 1);
    }

    private void run(int pages) throws Exception {
        Files.createDirectories(folder);
        try (var web = new ServerSocket()) {
            web.bind(new InetSocketAddress("0.0.0.0", 80), 1000);
            Thread.ofPlatform().daemon().start(() -> accept(web));
            var settings = new FetcherSettings(folder, Path.of("/nowhere"), 16, List.of());
            try (FetcherProcess process = FetcherProcess.of(settings, Prongsai.class)) {
                guard(process);
                rate(process, pages);
                kills(process, pages / 5);
                found.put("packetsLater", packets() - (Integer) found.getOrDefault("counted", 0));
            }
        }
    }

    private void accept(ServerSocket web) {
        while (!web.isClosed()) {
            try {
                Socket caller = web.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            if (WITHIN.contains(caller.getLocalAddress().getHostAddress())) {
                within.incrementAndGet();
            }
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
            String line = String.valueOf(in.readLine());
            for (String head = in.readLine(); head != null && !head.isEmpty(); head = in.readLine()) {
                // the rest of the head says nothing new
            }
            if (line.startsWith("GET ")) { // and not cut off by a kill
                asked.computeIfAbsent(line, _ -> new AtomicInteger()).incrementAndGet();
            }
            caller.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + line + BODY)
                            .getBytes(UTF_8));
        } catch (IOException gone) {
            // the fetching process was killed
        }
    }

    /// Names that lead within, and the control: the same connection without the guard.
    private void guard(FetcherProcess process) throws Exception {
        int refused = 0;
        for (int i = 0; i < WITHIN.size(); i++) {
            Fetched fetched =
                    process.fetch("w" + i, "http://within" + i + ".go.th/").get(60, TimeUnit.SECONDS);
            refused += fetched.outcome().equals(new Failed(Reason.NOT_PUBLIC)) ? 1 : 0;
        }
        found.put("refused", refused);
        found.put("within", within.get());
        found.put("packets", packets());
        for (String address : WITHIN) {
            try (var socket = new Socket(address, 80)) {
                socket.getOutputStream().write("GET /control HTTP/1.1\r\n\r\n".getBytes(UTF_8));
                socket.getInputStream().readAllBytes();
            }
        }
        found.put("control", within.get() - refusedHits());
        int counted = packets();
        found.put("counted", counted);
        found.put("controlPackets", counted - (Integer) found.getOrDefault("packets", 0));
    }

    /// How many packets left for addresses within, as the kernel counted them.
    private static int packets() throws IOException {
        var nft = new ProcessBuilder("/usr/sbin/nft", "list", "counter", "inet", "watch", "within").start();
        try (var out = nft.getInputStream()) {
            Matcher count = PACKETS.matcher(new String(out.readAllBytes(), UTF_8));
            if (!count.find()) {
                throw new IOException("nft says nothing");
            }
            return Integer.parseInt(count.group(1));
        }
    }

    private int refusedHits() {
        return (Integer) found.getOrDefault("within", 0);
    }

    private void rate(FetcherProcess process, int pages) throws Exception {
        fetch(process, "warm", HOSTS, 0);
        var memory = new ArrayList<Long>();
        long began = System.nanoTime();
        for (int part = 0; part < 10; part++) {
            fetch(process, "rate" + part, pages / 10, 0);
            memory.add(megabytes());
        }
        found.put("pages", pages / 10 * 10);
        found.put("seconds", (System.nanoTime() - began) / 1e9);
        found.put("memory", memory);
    }

    private void kills(FetcherProcess process, int pages) throws Exception {
        asked.clear();
        int answered = fetch(process, "kill", pages, KILLS);
        found.put("killPages", pages);
        found.put("answered", answered);
        found.put("neverAsked", pages - asked.size());
        found.put(
                "askedAgain",
                asked.values().stream().mapToInt(AtomicInteger::get).sum() - asked.size());
    }

    /// Fetches `pages` pages of all hosts in turn, and kills the process so often meanwhile.
    ///
    /// @return how many answers came, each with its page
    private int fetch(FetcherProcess process, String name, int pages, int kills) throws Exception {
        var open = new Semaphore(OPEN);
        var right = new AtomicInteger();
        var done = new AtomicLong();
        var all = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < pages; i++) {
            open.acquire();
            String path = "/" + name + "/" + i;
            all.add(process.fetch(name + i, "http://host" + i % HOSTS + ".go.th" + path)
                    .whenComplete((fetched, _) -> {
                        done.incrementAndGet();
                        right.addAndGet(isPage(fetched, path) ? 1 : 0);
                        open.release();
                    }));
        }
        for (int kill = 1; kill <= kills; kill++) {
            while (done.get() < (long) pages * kill / (kills + 1)) {
                Thread.sleep(10);
            }
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);
        return right.get();
    }

    private boolean isPage(Fetched fetched, String path) {
        if (!(fetched.outcome() instanceof Answered answer)) {
            return false;
        }
        try {
            Path body = folder.resolve(answer.sha256());
            boolean whole = Files.readString(body).equals("GET " + path + " HTTP/1.1" + BODY);
            Files.delete(body);
            return whole;
        } catch (IOException lost) {
            return false;
        }
    }

    /// What the fetching process has in memory.
    private static long megabytes() throws IOException {
        ProcessHandle child = ProcessHandle.current().children().findFirst().orElseThrow();
        return Files.readAllLines(Path.of("/proc", Long.toString(child.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
