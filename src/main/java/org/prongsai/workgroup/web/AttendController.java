package org.prongsai.workgroup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.workgroup.Attending;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.Seat;
import org.prongsai.workgroup.WorkingGroup;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Attending a meeting by the code that is shown there, for everyone who serves the agency.
@Controller
@OpenToSignedIn
@RequestMapping("/agencies/{agency}/{year}/workgroup/meetings/{id}/attend")
class AttendController {
    private static final String PAGE = "workgroup/attend";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Attending attending;
    private final People people;
    private final CurrentPerson current;

    AttendController(
            Agencies agencies,
            WorkingGroups groups,
            Meetings meetings,
            Attending attending,
            People people,
            CurrentPerson current) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.attending = attending;
        this.people = people;
        this.current = current;
    }

    /// @param code as the QR code brings it
    /// @param came whether it was just noted
    @GetMapping
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean came,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, page(at, id, code, null, came, visit));
    }

    /// @param seat  that he fills; empty if he takes part without one
    /// @param proxy whether he sits there for another
    @PostMapping
    ModelAndView attend(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable UUID seat,
            @RequestParam(defaultValue = "false") boolean proxy,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        String plain = ThaiDigits.toArabic(code).replaceAll("\\s", "");
        Attending.Outcome outcome = attending.come(at.agency().id(), id, plain, seat, proxy, person());
        String refusal = "workgroup.attend." + outcome;
        return switch (outcome) {
            case CAME -> Answer.seeOther(GroupText.meetingPath(at, id) + "/attend?came=true");
            case TOO_MANY ->
                Answer.tooMany(PAGE, page(at, id, code, visit.words().lookup(refusal), false, visit));
            case NOT_NOW ->
                Answer.conflict(PAGE, page(at, id, code, visit.words().lookup(refusal), false, visit));
            case WRONG_CODE, TAKEN ->
                Answer.invalid(PAGE, page(at, id, code, visit.words().lookup(refusal), false, visit));
        };
    }

    private AttendPage page(AgencyYear at, UUID id, String code, @Nullable String refusal, boolean came, Visit visit) {
        Words words = visit.words();
        Meeting meeting = meetings.require(at.agency().id(), id);
        WorkingGroup group = groups.require(at.agency().id(), meeting.group());
        boolean open = attending.isOpen(meeting);
        return new AttendPage(
                words.text("workgroup.attend", GroupText.title(meeting, words)),
                words.pick(group.name()) + " · " + GroupText.when(meeting.invitation(), words),
                !open && refusal == null && !came ? words.lookup("workgroup.attend.NOT_NOW") : refusal,
                came ? words.lookup("workgroup.attend.CAME") : null,
                came || !open ? List.of() : fields(at, group, meeting, code, words),
                GroupText.meetingPath(at, id) + "/attend");
    }

    private List<Field> fields(AgencyYear at, WorkingGroup group, Meeting meeting, String code, Words words) {
        Seat own = attending.own(at.agency().id(), group, person()).orElse(null);
        List<Option> seats = Stream.concat(
                        Stream.of(Option.of("", words.lookup("workgroup.attend.guest"))),
                        group.members().stream()
                                .filter(seat -> seat.equals(own)
                                        || meeting.at(seat.id()).isEmpty())
                                .map(seat ->
                                        Option.of(seat.id().toString(), seat.number() + " " + GroupView.who(seat))))
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.text("code", words.lookup("workgroup.attend.code"))
                .hint(words.lookup("workgroup.attend.code.hint"))
                .with("inputmode", "numeric")
                .with("autocomplete", "off")
                .with("maxlength", "8")
                .value(code)
                .required());
        fields.add(Field.select("seat", words.lookup("workgroup.attend.seat"), seats)
                .value(own == null ? "" : own.id().toString()));
        fields.add(Field.check("proxy", words.lookup("workgroup.attend.proxy"))
                .hint(words.lookup("workgroup.attend.proxy.hint")));
        return fields;
    }

    private Person person() {
        return current.id().flatMap(people::find).orElseThrow();
    }
}
