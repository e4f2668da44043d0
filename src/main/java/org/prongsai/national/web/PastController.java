package org.prongsai.national.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.past.PastEditions;
import org.prongsai.national.past.PastFile;
import org.prongsai.national.past.PastTable;
import org.prongsai.national.past.PastTables;
import org.prongsai.national.past.PastTables.Taken;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.sheet.SheetForm;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// National tables of past years: hand one in, look at what it would do, store it, take it back whole.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/past")
class PastController {
    private static final int LONGEST_NAME = 200;

    private final PastTables tables;
    private final PastEditions editions;
    private final Agencies agencies;
    private final Clock clock;

    PastController(PastTables tables, PastEditions editions, Agencies agencies, Clock clock) {
        this.tables = tables;
        this.editions = editions;
        this.agencies = agencies;
        this.clock = clock;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/past";
    }

    /// @param told  what was just done
    /// @param table `template` for the file to fill in
    @GetMapping
    ModelAndView list(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String table,
            Visit visit) {
        PastView view = view(FiscalYear.require(year), visit);
        NationalPage page = view.list(tables.all(), null, "", FieldErrors.NONE, List.of())
                .told(Country.told("national.past.told.", told, visit.words()), null);
        return Answer.page(
                Country.PAGE,
                table.equals("template") ? page.tables(Map.of("template", view.template(agencies.all()))) : page);
    }

    /// Reads a file; nothing is stored but what it says.
    ///
    /// @param edition under which its results would be stored; the usual one of the year where it is missing
    /// @param once    idempotency key
    @ActsForCountry
    @PostMapping
    ModelAndView take(
            @PathVariable int year,
            @ModelAttribute SheetForm form,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam UUID once,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        if (!isPast(of)) {
            throw new NoSuchElementException("not a past year: " + year);
        }
        Edition under = editions.find(of, edition).orElse(editions.of(of).getFirst());
        if (form.isEmpty()) {
            return refused(of, form, edition, visit.words().lookup("web.sheet.nothing"), visit);
        }
        return switch (form.read(PastFile.headings())) {
            case Reading.Read(var read) -> take(of, form, under, name(form, visit), read.getFirst(), once, visit);
            case Reading.TextLines _ -> refused(of, form, edition, visit.words().lookup("national.past.none"), visit);
            case Reading.Refused(var reason) ->
                refused(
                        of,
                        form,
                        edition,
                        visit.words()
                                .text(reason.messageKey(), reason.arguments().toArray()),
                        visit);
        };
    }

    private ModelAndView take(
            FiscalYear year, SheetForm form, Edition under, String name, Table table, UUID once, Visit visit) {
        return switch (tables.take(once, under, name, table)) {
            case Taken.Kept(var id) -> Answer.seeOther(path(year) + "/" + id);
            case Taken.Faulty(var faults) -> invalid(year, form, under.id(), FieldErrors.NONE, faults, visit);
        };
    }

    private ModelAndView refused(FiscalYear year, SheetForm form, String edition, String why, Visit visit) {
        return invalid(year, form, edition, FieldErrors.NONE.and("file", why), List.of(), visit);
    }

    private ModelAndView invalid(
            FiscalYear year, SheetForm form, String edition, FieldErrors errors, List<ListFault> faults, Visit visit) {
        return Answer.invalid(
                Country.PAGE, view(year, visit).list(tables.all(), form.paste(), edition, errors, faults));
    }

    private static String name(SheetForm form, Visit visit) {
        @Nullable String name = form.file() == null ? null : form.file().getOriginalFilename();
        String said = name == null || name.isBlank() ? visit.words().lookup("national.past.pasted") : name.strip();
        return said.length() <= LONGEST_NAME ? said : said.substring(0, LONGEST_NAME);
    }

    /// @param asked which rows are shown, and what was just done
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> asked, Visit visit) {
        return Answer.page(Country.PAGE, one(FiscalYear.require(year), id, asked, FieldErrors.NONE, visit));
    }

    /// Says which agencies rows are about.
    ///
    /// @param asked `row-<number>` is the code of an agency, `-` for none of them, or empty
    @ActsForCountry
    @PostMapping("/{id}/decide")
    ModelAndView decide(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        PastTable table = tables.require(of, id);
        var chosen = new HashMap<Integer, Optional<AgencyId>>();
        asked.forEach((name, code) -> {
            if (name.matches("row-[0-9]{1,7}") && !code.isEmpty()) {
                Optional<AgencyId> agency = agencies.find(code).map(Agency::id);
                if (code.equals(PastView.NONE) || agency.isPresent()) {
                    chosen.put(Integer.valueOf(name.substring("row-".length())), agency);
                }
            }
        });
        try {
            Set<Integer> twice = tables.decide(table, chosen);
            FieldErrors errors = FieldErrors.NONE;
            for (int row : twice) {
                errors = errors.and("row-" + row, visit.words().lookup("national.past.decide.twice"));
            }
            return errors.isEmpty()
                    ? Answer.seeOther(path(of) + "/" + id + "?told=decided")
                    : Answer.invalid(Country.PAGE, one(of, id, Map.of(), errors, visit));
        } catch (OptimisticLockingFailureException e) {
            return meanwhile(of, id, visit);
        }
    }

    /// Opens all rows again about which somebody decided.
    @ActsForCountry
    @PostMapping("/{id}/open")
    ModelAndView open(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        return act(year, id, "opened", visit, tables::open);
    }

    /// @param fingerprint of what the officer saw
    @ActsForCountry
    @PostMapping("/{id}/store")
    ModelAndView store(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fingerprint,
            Visit visit) {
        return act(year, id, "stored", visit, table -> tables.store(table, fingerprint));
    }

    /// Takes all its results back.
    @ActsForCountry
    @PostMapping("/{id}/undo")
    ModelAndView undo(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        return act(year, id, "undone", visit, tables::undo);
    }

    /// Lets all its results stand again.
    @ActsForCountry
    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        return act(year, id, "restored", visit, tables::restore);
    }

    /// Throws it away; nothing of it is stored.
    @ActsForCountry
    @PostMapping("/{id}/discard")
    ModelAndView discard(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        tables.discard(tables.require(of, id));
        return Answer.seeOther(path(of) + "?told=discarded");
    }

    private ModelAndView act(int year, UUID id, String told, Visit visit, Consumer<PastTable> act) {
        FiscalYear of = FiscalYear.require(year);
        try {
            act.accept(tables.require(of, id));
            return Answer.seeOther(path(of) + "/" + id + "?told=" + told);
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            return meanwhile(of, id, visit);
        }
    }

    private ModelAndView meanwhile(FiscalYear year, UUID id, Visit visit) {
        return Answer.conflict(
                Country.PAGE,
                one(year, id, Map.of(), FieldErrors.NONE, visit)
                        .refused(visit.words().lookup("national.past.meanwhile")));
    }

    private NationalPage one(FiscalYear year, UUID id, Map<String, String> asked, FieldErrors errors, Visit visit) {
        return new PastTableView(year, tables.plan(tables.require(year, id)), visit)
                .page(new CountryQuery(asked), errors);
    }

    private PastView view(FiscalYear year, Visit visit) {
        return new PastView(year, editions.of(year), isPast(year), FiscalYear.containing(LocalDate.now(clock)), visit);
    }

    private boolean isPast(FiscalYear year) {
        return year.compareTo(Objects.requireNonNull(FiscalYear.containing(LocalDate.now(clock)))) < 0;
    }
}
