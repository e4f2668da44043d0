package org.prongsai.identity.web;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Granted;
import org.prongsai.identity.Handovers;
import org.prongsai.identity.Holding;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Refusal;
import org.prongsai.identity.Staffing;
import org.prongsai.web.Answer;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Hands what a leaver has to his successor, after showing what moves.
@Controller
@KeepsPeople
@RequestMapping({Places.OWN + "/{person}/handover", Places.OF_AGENCY + "/{person}/handover"})
class HandoverController {
    private static final String FORM = "identity/form";
    private static final int LONGEST_AHEAD = 366;

    private final Places places;
    private final Staffing staffing;
    private final Handovers handovers;
    private final Posts posts;
    private final CurrentPerson current;
    private final Clock clock;

    HandoverController(
            Places places, Staffing staffing, Handovers handovers, Posts posts, CurrentPerson current, Clock clock) {
        this.places = places;
        this.staffing = staffing;
        this.handovers = handovers;
        this.posts = posts;
        this.current = current;
        this.clock = clock;
    }

    /// To whom from which day.
    record Wish(@Nullable UUID to, @Nullable String day) {
        FieldErrors check(FieldErrors errors, LocalDate today, Words words) {
            FieldErrors found = errors.needed("to", to, words);
            Optional<LocalDate> read = Days.read(day);
            if (read.isEmpty()) {
                found = found.and("day", words.lookup("identity.day.wrong"));
            } else if (read.get().isBefore(today) || read.get().isAfter(today.plusDays(LONGEST_AHEAD))) {
                found = found.and("day", words.lookup("identity.handover.day.range"));
            }
            return found;
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID person, Visit visit) {
        return Answer.page(
                FORM,
                asked(
                        places.of(visit),
                        person,
                        new Wish(null, LocalDate.now(clock).toString()),
                        FieldErrors.NONE,
                        visit.words()));
    }

    /// Shows what would move; nothing is done yet.
    @PostMapping("/check")
    ModelAndView check(@PathVariable UUID person, @ModelAttribute Wish wish, BindingResult binding, Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        FieldErrors errors = wish.check(FieldErrors.of(binding, words), LocalDate.now(clock), words);
        UUID to = wish.to();
        Optional<LocalDate> day = Days.read(wish.day());
        if (!errors.isEmpty() || to == null || day.isEmpty()) {
            return Answer.invalid(FORM, asked(place, person, wish, errors, words));
        }
        if (to.equals(person)) {
            return Answer.invalid(
                    FORM,
                    asked(
                            place,
                            person,
                            wish,
                            errors.and("to", PeopleController.said(Refusal.SAME_PERSON, words)),
                            words));
        }
        return Answer.page(FORM, shown(place, person, to, day.get(), words));
    }

    @PostMapping
    ModelAndView hand(@PathVariable UUID person, @ModelAttribute Wish wish, BindingResult binding, Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        FieldErrors errors = wish.check(FieldErrors.of(binding, words), LocalDate.now(clock), words);
        Member leaver = member(place, person);
        UUID to = wish.to();
        Optional<LocalDate> day = Days.read(wish.day());
        if (errors.isEmpty() && to != null && day.isPresent()) {
            Optional<Refusal> refusal = handovers.hand(
                    place.tenant(),
                    leaver.person().id(),
                    new PersonId(to),
                    day.get(),
                    current.id().orElseThrow());
            if (refusal.isEmpty()) {
                return Answer.seeOther(place.path(leaver.person().id())
                        + (day.get().isAfter(LocalDate.now(clock)) ? "?told=planned" : "?told=handed"));
            }
            errors = errors.and("to", PeopleController.said(refusal.get(), words));
        }
        return Answer.invalid(FORM, asked(place, person, wish, errors, words));
    }

    /// Gives up a handover whose day is to come.
    @PostMapping("/take-back")
    ModelAndView takeBack(@PathVariable UUID person, Visit visit) {
        Place place = places.of(visit);
        PersonId leaver = member(place, person).person().id();
        return handovers
                .takeBack(place.tenant(), leaver, current.id().orElseThrow())
                .map(refusal -> Answer.invalid(
                        FORM,
                        planned(
                                        place,
                                        person,
                                        handovers
                                                .planned(place.tenant(), leaver)
                                                .orElseThrow(),
                                        visit.words())
                                .refusal(PeopleController.said(refusal, visit.words()))))
                .orElseGet(() -> Answer.seeOther(place.path(leaver) + "?told=takenBack"));
    }

