package org.prongsai.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.attack.Wire;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;

/// One who collects a pass and answers, and whose browser, network, pass and words nobody else has.
final class Canary {
    private static final String NETWORK = "203.0.113.77";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int NEAR = 64 * 1024;
    private static final Pattern SIGNATURE = Pattern.compile("\"signature\":\"([^\"]+)\"");

    private final RunningProgram program;
    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final SecureRandom random = new SecureRandom();
    private final UUID survey;
    private final int person;
    private final int port;
    private final String pass;

    /// @param person of the roster
    /// @param port   of the program, or of what stands before it
    Canary(RunningProgram program, int person, int port) throws IOException, SQLException {
        this.program = program;
        this.person = person;
        this.port = port;
        this.survey = program.surveys().roster();
        this.pass = collect().text();
    }

    /// What nobody may find again.
    List<String> words() {
        return List.of("said" + mark, "agent" + mark, NETWORK, pass, secret());
    }

    private String secret() {
        return program.surveys().secrets().get(person);
    }

    private Pass collect() throws IOException, SQLException {
        Octets key = program.signingKey(survey);
        byte[] message = Pass.message(survey, random);
        BlindRsa.Blinded blinded = BlindRsa.blind(BlindRsa.key(key), message, random);
        String answer = send(
                        "issue",
                        "/issue",
                        "application/json",
                        Respondents.asking(survey, secret(), blinded),
                        "agent" + mark,
                        NETWORK)
                .text();
        Matcher signed = SIGNATURE.matcher(answer);
        if (!signed.find()) {
            throw new IllegalStateException(answer);
        }
        Octets signature = BlindRsa.finish(
                        BlindRsa.key(key),
                        message,
                        Octets.of(Base64.getUrlDecoder().decode(signed.group(1))),
                        blinded.inverse())
                .orElseThrow();
        return new Pass(Octets.of(message), signature);
    }

    int answerAsAnInvited() throws IOException {
        return answer(survey, pass, "said" + mark, "agent" + mark, NETWORK);
    }

    /// Answers once more, and keeps the connection.
    Wire staying() throws IOException {
        var wire = new Wire(port);
        wire.send(request(
                "answer",
                "/a/" + survey,
                FORM,
                "pass=" + pass + "&way=ROSTER&q0=1&comment=said" + mark,
                "agent" + mark,
                NETWORK));
        return wire;
    }

    /// Asks for a page, where it is no secret who asks.
    int visit() throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send(("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nUser-Agent: agent" + mark + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII))
                    .status();
        }
    }

    /// All that goes wrong with it: another answer with the same pass, half an answer, a pass that is none, and far
    /// too much.
    List<Integer> stumble() throws IOException {
        String words = "&comment=said" + mark;
        return Stream.of(
                        "pass=" + pass + "&way=ROSTER&q0=1" + words,
                        "pass=" + pass.substring(1) + "&way=ROSTER" + words,
                        "pass=" + pass + "&way=ROSTER" + words.repeat(40_000),
                        "\u0000" + words)
                .map(body -> status(() -> send("answer", "/a/" + survey, FORM, body, "agent" + mark, NETWORK)))
                .toList();
    }

    private int answer(UUID asked, String right, String words, String agent, String network) throws IOException {
        var body = new StringBuilder("pass=" + right + "&way=" + (asked.equals(survey) ? "ROSTER" : "LINK"));
        int questions = Respondents.questions(program.port(), asked);
        for (int i = 0; i < questions; i++) {
            body.append("&q").append(i).append("=1");
        }
        body.append("&comment=").append(words);
        return send("answer", "/a/" + asked, FORM, body.toString(), agent, network)
                .status();
    }

    private Wire.Answer send(String origin, String path, String type, String body, String agent, String network)
            throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send(request(origin, path, type, body, agent, network));
        }
    }

    private static byte[] request(String origin, String path, String type, String body, String agent, String network) {
        return ("POST " + path + " HTTP/1.1\r\nHost: " + origin + ".localhost\r\nUser-Agent: " + agent
                        + "\r\nX-Forwarded-For: " + network + "\r\nAccept-Encoding: identity\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Asking {
        Wire.Answer ask() throws IOException;
    }

    /// The status of the answer; 0 if the line was cut, as a proxy may do with what is too long.
    private static int status(Asking asking) {
        try {
            return asking.ask().status();
        } catch (IOException cut) {
            return 0;
        }
    }

    /// The files of program and database that hold a word: data, log of the database, what was printed.
    List<Path> files(String word) throws IOException {
        return files(word, program.place());
    }

    static List<Path> files(String word, Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("load.txt") && !file.endsWith("memory.hprof"))
                    .filter(file -> has(bytes(file), word))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that lives in the memory of the program.
    byte[] memory() throws IOException, InterruptedException {
        Path dump = program.place().resolve("memory.hprof");
        Files.deleteIfExists(dump);
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.process().pid()),
                        "GC.heap_dump",
                        dump.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!jcmd.waitFor(2, TimeUnit.MINUTES) || !Files.exists(dump)) {
            throw new IllegalStateException(said);
        }
        return Files.readAllBytes(dump);
    }

    /// Where words of the answer lie as near to its browser, its network or its secret as in one request.
    long meetings(byte[] memory) {
        List<Integer> said = places(memory, "said" + mark);
        List<Integer> who = Stream.of("agent" + mark, NETWORK, secret())
                .flatMap(word -> places(memory, word).stream())
                .toList();
        return said.stream()
                .filter(one -> who.stream().anyMatch(other -> Math.abs(one - other) < NEAR))
                .count();
    }

    private static boolean has(byte[] bytes, String word) {
        return next(bytes, word.getBytes(StandardCharsets.ISO_8859_1), 0) >= 0;
    }

    private static List<Integer> places(byte[] bytes, String word) {
        byte[] sought = word.getBytes(StandardCharsets.ISO_8859_1);
        var places = new ArrayList<Integer>();
        for (int at = next(bytes, sought, 0); at >= 0; at = next(bytes, sought, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static int next(byte[] bytes, byte[] sought, int from) {
        for (int at = from; at <= bytes.length - sought.length; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return at;
            }
        }
        return -1;
    }
}
