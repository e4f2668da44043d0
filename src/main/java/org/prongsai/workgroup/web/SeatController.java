package org.prongsai.workgroup.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.prongsai.workgroup.OrderComposer;
import org.prongsai.workgroup.Seat;
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

/// The seats of a working group.
@Controller
@KeepsGroups
@RequestMapping("/agencies/{agency}/{year}/workgroup/{group}/seats")
class SeatController {
    private static final String FORM = "workgroup/edit";

    private final Agencies agencies;
    private final WorkingGroups groups;
    private final OrderComposer composer;
    private final Posts posts;

    SeatController(Agencies agencies, WorkingGroups groups, OrderComposer composer, Posts posts) {
        this.agencies = agencies;
        this.groups = groups;
        this.composer = composer;
        this.posts = posts;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID group, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(FORM, adding(at, require(at, group), SeatForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    /// @param once the idempotency key, which becomes the seat's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID group,
            @Valid @ModelAttribute SeatForm form,
            BindingResult binding,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        FieldErrors errors = form.check(posts(at), FieldErrors.of(binding, visit.words()), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, adding(at, require(at, group), form, errors, visit.words()));
        }
        try {
            composer.addSeat(at.agency().id(), group, form.wish(posts(at)), once);
        } catch (IllegalStateException e) {
            return issued(at, group);
        }
        return moved(at, group, "seatAdded", once);
    }

    @GetMapping("/{id}")
    ModelAndView seat(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID group,
            @PathVariable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Seat seat = seat(at, group, id);
        return Answer.page(
                FORM, changing(at, require(at, group), seat, SeatForm.of(seat), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID group,
            @PathVariable UUID id,
            @Valid @ModelAttribute SeatForm form,
            BindingResult binding,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        Seat seat = seat(at, group, id);
        FieldErrors errors = form.check(posts(at), FieldErrors.of(binding, words), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changing(at, require(at, group), seat, form, errors, words));
        }
        try {
            composer.changeSeat(
                    at.agency().id(), group, id, Objects.requireNonNullElse(form.version(), 0), form.wish(posts(at)));
            return moved(at, group, "seatChanged", id);
        } catch (OptimisticLockingFailureException e) {
            Seat theirs = seat(at, group, id);
            return Answer.conflict(
                    FORM,
                    changing(at, require(at, group), theirs, form.over(theirs.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(posts(at), FieldErrors.NONE, words),
                                    SeatForm.of(theirs).fields(posts(at), FieldErrors.NONE, words),
                                    words)));
        } catch (IllegalStateException e) {
            return issued(at, group);
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID group, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        try {
            composer.removeSeat(at.agency().id(), group, id);
        } catch (IllegalStateException e) {
            return issued(at, group);
        }
        return GroupText.told(GroupText.path(at, group), "seatRemoved", "seats/" + id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID group, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        try {
            composer.restoreSeat(at.agency().id(), group, id);
        } catch (IllegalStateException e) {
            return issued(at, group);
        }
        return moved(at, group, "restored", id);
    }

    @PostMapping("/{id}/move")
    ModelAndView move(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID group,
            @PathVariable UUID id,
            @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        try {
            composer.moveSeat(at.agency().id(), group, id, up);
        } catch (IllegalStateException e) {
            return issued(at, group);
        }
        return moved(at, group, "moved", id);
    }

    /// Leads back to where the seat stands now.
    private static ModelAndView moved(AgencyYear at, UUID group, String what, UUID seat) {
        return Answer.seeOther(GroupText.path(at, group) + "?told=" + what + "#seat-" + seat);
    }

    private static ModelAndView issued(AgencyYear at, UUID group) {
        return GroupText.told(GroupText.path(at, group), "isIssued");
    }

    private EditPage adding(AgencyYear at, WorkingGroup group, SeatForm form, FieldErrors errors, Words words) {
        return EditPage.adding(
                words.lookup("workgroup.seat.new"),
                GroupText.within(at, group, words),
                form.fields(posts(at), errors, words),
                GroupText.path(at, group.id()) + "/seats",
                words.lookup("workgroup.seat.add"));
    }

    private EditPage changing(
            AgencyYear at, WorkingGroup group, Seat seat, SeatForm form, FieldErrors errors, Words words) {
        String path = GroupText.path(at, group.id()) + "/seats/" + seat.id();
        return EditPage.changing(
                        words.text("workgroup.seat.edit", seat.number()),
                        GroupText.within(at, group, words),
                        form.fields(posts(at), errors, words),
                        path,
                        Objects.requireNonNullElse(form.version(), 0),
                        words.lookup("workgroup.keep"))
                .removal(new EditPage.Removal(
                        words.lookup("workgroup.seat.remove"),
                        words.lookup("workgroup.seat.remove.consequence"),
                        words.lookup("workgroup.remove.confirm"),
                        path + "/remove"));
    }

    private List<Post> posts(AgencyYear at) {
        return posts.all(at.agency().id().value());
    }

    private WorkingGroup require(AgencyYear at, UUID group) {
        return groups.require(at.agency().id(), group);
    }

    private Seat seat(AgencyYear at, UUID group, UUID id) {
        return require(at, group).seat(id).orElseThrow(() -> new NoSuchElementException("no seat " + id));
    }
}
