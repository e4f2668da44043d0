package org.prongsai.workgroup.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Unit;
import org.prongsai.web.HasTables;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;
import org.prongsai.workgroup.AgendaItem;
import org.prongsai.workgroup.AgendaPart;
import org.prongsai.workgroup.Invited;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Minutes;
import org.prongsai.workgroup.Resolution;
import org.prongsai.workgroup.Turnout;
import org.prongsai.workgroup.WorkingGroup;

/// Lays a meeting out.
///
/// @param invited and what they answered
/// @param asked whether the visitor is one of them and may still answer
/// @param reach as far as the visitor may settle resolutions
/// @param comes whether the code counts now
record MeetingView(
        AgencyYear at,
        WorkingGroup group,
        Meeting meeting,
        List<Invited> invited,
        boolean asked,
        List<Unit> units,
        Reach reach,
        boolean comes,
        LocalDate today,
        SiteAddress site,
        Visit visit) {
    MeetingPage page(String told, String undo) {
        Words words = visit.words();
        Turnout turnout = Turnout.of(group, meeting);
        return new MeetingPage(
                GroupText.title(meeting, words),
                GroupText.within(at, group, words),
                GroupText.told(told, words),
                GroupText.undo(path(), undo),
                facts(words),
                Arrays.stream(AgendaPart.values()).map(this::part).toList(),
                new Share("invitation-text", invitation(words)),
                keeps(),
                comes,
                words.text(
                        "workgroup.came.of",
                        turnout.came().size(),
                        group.members().size()),
                meeting.attendance().isEmpty()
                        ? List.of()
                        : turnout.away().stream()
                                .map(line -> line.seat().position()
                                        + (line.note().isEmpty() ? "" : " (" + line.note() + ")"))
                                .toList(),
                turnout.guests(),
                resolutions(words),
                replies(words),
                asked,
                path());
    }

    private String path() {
        return GroupText.meetingPath(at, meeting.id());
    }

    private boolean keeps() {
        return visit.may(KeepsGroups.class);
    }

    private List<Fact> facts(Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("workgroup.meeting.when"), GroupText.when(meeting.invitation(), words)));
        if (!meeting.invitation().place().isEmpty()) {
            facts.add(Fact.of(
                    words.lookup("workgroup.meeting.place"),
                    meeting.invitation().place()));
        }
        if (!meeting.invitation().link().isEmpty()) {
            facts.add(new Fact(
                    words.lookup("workgroup.meeting.link"),
                    new Cell.Link(
                            meeting.invitation().link(), meeting.invitation().link())));
        }
        facts.add(Fact.of(words.lookup("workgroup.order"), GroupText.order(group.order(), words)));
        Minutes minutes = meeting.minutes();
        if (minutes.opened() != null) {
            facts.add(Fact.of(
                    words.lookup("workgroup.minutes.times"),
                    words.text("workgroup.minutes.from", Typed.time(minutes.opened()), Typed.time(minutes.closed()))));
        }
        if (!minutes.writtenBy().isEmpty()) {
            facts.add(Fact.of(words.lookup("workgroup.minutes.writtenBy"), minutes.writtenBy()));
        }
        if (!minutes.checkedBy().isEmpty()) {
            facts.add(Fact.of(words.lookup("workgroup.minutes.checkedBy"), minutes.checkedBy()));
        }
        return facts;
    }

    private String invitation(Words words) {
        return words.text(
                "workgroup.invitation.text",
                group.name().th(),
                meeting.title(),
                GroupText.when(meeting.invitation(), words),
                GroupText.where(meeting.invitation()),
                site.forLine(path()));
    }

    private MeetingPage.Part part(AgendaPart part) {
        return new MeetingPage.Part(
                GroupText.part(part, visit.words()),
                meeting.of(part).stream().map(this::item).toList(),
                keeps() ? path() + "/items/new?part=" + part : null);
    }

    private MeetingPage.Item item(AgendaItem item) {
        return new MeetingPage.Item(
                item.id().toString(),
                item.number(),
                item.title(),
                Words.paragraphs(item.brief()),
                Words.paragraphs(meeting.minutes().on(item.id())),
                meeting.on(item.id()).stream().map(this::line).toList(),
                keeps() ? path() + "/items/" + item.id() : null,
                keeps() ? path() + "/items/" + item.id() + "/resolutions/new" : null);
    }

    private MeetingPage.Line line(Resolution one) {
        Words words = visit.words();
        LocalDate due = one.due();
        String href = path() + "/resolutions/" + one.id();
        boolean settles = one.owner() != null && visit.may(SettlesResolutions.class) && reaches(one, reach);
        return new MeetingPage.Line(
                one.said(),
                due == null
                        ? null
                        : words.text(
                                "workgroup.resolution.until",
                                GroupText.owner(one.owner(), units, words),
                                words.date(due)),
                one.owner() == null ? null : state(one, words),
                keeps() ? href : null,
                settles && one.isOpen() ? href + "/settle" : null,
                settles && !one.isOpen() ? href + "/reopen" : null);
    }

    /// Whether who reaches that far may say that it was carried out.
    static boolean reaches(Resolution one, Reach reach) {
        return reach.covers(one.owner() instanceof Resolution.Owner.OneUnit(var unit) ? unit : null);
    }

    private Badge state(Resolution one, Words words) {
        LocalDate settled = one.settledOn();
        if (settled != null) {
            return Badge.of(words.text("workgroup.resolution.settled", words.shortDate(settled)), Tone.GOOD);
        }
        return one.isLate(today)
                ? Badge.of(words.lookup("workgroup.resolution.late"), Tone.BAD)
                : Badge.of(words.lookup("workgroup.resolution.open"), Tone.ACTION);
    }

    private Table resolutions(Words words) {
        return Table.of(
                        words.lookup("workgroup.resolutions"),
                        List.of(
                                Column.text(words.lookup("workgroup.item")),
                                Column.text(words.lookup("workgroup.resolution")),
                                Column.text(words.lookup("workgroup.resolution.owner")),
                                Column.text(words.lookup("workgroup.resolution.due")),
                                Column.text(words.lookup("workgroup.resolution.state"))),
                        meeting.resolutions().stream()
                                .map(one -> Table.Row.of(
                                        Cell.text(meeting.item(one.item())
                                                .map(AgendaItem::number)
                                                .orElse("")),
                                        Cell.text(one.said()),
                                        Cell.text(GroupText.owner(one.owner(), units, words)),
                                        Cell.text(day(one.due(), words)),
                                        Cell.text(
                                                one.owner() == null
                                                        ? ""
                                                        : state(one, words).text())))
                                .toList())
                .downloads(meeting.resolutions().isEmpty() ? List.of() : HasTables.downloads(visit, "resolutions"));
    }

    private Table replies(Words words) {
        return Table.of(
                        words.lookup("workgroup.replies"),
                        List.of(
                                Column.text(words.lookup("workgroup.number")),
                                Column.naming(words.lookup("workgroup.position")),
                                Column.text(words.lookup("workgroup.reply")),
                                Column.text(words.lookup("workgroup.reply.substitute"))),
                        invited.stream()
                                .flatMap(one -> group.seat(one.seat()).stream()
                                        .map(seat -> Table.Row.of(
                                                Cell.text(seat.number()),
                                                Cell.text(seat.position()),
                                                new Cell.Marked(GroupText.badge(one.reply(), words)),
                                                Cell.text(one.substitute()))))
                                .toList())
                .downloads(invited.isEmpty() ? List.of() : HasTables.downloads(visit, "replies"));
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "" : words.date(day);
    }
}
