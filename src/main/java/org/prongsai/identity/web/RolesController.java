package org.prongsai.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Refusal;
import org.prongsai.identity.Staffing;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
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

/// The roles of a person at an agency, or for the installation.
@Controller
@KeepsPeople
@RequestMapping({
    Places.OWN + "/{person}/roles",
    Places.OF_AGENCY + "/{person}/roles",
    Places.OF_INSTALLATION + "/{person}/roles"
})
class RolesController {
    private static final String FORM = "identity/form";

    private final Places places;
    private final Staffing staffing;
    private final Assignments assignments;
    private final Units units;
    private final PersonViews views;
    private final CurrentPerson current;
    private final Clock clock;

    RolesController(
            Places places,
            Staffing staffing,
            Assignments assignments,
            Units units,
            PersonViews views,
            CurrentPerson current,
            Clock clock) {
        this.places = places;
        this.staffing = staffing;
        this.assignments = assignments;
        this.units = units;
        this.views = views;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable UUID person, Visit visit) {
        return Answer.page(
                FORM, grantPage(places.of(visit), person, RoleForm.from(today()), FieldErrors.NONE, visit.words()));
    }

    @PostMapping
    ModelAndView grant(@PathVariable UUID person, @ModelAttribute RoleForm form, BindingResult binding, Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        Member member = member(place, person);
        FieldErrors errors = form.check(FieldErrors.of(binding, words), words);
        Optional<Assignments.Wish> wish =
                errors.isEmpty() ? form.wish(member.person().id()) : Optional.empty();
        if (wish.isPresent()) {
            Optional<Refusal> refusal = assignments.give(place.tenant(), wish.get(), me());
            if (refusal.isEmpty()) {
                return told(place, person, "granted", null);
            }
            errors = errors.and(field(refusal.get()), PeopleController.said(refusal.get(), words));
        }
        return Answer.invalid(FORM, grantPage(place, person, form, errors, words));
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case ENDS_BEFORE_IT_BEGINS -> "until";
            case NO_SUCH_UNIT -> "unit";
            case NO_SUCH_SLICE -> "slice";
            case OWN,
                    HELD,
                    NOT_GIVEN_HERE,
                    NOT_A_MEMBER,
                    ADDRESS_TAKEN,
                    SERVES_ELSEWHERE,
                    OVERLAPS,
                    LACKS_AN_ORDER,
                    OCCUPIED,
                    OF_A_POST,
                    DELEGATED,
                    NOT_HIS,
                    SAME_PERSON,
                    PLANNED -> "role";
        };
    }

    @GetMapping("/{id}")
    ModelAndView role(@PathVariable UUID person, @PathVariable UUID id, Visit visit) {
        Place place = places.of(visit);
        Granted granted = granted(place, person, id);
        LocalDate until = granted.what().until();
        return Answer.page(
                FORM,
                rolePage(
                        place,
                        granted,
                        until == null ? null : until.toString(),
                        granted.version(),
                        FieldErrors.NONE,
                        visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam int version,
            Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        Granted granted = granted(place, person, id);
        Optional<LocalDate> last = Days.read(until);
        FieldErrors errors = FieldErrors.NONE;
        if (last.isEmpty() && !until.isBlank()) {
            errors = errors.and("until", words.lookup("identity.day.wrong"));
        } else {
            try {
                Optional<Refusal> refusal = assignments.change(place.tenant(), id, version, last.orElse(null), me());
                if (refusal.isEmpty()) {
                    return told(place, person, "roleChanged", null);
                }
                errors = errors.and("until", PeopleController.said(refusal.get(), words));
            } catch (OptimisticLockingFailureException e) {
                Granted now = granted(place, person, id);
                return Answer.conflict(
                        FORM,
                        rolePage(place, now, until, now.version(), FieldErrors.NONE, words)
                                .theirs(Theirs.of(
                                        RoleForm.until(until, FieldErrors.NONE, words), RoleText.days(now, words))));
            }
        }
        return Answer.invalid(FORM, rolePage(place, granted, until, version, errors, words));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID person, @PathVariable UUID id, Visit visit) {
        Place place = places.of(visit);
        granted(place, person, id);
        return done(place, person, id, "revoked", assignments.revoke(place.tenant(), id, me()), visit);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable UUID person, @PathVariable UUID id, Visit visit) {
        Place place = places.of(visit);
        granted(place, person, id);
        return done(place, person, id, "restored", assignments.restore(place.tenant(), id, me()), visit);
    }

    private ModelAndView done(Place place, UUID person, UUID id, String what, Optional<Refusal> refusal, Visit visit) {
        return refusal.isEmpty()
                ? told(place, person, what, what.equals("revoked") ? id : null)
                : Answer.conflict(
                        "identity/person",
                        views.of(place, visit)
                                .page(member(place, person), "", null)
                                .refused(PeopleController.said(refusal.get(), visit.words())));
    }

    private static ModelAndView told(Place place, UUID person, String what, @Nullable UUID role) {
        return Answer.seeOther(
                place.path(new PersonId(person)) + "?told=" + what + (role == null ? "" : "&role=" + role));
    }

    private FormPage grantPage(Place place, UUID person, RoleForm form, FieldErrors errors, Words words) {
        Member member = member(place, person);
        int year = FiscalYear.containing(today()).buddhistYear();
        return FormPage.of(
                        words.lookup("identity.role.grant"),
                        "people",
                        PersonView.crumbs(place, member, words),
                        place.path(member.person().id()) + "/roles",
                        form.fields(place, units(place), year, errors, words),
                        words.lookup("identity.role.grant"))
                .lead(words.text(
                        "identity.role.grant.lead", words.pick(member.person().name()), place.name(words)));
    }

    private FormPage rolePage(
            Place place, Granted granted, @Nullable String until, int version, FieldErrors errors, Words words) {
        Assignment what = granted.what();
        Member member = member(place, what.person().value());
        String path = place.path(what.person()) + "/roles/" + what.id();
        boolean isOver = granted.isOver(today()) || granted.holding() != null;
        return FormPage.of(
                        words.lookup("identity.role." + what.role().tag()),
                        "people",
                        PersonView.crumbs(place, member, words),
                        path,
                        isOver ? List.of() : List.of(RoleForm.until(until, errors, words)),
                        isOver ? null : words.lookup("identity.save"))
                .facts(RoleText.facts(granted, place, units(place), words))
                .hidden(Map.of("version", Integer.toString(version)))
                .danger(
                        isOver
                                ? null
                                : new FormPage.Danger(
                                        words.lookup("identity.role.end"),
                                        words.lookup("identity.role.end.text"),
                                        path + "/end",
                                        words.lookup("identity.role.end.confirm")));
    }

    private Granted granted(Place place, UUID person, UUID id) {
        Granted granted = assignments.require(place.tenant(), id);
        if (!granted.what().person().value().equals(person)) {
            throw new NoSuchElementException("no role " + id + " of " + person);
        }
        return granted;
    }

    private Member member(Place place, UUID person) {
        return staffing.require(place.tenant(), new PersonId(person));
    }

    private List<Unit> units(Place place) {
        return place.agency() == null ? List.of() : units.all(new AgencyId(place.tenant()));
    }

    private PersonId me() {
        return current.id().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
