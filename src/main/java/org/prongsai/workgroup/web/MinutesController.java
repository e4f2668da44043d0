package org.prongsai.workgroup.web;

import java.util.Map;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.MinuteTaking;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The minutes of a meeting, as one long form that keeps a draft.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup/meetings/{id}/minutes")
class MinutesController {
    private static final String FORM = "workgroup/edit";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final MinuteTaking taking;

    MinutesController(Agencies agencies, WorkingGroups groups, Meetings meetings, MinuteTaking taking) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.taking = taking;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Meeting meeting = require(at, id);
        return Answer.page(
                FORM, page(at, meeting, MinutesForm.of(meeting), meeting.version(), FieldErrors.NONE, visit.words()));
    }

    /// @param version that the form was made from
    @PostMapping
    ModelAndView keep(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        Meeting meeting = require(at, id);
        var form = new MinutesForm(typed);
        FieldErrors errors = form.check(meeting, words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, meeting, form, version, errors, words));
        }
        try {
            taking.keep(at.agency().id(), id, version, form.wish(meeting));
            return GroupText.told(GroupText.meetingPath(at, id), "minuted");
        } catch (OptimisticLockingFailureException e) {
            Meeting theirs = require(at, id);
            return Answer.conflict(
                    FORM,
                    page(at, theirs, form, theirs.version(), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(theirs, FieldErrors.NONE, words),
                                    MinutesForm.of(theirs).fields(theirs, FieldErrors.NONE, words),
                                    words)));
        }
    }

    private EditPage page(
            AgencyYear at, Meeting meeting, MinutesForm form, int version, FieldErrors errors, Words words) {
        return EditPage.changing(
                        words.lookup("workgroup.minutes"),
                        GroupText.within(at, groups.require(at.agency().id(), meeting.group()), meeting, words),
                        form.fields(meeting, errors, words),
                        GroupText.meetingPath(at, meeting.id()) + "/minutes",
                        version,
                        words.lookup("workgroup.minutes.keep"))
                .lead(words.lookup("workgroup.minutes.lead"));
    }

    private Meeting require(AgencyYear at, UUID id) {
        return meetings.require(at.agency().id(), id);
    }
}
