package org.prongsai.disclosure.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.disclosure.check.PageBook.Page;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetched.Hop;
import org.prongsai.fetcher.LocalWeb;
import org.prongsai.fetcher.LocalWeb.Answer;
import org.prongsai.fetcher.Seen;
import org.prongsai.thai.DateSpan;

/// Serves the pages of the book, fetches them as the program does, and says what is known around them.
final class MadeWeb implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2022-05-20T03:00:00Z");
    private static final DateSpan WINDOW = new DateSpan(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 4, 30));
    private static final String SMALL = "https://www.obt-tuayang.go.th/";
    private static final byte[] NOTHING = {};

    private final LocalWeb web;
    private final Map<String, Page> pages;
    private final Seen home;
    private final Map<String, Seen> further;

    MadeWeb(Path folder, Map<String, Page> pages) throws IOException {
        this.pages = pages;
        web = new LocalWeb(folder, Clock.fixed(NOW, ZoneOffset.UTC), 1);
        home = html(PageMaker.home(), PageBook.AGENCY);
        String links = pages.keySet().stream()
                .map(name -> "<li><a href=\"/ita/" + name + "\">ข้อ " + name + "</a></li>")
                .collect(Collectors.joining());
        further = Map.of(
                PageBook.AGENCY + "ita", html(PageMaker.page("ITA", links, "", true, false), PageBook.AGENCY + "ita"));
    }

    private static Seen html(String page, String address) {
        return LocalWeb.read(page.getBytes(UTF_8), address, "text/html; charset=utf-8");
    }

    /// Fetches a page along its way and looks into it.
    Look look(String name) throws IOException {
        Page page = Objects.requireNonNull(pages.get(name));
        List<String> way = page.way();
        Fetched fetched;
        if (page.say("fail").isPresent()) {
            fetched = new Fetched(
                    List.of(new Hop(way.getFirst(), 0, null, NOW)),
                    new Fetched.Failed(Fetched.Reason.valueOf(page.say("fail", ""))));
        } else {
            serve(page, way);
            fetched = web.fetch(way);
        }
        var parts = new HashMap<String, Seen>();
        page.parts()
                .forEach((address, text) ->
                        parts.put(address, LocalWeb.read(text.getBytes(UTF_8), address, "text/plain; charset=utf-8")));
        return new Look(way.getFirst(), fetched, web.read(fetched), parts);
    }

    private void serve(Page page, List<String> way) throws IOException {
        for (int i = 0; i + 1 < way.size(); i++) {
            String target = way.get(i + 1).replaceFirst("^https:", "http:");
            web.put(way.get(i), new Answer("HTTP/1.1 302 Found\r\nLocation: " + target, NOTHING, Duration.ZERO));
        }
        web.put(way.getLast(), last(page));
    }

    private static Answer last(Page page) throws IOException {
        if (page.say("rough").isPresent()) {
            String rough = page.say("rough", "").replace("|", "\r\n").replace("%long", "x".repeat(40_000));
            int body = rough.indexOf("\r\n\r\n");
            return body < 0
                    ? new Answer(rough, NOTHING, Duration.ZERO)
                    : new Answer(
                            rough.substring(0, body), rough.substring(body + 4).getBytes(UTF_8), Duration.ZERO);
        }
        if (page.say("large").isPresent()) {
            return new Answer("HTTP/1.1 200 OK", new byte[21 * 1024 * 1024], Duration.ZERO);
        }
        if (page.say("bomb").isPresent()) {
            return new Answer(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                    PageMaker.bomb(),
                    Duration.ZERO);
        }
        String head = "HTTP/1.1 " + page.say("status", "200") + " X\r\nContent-Type: " + type(page)
                + page.say("header").map(line -> "\r\n" + line).orElse("");
        return new Answer(
                head, PageMaker.bytes(page), Duration.ofSeconds(page.say("slow").isPresent() ? 3 : 0));
    }

    private static String type(Page page) {
        if (page.say("type").isPresent()) {
            return page.say("type", "");
        }
        boolean thai = page.say("as", "UTF-8").toLowerCase(Locale.ROOT).startsWith("windows");
        return switch (page.say("kind", "html")) {
            case "html" ->
                switch (page.say("declared", thai ? "none" : "utf-8")) {
                    case "none" -> "text/html";
                    case String letters -> "text/html; charset=" + letters;
                };
            case "text" -> "text/plain; charset=utf-8";
            case String kind when kind.startsWith("docx") -> "application/msword";
            case "xlsx" -> "application/vnd.ms-excel";
            case "png" -> "image/png";
            case "zip" -> "application/zip";
            default -> "application/pdf";
        };
    }

    /// What is known around a page.
    Surroundings around(String name, Look look) {
        Page page = Objects.requireNonNull(pages.get(name));
        List<Surroundings.Other> others = Stream.concat(
                        Stream.of(new Surroundings.Other("O1", PageBook.AGENCY + "about/structure")),
                        page.say("other").stream()
                                .map(other -> other.split(" ", 2))
                                .map(other -> new Surroundings.Other(other[0], other[1])))
                .toList();
        var answer = look.answer();
        Set<String> foreign =
                answer != null && page.say("foreign").isPresent() ? Set.of("00", answer.sha256()) : Set.of("00");
        return switch (page.say("site", "")) {
            case "none" -> new Surroundings(others, "", null, Map.of(), WINDOW, foreign);
            case "small" -> small(others, foreign);
            default -> new Surroundings(others, PageBook.AGENCY, home, further, WINDOW, foreign);
        };
    }

    /// A site so small that all its pages are known: `/m1/a/c` is three clicks away, `/deep` is four.
    private static Surroundings small(List<Surroundings.Other> others, Set<String> foreign) {
        var known = new HashMap<String, Seen>();
        Map.of("m1", "/m1/a", "m2", "/files/plan65.pdf", "m1/a", "/m1/a/c", "m1/a/c", "/deep")
                .forEach((path, link) -> known.put(
                        SMALL + path,
                        html(PageMaker.page("", "<a href='" + link + "'>ต่อ</a>", "", true, true), SMALL + path)));
        Seen front = html(PageMaker.page("อบต.ตัวอย่าง", "<p>ยินดีต้อนรับ</p>", "", true, true), SMALL);
        return new Surroundings(others, SMALL, front, known, WINDOW, foreign);
    }

    @Override
    public void close() throws IOException {
        web.close();
    }
}
