package org.prongsai.identity.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Refusal;
import org.prongsai.identity.Staffing;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Theirs;
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

/// Who serves an agency, or the installation.
@Controller
@KeepsPeople
@RequestMapping({Places.OWN, Places.OF_AGENCY, Places.OF_INSTALLATION})
class PeopleController {
    private static final String FORM = "identity/form";

    private final Places places;
    private final Staffing staffing;
    private final Units units;
    private final PersonViews views;
    private final CurrentPerson current;
    private final Clock clock;

    PeopleController(
            Places places, Staffing staffing, Units units, PersonViews views, CurrentPerson current, Clock clock) {
        this.places = places;
        this.staffing = staffing;
        this.units = units;
        this.views = views;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView people(@RequestParam Map<String, String> asked, Visit visit) {
        Place place = places.of(visit);
        return Answer.page(
                "identity/people",
                new PeopleView(place, units(place), LocalDate.now(clock), visit)
                        .page(staffing.all(place.tenant()), PeopleChoice.of(asked)));
    }

    @GetMapping("/new")
    ModelAndView form(Visit visit) {
        return Answer.page(FORM, addPage(places.of(visit), PersonForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    @PostMapping
    ModelAndView add(@Valid @ModelAttribute PersonForm form, BindingResult binding, Visit visit) {
        Place place = places.of(visit);
        FieldErrors errors = form.check(FieldErrors.of(binding, visit.words()), visit.words());
        if (!form.hasAddress()) {
            errors = errors.and("email", visit.words().lookup("identity.email.wrong"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, addPage(place, form, errors, visit.words()));
        }
        Staffing.Added added = staffing.add(place.tenant(), form.name(), form.address());
        return Answer.seeOther(place.path(added.person()) + "?told=" + (added.known() ? "joined" : "added"));
    }

    /// @param told what was just done
    /// @param role the role with which it was done
    @GetMapping("/{person}")
    ModelAndView person(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID role,
            Visit visit) {
        Place place = places.of(visit);
        return Answer.page("identity/person", view(place, visit).page(member(place, person), told, role));
    }

    @GetMapping("/{person}/change")
    ModelAndView changeForm(@PathVariable UUID person, Visit visit) {
        Place place = places.of(visit);
        Member member = member(place, person);
        return Answer.page(FORM, changePage(place, member, PersonForm.of(member), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{person}")
    ModelAndView change(
            @PathVariable UUID person, @Valid @ModelAttribute PersonForm form, BindingResult binding, Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        Member member = member(place, person);
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        if (place.byOperator() && !form.hasAddress()) {
            errors = errors.and("email", words.lookup("identity.email.wrong"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, changePage(place, member, form, errors, words));
        }
        try {
            Optional<Refusal> refusal = staffing.change(
                    place.tenant(),
                    member.person().id(),
                    form.version(),
                    form.name(),
                    place.byOperator() ? form.address().toLowerCase(java.util.Locale.ROOT) : null,
                    place.byOperator());
            return refusal.isEmpty()
                    ? told(place, member.person().id(), "changed")
                    : Answer.invalid(
                            FORM,
                            changePage(
                                    place,
                                    member,
                                    form,
                                    refusal.get() == Refusal.ADDRESS_TAKEN
                                            ? FieldErrors.NONE.and("email", said(refusal.get(), words))
                                            : FieldErrors.NONE.and("th", said(refusal.get(), words)),
                                    words));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    FORM,
                    changePage(place, member, form.over(member.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(place.byOperator(), FieldErrors.NONE, words),
                                    PersonForm.of(member).fields(place.byOperator(), FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{person}/suspend")
    ModelAndView suspend(@PathVariable UUID person, Visit visit) {
        return suspend(person, true, visit);
    }

    @PostMapping("/{person}/reactivate")
    ModelAndView reactivate(@PathVariable UUID person, Visit visit) {
        return suspend(person, false, visit);
    }

    private ModelAndView suspend(UUID person, boolean suspended, Visit visit) {
        Place place = places.of(visit);
        var id = new PersonId(person);
        Optional<Refusal> refusal =
                staffing.suspend(place.tenant(), id, suspended, current.id().orElseThrow());
        return refusal.isEmpty()
                ? told(place, id, suspended ? "suspended" : "reactivated")
                : Answer.conflict(
                        "identity/person",
                        view(place, visit)
                                .page(member(place, person), "", null)
                                .refused(said(refusal.get(), visit.words())));
    }

    static String said(Refusal refusal, Words words) {
        return words.lookup("identity.refusal." + refusal.name());
    }

    private static ModelAndView told(Place place, PersonId person, String what) {
        return Answer.seeOther(place.path(person) + "?told=" + what);
    }

    private static FormPage addPage(Place place, PersonForm form, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("identity.person.new"),
                        "people",
                        List.of(new Crumb(words.lookup("identity.people.title"), place.path())),
                        place.path(),
                        form.fields(true, errors, words),
                        words.lookup("identity.person.add"))
                .lead(words.text("identity.person.new.lead", place.name(words)));
    }

    private static FormPage changePage(Place place, Member member, PersonForm form, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("identity.person.change"),
                        "people",
                        PersonView.crumbs(place, member, words),
                        place.path(member.person().id()),
                        form.fields(place.byOperator(), errors, words),
                        words.lookup("identity.save"))
                .hidden(Map.of("version", Integer.toString(form.version())));
    }

    private PersonView view(Place place, Visit visit) {
        return views.of(place, visit);
    }

    private Member member(Place place, UUID person) {
        return staffing.require(place.tenant(), new PersonId(person));
    }

    private List<Unit> units(Place place) {
        return place.agency() == null ? List.of() : units.all(new AgencyId(place.tenant()));
    }
}
