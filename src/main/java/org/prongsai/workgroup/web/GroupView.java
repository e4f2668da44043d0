package org.prongsai.workgroup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.workgroup.LastGroup;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Resolution;
import org.prongsai.workgroup.Seat;
import org.prongsai.workgroup.WorkingGroup;

/// Lays a working group out.
final class GroupView {
    private final AgencyYear at;
    private final WorkingGroup group;
    private final List<Meeting> meetings;
    private final List<LastGroup.Succession> successions;
    private final Visit visit;
    private final Words words;
    private final String path;
    private final boolean open;

    GroupView(
            AgencyYear at,
            WorkingGroup group,
            List<Meeting> meetings,
            List<LastGroup.Succession> successions,
            Visit visit) {
        this.at = at;
        this.group = group;
        this.meetings = meetings;
        this.successions = List.copyOf(successions);
        this.visit = visit;
        this.words = visit.words();
        this.path = GroupText.path(at, group.id());
        this.open = visit.may(KeepsGroups.class) && !group.order().isIssued();
    }

    /// What was typed of number and date, and what is wrong with it.
    record Issue(String number, String date, FieldErrors errors) {
        static final Issue NONE = new Issue("", "", FieldErrors.NONE);
    }

    GroupPage page(String told, String undo, Issue issue) {
        return new GroupPage(
                words.pick(group.name()),
                GroupText.badge(group.order(), words),
                List.of(GroupText.all(at, words)),
                GroupText.told(told, words),
                GroupText.undo(undo.startsWith("meetings/") ? GroupText.path(at) : path, undo),
                issue.errors().isEmpty() ? null : words.lookup("workgroup.issue.wrong"),
                open
                        ? group.missing().stream()
                                .map(one -> words.lookup("workgroup.missing." + one))
                                .toList()
                        : List.of(),
                open && !successions.isEmpty() ? successions() : null,
                facts(),
                Words.paragraphs(group.order().grounds()),
                group.members().stream().map(this::line).toList(),
                duties(),
                members(),
                meetings(),
                open ? issueFields(issue) : List.of(),
                path,
                path + "/meetings/new");
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("workgroup.order"), GroupText.order(group.order(), words)));
        facts.add(Fact.of(words.lookup("workgroup.subject"), group.subject()));
        if (!group.order().signer().isEmpty()) {
            facts.add(Fact.of(words.lookup("workgroup.signer"), group.order().signer()));
        }
        if (!group.order().closing().isEmpty()) {
            facts.add(Fact.of(words.lookup("workgroup.closing"), group.order().closing()));
        }
        return facts;
    }

    private GroupPage.Line line(Seat seat) {
        return new GroupPage.Line(
                seat.number(),
                who(seat),
                GroupText.role(seat.role(), words),
                open ? path + "/seats/" + seat.id() : null,
                open ? path + "/seats/" + seat.id() + "/move" : null,
                "seat-" + seat.id());
    }

    static String who(Seat seat) {
        return seat.person().isEmpty() ? seat.position() : seat.person() + " " + seat.position();
    }

    private List<GroupPage.Line> duties() {
        return IntStream.range(0, group.duties().size())
                .mapToObj(i -> new GroupPage.Line(
                        group.duties().get(i).number(),
                        group.duties().get(i).text(),
                        null,
                        null,
                        open ? path + "/duties/" + (i + 1) + "/move" : null,
                        "duty-" + (i + 1)))
                .toList();
    }

    private Table members() {
        return Table.of(
                        words.lookup("workgroup.members"),
                        List.of(
                                Column.text(words.lookup("workgroup.number")),
                                Column.text(words.lookup("workgroup.position")),
                                Column.text(words.lookup("workgroup.person")),
                                Column.text(words.lookup("workgroup.role"))),
                        group.members().stream()
                                .map(seat -> Table.Row.of(
                                        Cell.text(seat.number()),
                                        Cell.text(seat.position()),
                                        Cell.text(seat.person()),
                                        Cell.text(GroupText.role(seat.role(), words))))
                                .toList())
                .downloads(HasTables.downloads(visit, "members"));
    }

    private Table successions() {
        return Table.of(
                words.lookup("workgroup.successions"),
                List.of(
                        Column.text(words.lookup("workgroup.number")),
                        Column.naming(words.lookup("workgroup.position")),
                        Column.text(words.lookup("workgroup.successions.before")),
                        Column.text(words.lookup("workgroup.successions.now"))),
                successions.stream()
                        .map(one -> Table.Row.of(
                                Cell.text(one.seat().number()),
                                Cell.text(one.seat().position()),
                                one.before().isEmpty()
                                        ? new Cell.Missing(words.lookup("workgroup.successions.unknown"))
                                        : Cell.text(names(one.before())),
                                one.now().isEmpty()
                                        ? new Cell.Missing(words.lookup(
                                                one.isGone()
                                                        ? "workgroup.successions.gone"
                                                        : "workgroup.successions.vacant"))
                                        : Cell.text(names(one.now()))))
                        .toList());
    }

    private String names(List<Bilingual> names) {
        return names.stream().map(words::pick).collect(Collectors.joining(", "));
    }

    private Table meetings() {
        return Table.of(
                        words.lookup("workgroup.meetings"),
                        List.of(
                                Column.text(words.lookup("workgroup.meeting")),
                                Column.text(words.lookup("workgroup.meeting.when")),
                                Column.text(words.lookup("workgroup.meeting.place")),
                                Column.text(words.lookup("workgroup.meeting.open"))),
                        meetings.stream()
                                .map(meeting -> Table.Row.of(
                                        new Cell.Link(
                                                GroupText.title(meeting, words),
                                                GroupText.meetingPath(at, meeting.id())),
                                        Cell.text(GroupText.when(meeting.invitation(), words)),
                                        Cell.text(GroupText.where(meeting.invitation())),
                                        Cell.text(
                                                words.text("workgroup.meeting.openOf", open(meeting), owned(meeting)))))
                                .toList())
                .empty(words.lookup("workgroup.meetings.none"))
                .downloads(meetings.isEmpty() ? List.of() : HasTables.downloads(visit, "meetings"));
    }

    private static long open(Meeting meeting) {
        return meeting.resolutions().stream().filter(Resolution::isOpen).count();
    }

    private static long owned(Meeting meeting) {
        return meeting.resolutions().stream().filter(one -> one.owner() != null).count();
    }

    private List<Field> issueFields(Issue issue) {
        return List.of(
                Field.text("number", words.lookup("workgroup.order.number"))
                        .hint(words.lookup("workgroup.order.number.hint"))
                        .with("maxlength", "40")
                        .value(issue.number())
                        .error(wrong(issue, "number"))
                        .required(),
                Field.text("date", words.lookup("workgroup.order.date"))
                        .hint(words.lookup("workgroup.day.hint"))
                        .value(Days.entered(issue.date(), words))
                        .error(wrong(issue, "date"))
                        .required());
    }

    private static @Nullable String wrong(Issue issue, String field) {
        return issue.errors().on(field);
    }
}
