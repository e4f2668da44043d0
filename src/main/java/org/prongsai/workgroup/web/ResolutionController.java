package org.prongsai.workgroup.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reaches;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.prongsai.workgroup.AgendaItem;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.Resolution;
import org.prongsai.workgroup.Resolutions;
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

/// What a meeting resolved, and whether it was carried out.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup/meetings/{meeting}")
class ResolutionController {
    private static final String FORM = "workgroup/edit";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Resolutions resolutions;
    private final Units units;
    private final Reaches reaches;

    ResolutionController(
            Agencies agencies,
            WorkingGroups groups,
            Meetings meetings,
            Resolutions resolutions,
            Units units,
            Reaches reaches) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.units = units;
        this.reaches = reaches;
    }

    @GetMapping("/items/{item}/resolutions/new")
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID item,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                FORM, adding(at, require(at, meeting), item, ResolutionForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the resolution's id
    @PostMapping("/items/{item}/resolutions")
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID item,
            @Valid @ModelAttribute ResolutionForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        FieldErrors errors = form.check(units(at), FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, require(at, meeting), item, form, errors, words));
        }
        resolutions.add(at.agency().id(), meeting, item, form.wish(units(at)), once);
        return at(at, meeting, "resolved", item);
    }

    @GetMapping("/resolutions/{id}")
    ModelAndView resolution(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Resolution one = resolution(at, meeting, id);
        return Answer.page(
                FORM, changing(at, require(at, meeting), one, ResolutionForm.of(one), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/resolutions/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            @Valid @ModelAttribute ResolutionForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        Resolution before = resolution(at, meeting, id);
        FieldErrors errors = form.check(units(at), FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changing(at, require(at, meeting), before, form, errors, words));
        }
        try {
            resolutions.change(
                    at.agency().id(), meeting, id, Objects.requireNonNullElse(form.version(), 0), form.wish(units(at)));
            return at(at, meeting, "resolutionChanged", before.item());
        } catch (OptimisticLockingFailureException e) {
            Resolution theirs = resolution(at, meeting, id);
            return Answer.conflict(
                    FORM,
                    changing(at, require(at, meeting), theirs, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(units(at), FieldErrors.NONE, words),
                                    ResolutionForm.of(theirs).fields(units(at), FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/resolutions/{id}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID meeting, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        resolutions.remove(at.agency().id(), meeting, id);
        return GroupText.told(GroupText.meetingPath(at, meeting), "resolutionRemoved", "resolutions/" + id);
    }

    @PostMapping("/resolutions/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID meeting, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        resolutions.restore(at.agency().id(), meeting, id);
        return at(at, meeting, "restored", resolution(at, meeting, id).item());
    }

    /// Keeps that it was carried out today.
    @SettlesResolutions
    @PostMapping("/resolutions/{id}/settle")
    ModelAndView settle(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID meeting, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        Resolution one = within(at, meeting, id);
        resolutions.settle(at.agency().id(), meeting, id);
        return at(at, meeting, "settled", one.item());
    }

    /// Keeps that it was not carried out after all.
    @SettlesResolutions
    @PostMapping("/resolutions/{id}/reopen")
    ModelAndView reopen(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID meeting, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        Resolution one = within(at, meeting, id);
        resolutions.reopen(at.agency().id(), meeting, id);
        return at(at, meeting, "reopened", one.item());
    }

    /// A resolution whose settling is the visitor's to say.
    private Resolution within(AgencyYear at, UUID meeting, UUID id) {
        Resolution one = resolution(at, meeting, id);
        if (!MeetingView.reaches(one, reaches.of(at.agency(), at.year(), MeetingController.SETTLING))) {
            throw new NoSuchElementException("no resolution of the visitor's: " + id);
        }
        return one;
    }

    /// Leads back to the item on which it was resolved.
    private static ModelAndView at(AgencyYear at, UUID meeting, String what, UUID item) {
        return Answer.seeOther(GroupText.meetingPath(at, meeting) + "?told=" + what + "#item-" + item);
    }

    private EditPage adding(
            AgencyYear at, Meeting meeting, UUID item, ResolutionForm form, FieldErrors errors, Words words) {
        return EditPage.adding(
                        words.lookup("workgroup.resolution.new"),
                        GroupText.within(at, groups.require(at.agency().id(), meeting.group()), meeting, words),
                        form.fields(units(at), errors, words),
                        GroupText.meetingPath(at, meeting.id()) + "/items/" + item + "/resolutions",
                        words.lookup("workgroup.resolution.add"))
                .lead(lead(meeting, item));
    }

    private EditPage changing(
            AgencyYear at, Meeting meeting, Resolution one, ResolutionForm form, FieldErrors errors, Words words) {
        String path = GroupText.meetingPath(at, meeting.id()) + "/resolutions/" + one.id();
        return EditPage.changing(
                        words.lookup("workgroup.resolution.edit"),
                        GroupText.within(at, groups.require(at.agency().id(), meeting.group()), meeting, words),
                        form.fields(units(at), errors, words),
                        path,
                        Objects.requireNonNullElse(form.version(), 0),
                        words.lookup("workgroup.keep"))
                .lead(lead(meeting, one.item()))
                .removal(new EditPage.Removal(
                        words.lookup("workgroup.resolution.remove"),
                        words.lookup("workgroup.resolution.remove.consequence"),
                        words.lookup("workgroup.remove.confirm"),
                        path + "/remove"));
    }

    private static String lead(Meeting meeting, UUID id) {
        AgendaItem item = meeting.item(id).orElseThrow(() -> new NoSuchElementException("no item " + id));
        return item.number() + " " + item.title();
    }

    private List<Unit> units(AgencyYear at) {
        return units.all(at.agency().id());
    }

    private Meeting require(AgencyYear at, UUID meeting) {
        return meetings.require(at.agency().id(), meeting);
    }

    private Resolution resolution(AgencyYear at, UUID meeting, UUID id) {
        return require(at, meeting).resolution(id).orElseThrow(() -> new NoSuchElementException("no resolution " + id));
    }
}
