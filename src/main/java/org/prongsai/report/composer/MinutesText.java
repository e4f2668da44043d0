package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Part.Role;
import org.prongsai.workgroup.AgendaItem;
import org.prongsai.workgroup.AgendaPart;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Resolution;
import org.prongsai.workgroup.Turnout;
import org.prongsai.workgroup.WorkingGroup;

/// Who came, what was said part by part, and what was resolved.
final class MinutesText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final Meeting meeting;
    private final WorkingGroup group;
    private final Senders senders;
    private final AgencyId agency;

    MinutesText(Meeting meeting, WorkingGroup group, Senders senders, AgencyId agency) {
        this.meeting = meeting;
        this.group = group;
        this.senders = senders;
        this.agency = agency;
    }

    void write(MemoParts parts) {
        Turnout turnout = Turnout.of(group, meeting);
        list(parts, "came", numbered(turnout.came()));
        list(parts, "away", numbered(turnout.away()));
        list(parts, "guests", turnout.guests());
        parts.body(at("minutes.opened", meeting.minutes().opened()));
        for (AgendaPart part : AgendaPart.values()) {
            parts.add(Role.HEADING, "part." + part.number(), MeetingPapers.heading(part));
            List<AgendaItem> items = meeting.of(part);
            if (items.isEmpty()) {
                parts.body(say("meeting.none"));
            }
            items.forEach(item -> parts.body(item(item)));
        }
        parts.body(at("minutes.closed", meeting.minutes().closed()));
        parts.add(
                Role.SIGNATURE,
                "writer",
                say("minutes.writer", meeting.minutes().writtenBy()));
        parts.add(
                Role.SIGNATURE,
                "checker",
                say("minutes.checker", meeting.minutes().checkedBy()));
    }

    /// `09.30`
    static String time(LocalTime time) {
        return TIME.format(time);
    }

    private static String at(String key, @Nullable LocalTime time) {
        return say(key, time == null ? say("minutes.time") : time(time));
    }

    private static void list(MemoParts parts, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(Role.HEADING, name, say("minutes." + name));
            parts.body(IntStream.range(0, lines.size())
                    .mapToObj(i -> say("guideline.line", i + 1, lines.get(i)))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static List<String> numbered(List<Turnout.Line> lines) {
        return lines.stream()
                .map(line -> {
                    String who = say("minutes.seat", Orders.position(line.seat()), Orders.role(line.seat()));
                    return line.note().isBlank() ? who : say("minutes.noted", who, line.note());
                })
                .toList();
    }

    private String item(AgendaItem item) {
        String said = meeting.minutes().on(item.id());
        String resolved = meeting.on(item.id()).stream().map(this::resolution).collect(Collectors.joining("\n"));
        return List.of(MeetingPapers.titled(item), said.isBlank() ? item.brief() : said, resolved).stream()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String resolution(Resolution resolution) {
        String said = say("minutes.resolved", resolution.said());
        var owner = resolution.owner();
        var due = resolution.due();
        return owner == null || due == null ? said : said + " " + say("minutes.owned", name(owner), Dates.day(due));
    }

    private String name(Resolution.Owner owner) {
        return switch (owner) {
            case Resolution.Owner.OneUnit(var id) -> String.join(" ", senders.names(agency, Set.of(id)));
            case Resolution.Owner.EveryUnit _ -> say("minutes.everyUnit");
            case Resolution.Owner.Centre _ -> senders.of(agency).unit();
        };
    }
}
