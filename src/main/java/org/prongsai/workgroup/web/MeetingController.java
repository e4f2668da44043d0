package org.prongsai.workgroup.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Reaches;
import org.prongsai.identity.Units;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Theirs;
import org.prongsai.workgroup.Attending;
import org.prongsai.workgroup.Convening;
import org.prongsai.workgroup.Invitations;
import org.prongsai.workgroup.Invited;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.WorkingGroup;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The meetings of a working group.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup")
class MeetingController {
    static final Set<Role> SETTLING = Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD, Role.INTEGRITY_OFFICER, Role.APPROVER);
    private static final String FORM = "workgroup/edit";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Convening convening;
    private final Attending attending;
    private final Invitations invitations;
    private final CurrentPerson current;
    private final Units units;
    private final Reaches reaches;
    private final SiteAddress site;
    private final Clock clock;

    MeetingController(
            Agencies agencies,
            WorkingGroups groups,
            Meetings meetings,
            Convening convening,
            Attending attending,
            Invitations invitations,
            CurrentPerson current,
            Units units,
            Reaches reaches,
            SiteAddress site,
            Clock clock) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.convening = convening;
        this.attending = attending;
        this.invitations = invitations;
        this.current = current;
        this.units = units;
        this.reaches = reaches;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/{group}/meetings/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID group, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        int next = 1
                + meetings.ofGroup(at.agency().id(), group).stream()
                        .mapToInt(Meeting::number)
                        .max()
                        .orElse(0);
        return Answer.page(FORM, adding(at, group(at, group), MeetingForm.next(next), FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the meeting's id
    @PostMapping("/{group}/meetings")
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID group,
            @Valid @ModelAttribute MeetingForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = form.check(FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, group(at, group), form, errors, visit.words()));
        }
        convening.add(at.agency().id(), group, form.wish(), once);
        return GroupText.told(GroupText.meetingPath(at, once), "meetingAdded");
    }

    @ReadsGroups
    @GetMapping("/meetings/{id}")
    ModelAndView meeting(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        List<Invited> invited = invitations.of(at.agency().id(), id);
        boolean asked = !invitations.isOver(meeting)
                && invited.stream()
                        .anyMatch(
                                one -> current.id().filter(one.person()::equals).isPresent());
        return Answer.page(
                "workgroup/meeting",
                new MeetingView(
                                at,
                                group(at, meeting.group()),
                                meeting,
                                invited,
                                asked,
                                units.all(at.agency().id()),
                                reaches.of(at.agency(), at.year(), SETTLING),
                                attending.isOpen(meeting),
                                LocalDate.now(clock),
                                site,
                                visit)
                        .page(told, undo));
    }

    @GetMapping("/meetings/{id}/edit")
    ModelAndView edit(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        return Answer.page(FORM, changing(at, meeting, MeetingForm.of(meeting), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/meetings/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute MeetingForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(
                    FORM, changing(at, meetings.require(at.agency().id(), id), form, errors, words));
        }
        try {
            convening.change(at.agency().id(), id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return GroupText.told(GroupText.meetingPath(at, id), "meetingChanged");
        } catch (OptimisticLockingFailureException e) {
            Meeting theirs = meetings.require(at.agency().id(), id);
            return Answer.conflict(
                    FORM,
                    changing(at, theirs, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    MeetingForm.of(theirs).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/meetings/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        UUID group = meetings.require(at.agency().id(), id).group();
        convening.remove(at.agency().id(), id);
        return GroupText.told(GroupText.path(at, group), "meetingRemoved", "meetings/" + id);
    }

    @PostMapping("/meetings/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        convening.restore(at.agency().id(), id);
        return GroupText.told(GroupText.meetingPath(at, id), "restored");
    }

    /// The sheet on which those who come sign (ใบลงชื่อ).
    @ReadsGroups
    @GetMapping("/meetings/{id}/sheet")
    ModelAndView sheet(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = meetings.require(at.agency().id(), id);
        WorkingGroup group = group(at, meeting.group());
        Words words = visit.words();
        return Answer.page(
                "workgroup/sheet",
                new SheetPage(
                        GroupText.within(at, group, meeting, words),
                        words.pick(group.name()),
                        GroupText.title(meeting, words),
                        GroupText.when(meeting.invitation(), words),
                        GroupText.where(meeting.invitation()),
                        group.members().stream()
                                .map(seat -> new SheetPage.Row(
                                        seat.number().substring(2),
                                        seat.person(),
                                        seat.position(),
                                        GroupText.role(seat.role(), words)))
                                .toList()));
    }

    private static EditPage adding(
            AgencyYear at, WorkingGroup group, MeetingForm form, FieldErrors errors, Words words) {
        return EditPage.adding(
                words.lookup("workgroup.meeting.new"),
                GroupText.within(at, group, words),
                form.fields(errors, words),
                GroupText.path(at, group.id()) + "/meetings",
                words.lookup("workgroup.meeting.add"));
    }

    private EditPage changing(AgencyYear at, Meeting meeting, MeetingForm form, FieldErrors errors, Words words) {
        String path = GroupText.meetingPath(at, meeting.id());
        return EditPage.changing(
                        words.lookup("workgroup.meeting.edit"),
                        GroupText.within(at, group(at, meeting.group()), meeting, words),
                        form.fields(errors, words),
                        path,
                        Objects.requireNonNullElse(form.version(), 0),
                        words.lookup("workgroup.keep"))
                .removal(new EditPage.Removal(
                        words.lookup("workgroup.meeting.remove"),
                        words.lookup("workgroup.meeting.remove.consequence"),
                        words.lookup("workgroup.remove.confirm"),
                        path + "/remove"));
    }

    private WorkingGroup group(AgencyYear at, UUID id) {
        return groups.require(at.agency().id(), id);
    }
}
