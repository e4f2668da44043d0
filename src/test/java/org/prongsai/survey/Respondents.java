package org.prongsai.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.prongsai.attack.Wire;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;

/// Many who answer at once, each over a connection of his own, one answer after the other, without a pause.
final class Respondents {
    private static final String RECEIPT = "id=\"receipt\"";
    private final int port;
    private volatile String refused = "";
    private final Queue<Octets> acknowledged = new ConcurrentLinkedQueue<>();

    Respondents(int port) {
        this.port = port;
    }

    /// One thing that a respondent does over his connection; true if it was acknowledged.
    @FunctionalInterface
    interface Act {
        boolean over(Wire wire) throws IOException;
    }

    /// Where each act comes from; null where there is no more to do.
    @FunctionalInterface
    interface Acts {
        Act next();
    }

    /// @param perSecond acts that were acknowledged
    /// @param p50       milliseconds within which half of them were
    /// @param p99       milliseconds within which 99 % of them were
    record Ran(int done, int errors, double perSecond, double p50, double p99) {}

    /// What was acknowledged: what gave the right to each answer, as its hash is made of it.
    Collection<Octets> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /// So many at once for so long, or until there is nothing more to do.
    Ran run(int clients, Duration time, Acts acts) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        var took = new ConcurrentLinkedQueue<long[]>();
        var errors = new java.util.concurrent.atomic.AtomicInteger();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().start(() -> took.add(one(acts, end, errors))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Ran(all.length, errors.get(), all.length / seconds, share(all, 0.5), share(all, 0.99));
    }

    private static double share(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private long[] one(Acts acts, long end, java.util.concurrent.atomic.AtomicInteger errors) {
        long[] took = new long[1024];
        int done = 0;
        try (var wire = new Wire(port)) {
            Act act = acts.next();
            while (act != null && System.nanoTime() < end) {
                long began = System.nanoTime();
                if (act.over(wire)) {
                    took = done == took.length ? Arrays.copyOf(took, 2 * done) : took;
                    took[done++] = System.nanoTime() - began;
                } else {
                    errors.incrementAndGet();
                }
                act = acts.next();
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        }
        return Arrays.copyOf(took, done);
    }

    /// Sends an answer by link to which a number of its own gives the right, without having asked for the form.
    Acts answers(UUID survey, int questions) {
        return () -> {
            Octets number = number();
            return wire -> send(wire, survey, "LINK", number.text(), number, questions);
        };
    }

    /// Asks for the form, and sends an answer with the number that stands in it.
    Acts whole(UUID survey, int questions, int at) {
        byte[] form = request("answer", "GET", "/a/" + survey, "", "");
        return () -> wire -> {
            Wire.Answer page = wire.send(form);
            if (page.status() != 200) {
                return false;
            }
            // what is filled in stands uncompressed in the compressed page, always at the same place
            String number = new String(page.body(), at, NUMBER, StandardCharsets.US_ASCII);
            return send(
                    wire,
                    survey,
                    "LINK",
                    number,
                    Octets.of(java.util.Base64.getUrlDecoder().decode(number)),
                    questions);
        };
    }

    private static final int NUMBER = 43;

    /// Where the number stands in the compressed form.
    static int place(Wire wire, UUID survey) throws IOException {
        byte[] page =
                wire.send(request("answer", "GET", "/a/" + survey, "", "")).body();
        String plain;
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(page))) {
            plain = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int from = plain.indexOf("name=\"pass\" value=\"") + "name=\"pass\" value=\"".length();
        return new String(page, StandardCharsets.ISO_8859_1).indexOf(plain.substring(from, from + NUMBER));
    }

    /// Sends an answer with a pass.
    boolean send(Wire wire, UUID survey, String way, String pass, Octets right, int questions) throws IOException {
        var body = new StringBuilder("pass=").append(pass).append("&way=").append(way);
        int choice = ThreadLocalRandom.current().nextInt(2);
        for (int i = 0; i < questions; i++) {
            body.append("&q").append(i).append('=').append((choice + i) % 2);
        }
        return post(wire, survey, body.toString(), right);
    }

    /// Sends what was put together before.
    boolean post(Wire wire, UUID survey, String body, Octets right) throws IOException {
        Wire.Answer answer =
                wire.send(request("answer", "POST", "/a/" + survey, "application/x-www-form-urlencoded", body));
        if (answer.status() == 200 && answer.text().contains(RECEIPT)) {
            acknowledged.add(right);
            return true;
        }
        refused = answer.status() + " " + answer.text();
        return false;
    }

    /// What was said to the last who was not acknowledged.
    String refused() {
        return refused;
    }

    /// How many questions the form has.
    static int questions(int port, UUID survey) throws IOException {
        try (var wire = new Wire(port)) {
            String form = new String(
                    wire.send(("GET /a/" + survey + " HTTP/1.1\r\nHost: answer.localhost\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII))
                            .body(),
                    StandardCharsets.UTF_8);
            return (int) IntStream.range(0, 200)
                    .filter(i -> form.contains("name=\"q" + i + "\""))
                    .count();
        }
    }

    static Octets number() {
        byte[] number = new byte[32];
        ThreadLocalRandom.current().nextBytes(number);
        return Octets.of(number);
    }

    /// What a phone sends to have a pass signed.
    static String asking(UUID survey, String secret, BlindRsa.Blinded blinded) {
        return "{\"survey\":\"%s\",\"secret\":\"%s\",\"blinded\":\"%s\"}"
                .formatted(survey, secret, blinded.message().text());
    }

    static byte[] request(String origin, String method, String path, String type, String body) {
        return (method + " " + path + " HTTP/1.1\r\nHost: " + origin + ".localhost\r\nAccept-Encoding: "
                        + (method.equals("GET") ? "gzip" : "identity") + "\r\n"
                        + (body.isEmpty()
                                ? ""
                                : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n")
                        + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
