package org.prongsai.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.audit.Actor;
import org.prongsai.audit.ActorNames;
import org.prongsai.audit.Event;
import org.prongsai.audit.Log;
import org.prongsai.audit.TrailExport;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The log of an agency, as a page and as the file that can be verified.
@Controller
@ReadsTheLog
class LogController {
    private final Log log;
    private final TrailExport export;
    private final ObjectProvider<ActorNames> people;

    LogController(Log log, TrailExport export, ObjectProvider<ActorNames> people) {
        this.log = log;
        this.export = export;
        this.people = people;
    }

    @GetMapping("/agencies/{agency}/log")
    ModelAndView log(@RequestParam Map<String, String> typed, Visit visit) {
        var choice = LogChoice.of(typed);
        List<Event> found = new ArrayList<>(log.read(choice.query()));
        boolean more = !choice.file() && found.size() > LogChoice.ROWS;
        boolean upwards = choice.after() != null;
        if (more) {
            found.remove(upwards ? 0 : found.size() - 1);
        }
        boolean hasNewer = upwards ? more : choice.before() != null;
        boolean hasOlder = upwards || more;
        Log.Known known = log.known();
        var table = new LogTable(visit.words(), names(found, known));
        return Answer.page(
                "audit/log",
                new LogPage(
                        visit.path(),
                        fields(choice, known, table, visit.words()),
                        choice.narrows(),
                        table.of(found)
                                .downloads(found.isEmpty() ? List.of() : HasTables.downloads(visit, LogPage.NAME)),
                        hasNewer && !found.isEmpty()
                                ? choice.address(
                                        visit.path(),
                                        "after=" + found.getFirst().seq())
                                : null,
                        hasOlder && !found.isEmpty()
                                ? choice.address(
                                        visit.path(),
                                        "before=" + found.getLast().seq())
                                : null));
    }

    @GetMapping("/agencies/{agency}/log/trail.jsonl")
    void trail(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("trail.jsonl").build().toString());
        export.write(response.getOutputStream());
    }

    private Map<UUID, Bilingual> names(List<Event> events, Log.Known known) {
        ActorNames names = people.getIfAvailable();
        return names == null
                ? Map.of()
                : names.names(Stream.concat(
                                events.stream().map(Event::by),
                                known.actors().stream().map(Actor::new))
                        .flatMap(actor -> actor.person().stream())
                        .distinct()
                        .toList());
    }

    private static List<Field> fields(LogChoice choice, Log.Known known, LogTable table, Words words) {
        return List.of(
                Field.select("actor", words.lookup("audit.log.who"), actors(known, table, words))
                        .value(choice.actor()),
                Field.select("action", words.lookup("audit.log.what"), actions(known, table, words))
                        .value(choice.action()),
                Field.text("subject", words.lookup("audit.log.subject"))
                        .value(choice.subject())
                        .with("maxlength", "200"),
                day("from", choice.from(), words),
                day("until", choice.until(), words));
    }

    private static Field day(String name, String typed, Words words) {
        return Field.text(name, words.lookup("audit.log." + name))
                .with("type", "date")
                .value(typed)
                .error(LogChoice.isDay(typed) ? null : words.lookup("audit.log.day.wrong"));
    }

    private static List<Option> actors(Log.Known known, LogTable table, Words words) {
        return Stream.concat(
                        Stream.of(Option.of("", words.lookup("audit.log.everyone"))),
                        known.actors().stream()
                                .map(text -> Option.of(
                                        text.isEmpty() ? LogChoice.VISITOR : text, table.actor(new Actor(text)))))
                .toList();
    }

    private static List<Option> actions(Log.Known known, LogTable table, Words words) {
        return Stream.concat(
                        Stream.of(Option.of("", words.lookup("audit.log.everything"))),
                        known.actions().stream().map(action -> Option.of(action, table.named(action))))
                .toList();
    }
}
