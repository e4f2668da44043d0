package org.prongsai.workgroup.web;

import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.prongsai.workgroup.AgendaItem;
import org.prongsai.workgroup.AgendaPart;
import org.prongsai.workgroup.Convening;
import org.prongsai.workgroup.Meeting;
import org.prongsai.workgroup.Meetings;
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

/// The agenda of a meeting.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup/meetings/{meeting}/items")
class AgendaController {
    private static final String FORM = "workgroup/edit";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final Convening convening;

    AgendaController(Agencies agencies, WorkingGroups groups, Meetings meetings, Convening convening) {
        this.agencies = agencies;
        this.groups = groups;
        this.meetings = meetings;
        this.convening = convening;
    }

    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @RequestParam(defaultValue = "CONSIDERATION") AgendaPart part,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, adding(at, require(at, meeting), ItemForm.in(part), FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the item's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute ItemForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = form.check(FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, require(at, meeting), form, errors, visit.words()));
        }
        convening.addItem(at.agency().id(), meeting, form.wish(), once);
        return at(at, meeting, "itemAdded", once);
    }

    @GetMapping("/{id}")
    ModelAndView item(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        AgendaItem item = item(at, meeting, id);
        return Answer.page(
                FORM, changing(at, require(at, meeting), item, ItemForm.of(item), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            @Valid @ModelAttribute ItemForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changing(at, require(at, meeting), item(at, meeting, id), form, errors, words));
        }
        try {
            convening.changeItem(
                    at.agency().id(), meeting, id, Objects.requireNonNullElse(form.version(), 0), form.wish());
            return at(at, meeting, "itemChanged", id);
        } catch (OptimisticLockingFailureException e) {
            AgendaItem theirs = item(at, meeting, id);
            return Answer.conflict(
                    FORM,
                    changing(at, require(at, meeting), theirs, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    ItemForm.of(theirs).fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID meeting, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        String path = GroupText.meetingPath(at, meeting);
        try {
            convening.removeItem(at.agency().id(), meeting, id);
        } catch (IllegalStateException e) {
            return GroupText.told(path, "itemResolved");
        }
        return GroupText.told(path, "itemRemoved", "items/" + id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID meeting, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        convening.restoreItem(at.agency().id(), meeting, id);
        return at(at, meeting, "restored", id);
    }

    @PostMapping("/{id}/move")
    ModelAndView move(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        convening.moveItem(at.agency().id(), meeting, id, up);
        return at(at, meeting, "moved", id);
    }

    /// Leads back to where the item stands now.
    private static ModelAndView at(AgencyYear at, UUID meeting, String what, UUID item) {
        return Answer.seeOther(GroupText.meetingPath(at, meeting) + "?told=" + what + "#item-" + item);
    }

    private EditPage adding(AgencyYear at, Meeting meeting, ItemForm form, FieldErrors errors, Words words) {
        return EditPage.adding(
                words.lookup("workgroup.item.new"),
                GroupText.within(at, groups.require(at.agency().id(), meeting.group()), meeting, words),
                form.fields(errors, words),
                GroupText.meetingPath(at, meeting.id()) + "/items",
                words.lookup("workgroup.item.add"));
    }

    private EditPage changing(
            AgencyYear at, Meeting meeting, AgendaItem item, ItemForm form, FieldErrors errors, Words words) {
        String path = GroupText.meetingPath(at, meeting.id()) + "/items/" + item.id();
        return EditPage.changing(
                        words.text("workgroup.item.edit", item.number()),
                        GroupText.within(at, groups.require(at.agency().id(), meeting.group()), meeting, words),
                        form.fields(errors, words),
                        path,
                        Objects.requireNonNullElse(form.version(), 0),
                        words.lookup("workgroup.keep"))
                .removal(new EditPage.Removal(
                        words.lookup("workgroup.item.remove"),
                        words.lookup("workgroup.item.remove.consequence"),
                        words.lookup("workgroup.remove.confirm"),
                        path + "/remove"));
    }

    private Meeting require(AgencyYear at, UUID meeting) {
        return meetings.require(at.agency().id(), meeting);
    }

    private AgendaItem item(AgencyYear at, UUID meeting, UUID id) {
        return require(at, meeting).item(id).orElseThrow(() -> new NoSuchElementException("no item " + id));
    }
}
