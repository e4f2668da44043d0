package org.prongsai.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Delegations;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Refusal;
import org.prongsai.identity.Staffing;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who lets whom act in his role until when; everyone of the agency sees it and delegates his own roles.
@Controller
@OpenToSignedIn
@RequestMapping("/agencies/{agency}/delegations")
class DelegationsController {
    private static final String FORM = "identity/form";

    private final Agencies agencies;
    private final Delegations delegations;
    private final Staffing staffing;
    private final Units units;
    private final CurrentPerson current;

    DelegationsController(
            Agencies agencies, Delegations delegations, Staffing staffing, Units units, CurrentPerson current) {
        this.agencies = agencies;
        this.delegations = delegations;
        this.staffing = staffing;
        this.units = units;
        this.current = current;
    }

    /// Which role to whom until which day.
    record Wish(
            @Nullable UUID role,
            @Nullable UUID to,
            @Nullable String until) {
        FieldErrors check(FieldErrors errors, Words words) {
            FieldErrors found = errors.needed("role", role, words).needed("to", to, words);
            return Days.read(until).isEmpty() ? found.and("until", words.lookup("identity.day.wrong")) : found;
        }
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView list(@PathVariable String agency, @RequestParam(defaultValue = "") String told, Visit visit) {
        Agency found = agencies.require(agency);
        Words words = visit.words();
        String key = "identity.delegation.told." + told;
        List<Unit> all = units.all(found.id());
        List<Member> members = staffing.all(found.id().value());
        return Answer.page(
                "identity/delegations",
                new DelegationsPage(
                        words.pick(found.name()),
                        words.has(key) ? words.lookup(key) : null,
                        own(found).isEmpty() ? null : path(found) + "/new",
                        Table.of(
                                        words.lookup("identity.delegations.title"),
                                        List.of(
                                                Column.text(words.lookup("identity.delegation.from")),
                                                Column.text(words.lookup("identity.delegation.to")),
                                                Column.text(words.lookup("identity.log.role")),
                                                Column.text(words.lookup("identity.seat.unit")),
                                                Column.text(words.lookup("identity.seat.held"))),
                                        delegations.present(found.id().value()).stream()
                                                .map(one -> row(found, one, members, all, words))
                                                .toList())
                                .empty(words.lookup("identity.delegations.none"))
                                .downloads(HasTables.downloads(visit, "delegations"))));
    }

    private Table.Row row(Agency agency, Delegations.Delegated one, List<Member> members, List<Unit> all, Words words) {
        var what = one.role().what();
        String from = name(one.from(), members, words);
        return Table.Row.of(
                one.from().equals(me()) ? new Cell.Link(from, path(agency) + "/" + what.id()) : Cell.text(from),
                Cell.text(name(what.person(), members, words)),
                Cell.text(RoleText.role(what, words)),
                Cell.text(RoleText.unit(what.unit(), all, words)),
                Cell.text(RoleText.days(one.role(), words)));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, Visit visit) {
        return Answer.page(
                FORM, page(agencies.require(agency), new Wish(null, null, null), FieldErrors.NONE, visit.words()));
    }

    @PostMapping
    ModelAndView delegate(@PathVariable String agency, @ModelAttribute Wish wish, BindingResult binding, Visit visit) {
        Agency found = agencies.require(agency);
        Words words = visit.words();
        FieldErrors errors = wish.check(FieldErrors.of(binding, words), words);
        UUID role = wish.role();
        UUID to = wish.to();
        Optional<LocalDate> until = Days.read(wish.until());
        if (errors.isEmpty() && role != null && to != null && until.isPresent()) {
            Optional<Refusal> refusal =
                    delegations.delegate(found.id().value(), role, new PersonId(to), until.get(), me());
            if (refusal.isEmpty()) {
                return Answer.seeOther(path(found) + "?told=delegated");
            }
            errors = errors.and(
                    switch (refusal.get()) {
                        case ENDS_BEFORE_IT_BEGINS, NOT_HIS -> "until";
                        case DELEGATED -> "role";
                        case OWN,
                                HELD,
                                NOT_GIVEN_HERE,
                                NO_SUCH_UNIT,
                                NO_SUCH_SLICE,
                                NOT_A_MEMBER,
                                ADDRESS_TAKEN,
                                SERVES_ELSEWHERE,
                                OVERLAPS,
                                LACKS_AN_ORDER,
                                OCCUPIED,
                                OF_A_POST,
                                SAME_PERSON,
                                PLANNED -> "to";
                    },
                    PeopleController.said(refusal.get(), words));
        }
        return Answer.invalid(FORM, page(found, wish, errors, words));
    }

    @GetMapping("/{id}")
    ModelAndView delegation(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = agencies.require(agency);
        Words words = visit.words();
        Delegations.Delegated one = delegations.present(found.id().value()).stream()
                .filter(it -> it.role().what().id().equals(id) && it.from().equals(me()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no delegation " + id));
        var what = one.role().what();
        return Answer.page(
                FORM,
                FormPage.of(
                                RoleText.role(what, words),
                                "delegations",
                                List.of(new Crumb(words.lookup("identity.delegations.title"), path(found))),
                                path(found),
                                List.of(),
                                null)
                        .facts(List.of(
                                Fact.of(
                                        words.lookup("identity.delegation.to"),
                                        name(
                                                what.person(),
                                                staffing.all(found.id().value()),
                                                words)),
                                Fact.of(words.lookup("identity.seat.held"), RoleText.days(one.role(), words))))
                        .danger(new FormPage.Danger(
                                words.lookup("identity.delegation.revoke"),
                                words.lookup("identity.delegation.revoke.text"),
                                path(found) + "/" + id + "/revoke",
                                words.lookup("identity.role.end.confirm"))));
    }

    @PostMapping("/{id}/revoke")
    ModelAndView revoke(@PathVariable String agency, @PathVariable UUID id) {
        Agency found = agencies.require(agency);
        delegations.revoke(found.id().value(), id, me());
        return Answer.seeOther(path(found) + "?told=revoked");
    }

    private FormPage page(Agency agency, Wish wish, FieldErrors errors, Words words) {
        List<Unit> all = units.all(agency.id());
        UUID role = wish.role();
        UUID to = wish.to();
        return FormPage.of(
                        words.lookup("identity.delegation.new"),
                        "delegations",
                        List.of(new Crumb(words.lookup("identity.delegations.title"), path(agency))),
                        path(agency),
                        List.of(
                                Field.select(
                                                "role",
                                                words.lookup("identity.delegation.role"),
                                                own(agency).stream()
                                                        .map(it -> Option.of(
                                                                it.what().id().toString(),
                                                                words.text(
                                                                        "identity.place",
                                                                        RoleText.role(it.what(), words),
                                                                        RoleText.unit(
                                                                                it.what()
                                                                                        .unit(),
                                                                                all,
                                                                                words))))
                                                        .toList())
                                        .value(role == null ? null : role.toString())
                                        .error(errors.on("role"))
                                        .required(),
                                HoldingForm.person(
                                                "to",
                                                words.lookup("identity.delegation.to"),
                                                staffing.all(agency.id().value()).stream()
                                                        .filter(member -> !member.person()
                                                                .id()
                                                                .equals(me()))
                                                        .toList(),
                                                words)
                                        .value(to == null ? null : to.toString())
                                        .error(errors.on("to")),
                                Field.text("until", words.lookup("identity.seat.until"))
                                        .hint(words.lookup("identity.delegation.until.hint"))
                                        .with("type", "date")
                                        .value(wish.until())
                                        .error(errors.on("until"))
                                        .required()),
                        words.lookup("identity.delegation.new"))
                .lead(words.lookup("identity.delegation.lead"));
    }

    private static String name(PersonId person, List<Member> members, Words words) {
        return members.stream()
                .filter(member -> member.person().id().equals(person))
                .map(member -> words.pick(member.person().name()))
                .findFirst()
                .orElse("–");
    }

    private List<Granted> own(Agency agency) {
        return delegations.own(agency.id().value(), me());
    }

    private PersonId me() {
        return current.id().orElseThrow();
    }

    private static String path(Agency agency) {
        return agency.path() + "/delegations";
    }
}
