package org.prongsai.workgroup.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.prongsai.workgroup.LastGroup;
import org.prongsai.workgroup.Meetings;
import org.prongsai.workgroup.OrderComposer;
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

/// The working groups of an agency's year and their orders.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup")
class GroupsController {
    private static final String FORM = "workgroup/edit";
    private static final String PAGE = "workgroup/group";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final OrderComposer composer;
    private final LastGroup last;

    GroupsController(
            Agencies agencies, WorkingGroups groups, Meetings meetings, OrderComposer composer, LastGroup last) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.composer = composer;
        this.last = last;
    }

    /// @param told what was just done
    /// @param undo to what it was done
    @ReadsGroups
    @GetMapping
    ModelAndView all(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        return Answer.page(
                "workgroup/groups",
                new GroupsPage(
                        words.pick(at.agency().name()),
                        words.year(at.year()),
                        GroupText.told(told, words),
                        GroupText.undo(GroupText.path(at), undo),
                        groups.of(at.agency().id(), at.year()).stream()
                                .map(group -> row(at, group, words))
                                .toList(),
                        last.open(at.agency().id(), at.year()).stream()
                                .map(group -> new GroupsPage.Former(
                                        words.pick(group.name()), group.id().toString()))
                                .toList(),
                        GroupText.path(at),
                        at.year().neighbours().stream()
                                .map(other -> new GroupsPage.Way(
                                        words.year(other), GroupText.path(new AgencyYear(at.agency(), other))))
                                .toList()));
    }

    private static GroupsPage.Row row(AgencyYear at, WorkingGroup group, Words words) {
        return new GroupsPage.Row(
                words.pick(group.name()),
                GroupText.path(at, group.id()),
                GroupText.badge(group.order(), words),
                GroupText.order(group.order(), words),
                words.text(
                        "workgroup.size", group.members().size(), group.duties().size()));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        OrderForm proposed = OrderForm.proposed(at.agency().shortName().th(), year, visit.words());
        return Answer.page(FORM, adding(at, proposed, FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the group's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @Valid @ModelAttribute OrderForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = FieldErrors.of(binding, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, form, errors, visit.words()));
        }
        composer.add(at.agency().id(), at.year(), form.wish(), once);
        return GroupText.told(GroupText.path(at, once), "added");
    }

    @ReadsGroups
    @GetMapping("/{id}")
    ModelAndView group(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, view(at, id, visit).page(told, undo, GroupView.Issue.NONE));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        WorkingGroup group = require(at, id);
        return Answer.page(FORM, changing(at, group, OrderForm.of(group), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @Valid @ModelAttribute OrderForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = FieldErrors.of(binding, visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changing(at, require(at, id), form, errors, visit.words()));
        }
        try {
            composer.change(at.agency().id(), id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return GroupText.told(GroupText.path(at, id), "changed");
        } catch (OptimisticLockingFailureException e) {
            WorkingGroup theirs = require(at, id);
            return Answer.conflict(
                    FORM,
                    changing(at, theirs, form.over(theirs.version()), FieldErrors.NONE, visit.words())
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, visit.words()),
                                    OrderForm.of(theirs).fields(FieldErrors.NONE, visit.words()),
                                    visit.words())));
        } catch (IllegalStateException e) {
            return GroupText.told(GroupText.path(at, id), "isIssued");
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        try {
            composer.remove(at.agency().id(), id);
        } catch (IllegalStateException e) {
            return GroupText.told(GroupText.path(at, id), "isIssued");
        }
        return GroupText.told(GroupText.path(at), "removed", id.toString());
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        composer.restore(at.agency().id(), id);
        return GroupText.told(GroupText.path(at, id), "restored");
    }

    /// Moves a duty.
    @PostMapping("/{id}/duties/{place}/move")
    ModelAndView moveDuty(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        try {
            composer.moveDuty(at.agency().id(), id, place, up);
        } catch (IllegalStateException e) {
            return GroupText.told(GroupText.path(at, id), "isIssued");
        }
        return Answer.seeOther(GroupText.path(at, id) + "?told=moved#duty-" + (up ? place - 1 : place + 1));
    }

    /// Keeps number and date of the order as they stand on paper.
    @PostMapping("/{id}/issue")
    ModelAndView issue(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String date,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        String typed = ThaiDigits.toArabic(number.strip());
        Optional<LocalDate> day = Days.read(date);
        FieldErrors errors = check(typed, day, visit.words());
        if (!errors.isEmpty() || !require(at, id).missing().isEmpty()) {
            return Answer.invalid(PAGE, view(at, id, visit).page("", "", new GroupView.Issue(number, date, errors)));
        }
        try {
            composer.issue(at.agency().id(), id, typed, day.orElseThrow());
        } catch (IllegalStateException e) {
            return GroupText.told(GroupText.path(at, id), "isIssued");
        }
        return GroupText.told(GroupText.path(at, id), "issued");
    }

    private static FieldErrors check(String number, Optional<LocalDate> day, Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (day.isEmpty()) {
            errors = errors.and("date", words.lookup("workgroup.day.wrong"));
        }
        if (number.length() > 40 || !number.matches(".*[0-9]/[0-9]{4}")) {
            errors = errors.and("number", words.lookup("workgroup.order.number.wrong"));
        } else if (day.isPresent() && !number.endsWith("/" + new ThaiDate(day.get()).buddhistYear())) {
            errors = errors.and("number", words.lookup("workgroup.order.number.year"));
        }
        return errors;
    }

    /// Takes number and date back.
    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        try {
            composer.withdraw(at.agency().id(), id);
        } catch (IllegalStateException e) {
            return Answer.seeOther(GroupText.path(at, id));
        }
        return GroupText.told(GroupText.path(at, id), "withdrawn");
    }

    private static EditPage adding(AgencyYear at, OrderForm form, FieldErrors errors, Words words) {
        return EditPage.adding(
                        words.lookup("workgroup.new"),
                        List.of(GroupText.all(at, words)),
                        form.fields(errors, words),
                        GroupText.path(at),
                        words.lookup("workgroup.add"))
                .lead(words.lookup("workgroup.new.lead"));
    }

    private static EditPage changing(
            AgencyYear at, WorkingGroup group, OrderForm form, FieldErrors errors, Words words) {
        String path = GroupText.path(at, group.id());
        return EditPage.changing(
                        words.lookup("workgroup.edit"),
                        GroupText.within(at, group, words),
                        form.fields(errors, words),
                        path,
                        Objects.requireNonNullElse(form.version(), 0),
                        words.lookup("workgroup.keep"))
                .removal(new EditPage.Removal(
                        words.lookup("workgroup.remove"),
                        words.lookup("workgroup.remove.consequence"),
                        words.lookup("workgroup.remove.confirm"),
                        path + "/remove"));
    }

    private GroupView view(AgencyYear at, UUID id, Visit visit) {
        WorkingGroup group = require(at, id);
        return new GroupView(
                at,
                group,
                meetings.ofGroup(at.agency().id(), id),
                last.successions(at.agency().id(), group),
                visit);
    }

    private WorkingGroup require(AgencyYear at, UUID id) {
        return groups.require(at.agency().id(), id);
    }
}
