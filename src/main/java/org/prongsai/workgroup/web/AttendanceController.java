package org.prongsai.workgroup.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Qr;
import org.prongsai.workgroup.Attendance;
import org.prongsai.workgroup.Attending;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.Presence;
import org.prongsai.workgroup.Seat;
import org.prongsai.workgroup.Turnout;
import org.prongsai.workgroup.WorkingGroup;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who came to a meeting, as the secretary notes it, and the code that he shows there.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup/meetings/{id}")
class AttendanceController {
    private static final int LONGEST_NOTE = 300;

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Attending attending;
    private final SiteAddress site;

    AttendanceController(
            Agencies agencies, WorkingGroups groups, Meetings meetings, Attending attending, SiteAddress site) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.attending = attending;
        this.site = site;
    }

    @GetMapping("/attendance")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        WorkingGroup group = groups.require(at.agency().id(), meeting.group());
        Words words = visit.words();
        return Answer.page(
                "workgroup/attendance",
                new AttendancePage(
                        GroupText.within(at, group, meeting, words),
                        GroupText.title(meeting, words),
                        group.members().stream()
                                .map(seat -> row(seat, meeting, words))
                                .toList(),
                        Stream.concat(
                                        Stream.of(Option.of("", words.lookup("workgroup.presence.none"))),
                                        Arrays.stream(Presence.values())
                                                .map(one -> Option.of(one.name(), GroupText.presence(one, words))))
                                .toList(),
                        Field.area("guests", words.lookup("workgroup.guests"))
                                .hint(words.lookup("workgroup.guests.hint"))
                                .with("rows", "4")
                                .with("maxlength", "6000")
                                .value(String.join(
                                        "\n", Turnout.of(group, meeting).guests())),
                        GroupText.meetingPath(at, id) + "/attendance"));
    }

    private static AttendancePage.Row row(Seat seat, Meeting meeting, Words words) {
        Attendance noted = meeting.at(seat.id()).orElse(null);
        return new AttendancePage.Row(
                seat.id().toString(),
                seat.number(),
                GroupView.who(seat),
                GroupText.role(seat.role(), words),
                noted == null ? "" : noted.presence().name(),
                noted == null ? "" : noted.note(),
                noted != null && noted.person() != null);
    }

    /// @param typed `presence-` and `note-` with the id of each seat, and `guests`
    @PostMapping("/attendance")
    ModelAndView note(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        var noted = new HashMap<UUID, Attending.Noted>();
        for (Seat seat : groups.require(at.agency().id(), meeting.group()).members()) {
            String presence = typed.get("presence-" + seat.id());
            if (presence != null) {
                noted.put(
                        seat.id(),
                        new Attending.Noted(
                                Arrays.stream(Presence.values())
                                        .filter(one -> one.name().equals(presence))
                                        .findFirst()
                                        .orElse(null),
                                shortened(Typed.text(typed.get("note-" + seat.id())))));
            }
        }
        List<String> guests = Typed.lines(typed.get("guests")).stream()
                .map(AttendanceController::shortened)
                .toList();
        attending.note(at.agency().id(), id, noted, guests);
        return GroupText.told(GroupText.meetingPath(at, id), "attended");
    }

    private static String shortened(String note) {
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }

    @GetMapping("/code")
    ModelAndView code(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        WorkingGroup group = groups.require(at.agency().id(), meeting.group());
        Words words = visit.words();
        String code = attending.code(at.agency().id(), id);
        String path = GroupText.meetingPath(at, id);
        return Answer.page(
                "workgroup/code",
                new CodePage(
                        GroupText.within(at, group, meeting, words),
                        GroupText.title(meeting, words),
                        GroupText.told(told, words),
                        code.substring(0, 3) + " " + code.substring(3),
                        Qr.of(site.of(path + "/attend?code=" + code)),
                        attending.isOpen(meeting),
                        words.text("workgroup.code.hours", GroupText.when(meeting.invitation(), words)),
                        words.text(
                                "workgroup.came.of",
                                Turnout.of(group, meeting).came().size(),
                                group.members().size()),
                        path + "/code"));
    }

    /// Makes another code.
    @PostMapping("/code")
    ModelAndView renew(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        attending.renewCode(at.agency().id(), id);
        return GroupText.told(GroupText.meetingPath(at, id) + "/code", "codeRenewed");
    }
}