    private FormPage asked(Place place, UUID person, Wish wish, FieldErrors errors, Words words) {
        Member leaver = member(place, person);
        Handovers.Planned planned =
                handovers.planned(place.tenant(), leaver.person().id()).orElse(null);
        if (planned != null) {
            return planned(place, person, planned, words);
        }
        UUID to = wish.to();
        return FormPage.of(
                        words.lookup("identity.handover.title"),
                        "delegations",
                        PersonView.crumbs(place, leaver, words),
                        place.path(leaver.person().id()) + "/handover/check",
                        List.of(
                                HoldingForm.person(
                                                "to",
                                                words.lookup("identity.handover.to"),
                                                staffing.all(place.tenant()),
                                                words)
                                        .value(to == null ? null : to.toString())
                                        .error(errors.on("to")),
                                Field.text("day", words.lookup("identity.handover.day"))
                                        .hint(words.lookup("identity.handover.day.hint"))
                                        .with("type", "date")
                                        .value(wish.day())
                                        .error(errors.on("day"))
                                        .required()),
                        words.lookup("identity.handover.check"))
                .lead(words.text(
                        "identity.handover.lead", words.pick(leaver.person().name())));
    }

    /// What is planned, and the way to give it up; a second handover waits until then.
    private FormPage planned(Place place, UUID person, Handovers.Planned planned, Words words) {
        Member leaver = member(place, person);
        PersonId id = leaver.person().id();
        String successor =
                words.pick(member(place, planned.successor().value()).person().name());
        String day = words.date(planned.day());
        return FormPage.of(
                        words.lookup("identity.handover.planned"),
                        "delegations",
                        PersonView.crumbs(place, leaver, words),
                        place.path(id) + "/handover",
                        List.of(),
                        null)
                .lead(words.text(
                        "identity.handover.planned.lead",
                        words.pick(leaver.person().name())))
                .facts(List.of(
                        Fact.of(words.lookup("identity.handover.to"), successor),
                        Fact.of(words.lookup("identity.handover.day"), day),
                        said("identity.handover.duties", handovers.waiting(place.tenant(), id, words).stream(), words)))
                .danger(new FormPage.Danger(
                        words.lookup("identity.handover.takeBack"),
                        words.text("identity.handover.takeBack.text", successor),
                        place.path(id) + "/handover/take-back",
                        words.lookup("identity.handover.takeBack.confirm")));
    }

    private FormPage shown(Place place, UUID person, UUID to, LocalDate day, Words words) {
        Member leaver = member(place, person);
        PersonId id = leaver.person().id();
        String successor = words.pick(member(place, to).person().name());
        Handovers.Plan plan = handovers.plan(place.tenant(), id, day);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("identity.handover.to"), successor));
        facts.add(Fact.of(words.lookup("identity.handover.day"), words.date(day)));
        facts.add(said("identity.handover.posts", titles(place, plan.posts(), words), words));
        facts.add(said("identity.handover.roles", roles(plan.roles(), words), words));
        facts.add(said("identity.handover.duties", handovers.waiting(place.tenant(), id, words).stream(), words));
        facts.add(said(
                "identity.handover.ending",
                Stream.concat(titles(place, plan.endingPosts(), words), roles(plan.endingRoles(), words)),
                words));
        return FormPage.of(
                        words.lookup("identity.handover.title"),
                        "delegations",
                        PersonView.crumbs(place, leaver, words),
                        place.path(id) + "/handover",
                        List.of(),
                        words.lookup("identity.handover.do"))
                .lead(words.text(
                        "identity.handover.unstored", words.pick(leaver.person().name()), successor))
                .facts(facts)
                .hidden(Map.of("to", to.toString(), "day", day.toString()));
    }

    private static Fact said(String key, Stream<String> lines, Words words) {
        String text = lines.collect(joining(" · "));
        return Fact.of(words.lookup(key), text.isEmpty() ? words.lookup("identity.handover.nothing") : text);
    }

    private Stream<String> titles(Place place, List<Holding> held, Words words) {
        return posts.all(place.tenant()).stream()
                .filter(post -> held.stream().anyMatch(holding -> holding.post().equals(post.id())))
                .map(post -> words.pick(post.title()));
    }

    private static Stream<String> roles(List<Granted> roles, Words words) {
        return roles.stream().map(role -> RoleText.role(role.what(), words));
    }

    private Member member(Place place, UUID person) {
        return staffing.require(place.tenant(), new PersonId(person));
    }
}
