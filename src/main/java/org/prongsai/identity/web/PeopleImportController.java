package org.prongsai.identity.web;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Granted;
import org.prongsai.identity.PeopleImport;
import org.prongsai.identity.PeopleList;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Staffing;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes in lists of people and their roles, after showing what they would do.
@Controller
@KeepsPeople
@RequestMapping({Places.OWN + "/import", Places.OF_AGENCY + "/import", Places.OF_INSTALLATION + "/import"})
class PeopleImportController {
    private static final String PAGE = "identity/list_import";
    private static final String[] HEADINGS = {"email", "อีเมล", "e-mail"};
    private static final ListKind KIND = new ListKind(
            Places.OWN + "/import",
            "people",
            "identity.list.people.title",
            "identity.list.people.lead",
            "identity.list.people.hint",
            "identity.list.people.store");

    private final Places places;
    private final Staffing staffing;
    private final Units units;
    private final PeopleImport lists;
    private final CurrentPerson current;
    private final Clock clock;

    PeopleImportController(
            Places places, Staffing staffing, Units units, PeopleImport lists, CurrentPerson current, Clock clock) {
        this.places = places;
        this.staffing = staffing;
        this.units = units;
        this.lists = lists;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Visit visit) {
        return Answer.page(PAGE, view(places.of(visit), visit.words()).asked(null, FieldErrors.NONE));
    }

    /// Shows what the list would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(@ModelAttribute ListForm form, Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        if (form.isEmpty()) {
            return refused(place, null, words.lookup("identity.list.nothing"), words);
        }
        return switch (form.read(HEADINGS)) {
            case Reading.Read(var tables) -> preview(place, tables.getFirst(), words);
            case Reading.TextLines _ -> refused(place, form.paste(), words.lookup("identity.list.no.table"), words);
            case Reading.Refused(var reason) ->
                refused(
                        place,
                        form.paste(),
                        words.text(reason.messageKey(), reason.arguments().toArray()),
                        words);
        };
    }

    private ModelAndView refused(Place place, @Nullable String paste, String why, Words words) {
        return Answer.invalid(PAGE, view(place, words).asked(paste, FieldErrors.NONE.and("file", why)));
    }

    private ModelAndView preview(Place place, Table table, Words words) {
        PeopleList.Plan plan = plan(place, table);
        var page = page(place, plan, ListForm.text(table), words);
        return plan.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
    }

    /// Stores what the preview showed, unless it would be something else by now.
    @PostMapping("/store")
    ModelAndView store(@RequestParam String text, @RequestParam int count, Visit visit) {
        Place place = places.of(visit);
        Words words = visit.words();
        if (!(new ListForm(null, text).read(HEADINGS) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view(place, words).asked(text, FieldErrors.NONE));
        }
        PeopleList.Plan plan = plan(place, tables.getFirst());
        if (!plan.faults().isEmpty() || plan.changes().size() != count) {
            return Answer.conflict(PAGE, page(place, plan, text, words));
        }
        lists.store(place.tenant(), plan, me());
        return Answer.seeOther(place.path() + "?told=" + count);
    }

    private PeopleList.Plan plan(Place place, Table table) {
        return PeopleList.compare(
                table,
                new PeopleList.Known(
                        staffing.all(place.tenant()), units(place), place.roles(), LocalDate.now(clock), me()));
    }

    private ListImportPage page(Place place, PeopleList.Plan plan, String text, Words words) {
        List<Unit> all = units(place);
        long added = plan.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        return view(place, words)
                .shown(
                        new ListImport.Shown(
                                plan.changes().stream()
                                        .map(change -> row(change, all, words))
                                        .toList(),
                                plan.faults(),
                                plan.doubts(),
                                words.text(
                                        "identity.list.people.summary",
                                        added,
                                        plan.changes().size() - added,
                                        plan.same())),
                        text);
    }

    private static ListImport.Change row(PeopleList.Change change, List<Unit> units, Words words) {
        Granted before = change.before();
        return new ListImport.Change(
                change.row(),
                before == null,
                Stream.concat(Stream.of(words.pick(change.name())), said(change.said(), units, words))
                        .collect(joining(" · ")),
                change.email(),
                before == null ? "" : RoleText.days(before, words));
    }

    private static Stream<String> said(PeopleList.@Nullable Said said, List<Unit> units, Words words) {
        return said == null
                ? Stream.empty()
                : Stream.of(
                        words.lookup("identity.role." + said.role().tag()),
                        RoleText.unit(said.unit(), units, words),
                        said.year() == null ? words.lookup("identity.seat.everyYear") : words.year(said.year()),
                        words.text(
                                "identity.seat.days",
                                words.shortDate(said.from()),
                                RoleText.until(said.until(), words)));
    }

    private static ListImport view(Place place, Words words) {
        return new ListImport(KIND, place.path() + "/import", words);
    }

    private List<Unit> units(Place place) {
        return place.agency() == null ? List.of() : units.all(new AgencyId(place.tenant()));
    }

    private PersonId me() {
        return current.id().orElseThrow();
    }
}
