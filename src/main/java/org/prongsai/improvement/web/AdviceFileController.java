package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Recommendations;
import org.prongsai.improvement.sheet.AdviceColumn;
import org.prongsai.improvement.sheet.AdviceSheet;
import org.prongsai.improvement.sheet.AdviceWish;
import org.prongsai.improvement.sheet.Comparison;
import org.prongsai.improvement.sheet.SheetStore;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes in what assessors recommended as a list: a workbook, a Word table or what was copied.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/recommendations/import")
class AdviceFileController {
    private static final String PAGE = "improvement/sheet";
    private static final String[] HEADINGS = Stream.of(AdviceColumn.values())
            .flatMap(column -> column.headings().stream())
            .toArray(String[]::new);

    private final Agencies agencies;
    private final Recommendations recommendations;
    private final Editions editions;
    private final SheetStore store;

    AdviceFileController(Agencies agencies, Recommendations recommendations, Editions editions, SheetStore store) {
        this.agencies = agencies;
        this.recommendations = recommendations;
        this.editions = editions;
        this.store = store;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Words words) {
        return Answer.page(PAGE, view(agencies.year(agency, year), words).asked(null, FieldErrors.NONE));
    }

    /// Shows what the list would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(
            @PathVariable String agency, @PathVariable int year, @ModelAttribute SheetForm form, Words words) {
        AgencyYear at = agencies.year(agency, year);
        SheetView view = view(at, words);
        if (form.isEmpty()) {
            return refused(view, form, words.lookup("improvement.file.nothing"));
        }
        return switch (form.read(HEADINGS)) {
            case Reading.Read(var tables) -> {
                Comparison<AdviceWish> file = compare(at, tables.getFirst(), UUID.randomUUID());
                SheetPage page = view.shown(file, SheetForm.text(tables.getFirst()));
                yield file.faults().isEmpty() ? Answer.page(PAGE, page) : Answer.invalid(PAGE, page);
            }
            case Reading.TextLines _ -> refused(view, form, words.lookup("improvement.file.advice.none"));
            case Reading.Refused(var reason) ->
                refused(
                        view,
                        form,
                        words.text(reason.messageKey(), reason.arguments().toArray()));
        };
    }

    private static ModelAndView refused(SheetView view, SheetForm form, String why) {
        return Answer.invalid(PAGE, view.asked(form.paste(), FieldErrors.NONE.and("file", why)));
    }

    /// Stores what the preview showed, unless it would be something else by now.
    ///
    /// @param once idempotency key, from which the ids of what is new are made
    @PostMapping("/store")
    ModelAndView store(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String text,
            @RequestParam String fingerprint,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        SheetView view = view(at, words);
        if (!(SheetForm.ofText(text).read(HEADINGS) instanceof Reading.Read(var tables))) {
            return Answer.invalid(PAGE, view.asked(null, FieldErrors.NONE));
        }
        Comparison<AdviceWish> file = compare(at, tables.getFirst(), once);
        if (!file.faults().isEmpty() || !file.fingerprint().equals(fingerprint)) {
            return Answer.conflict(PAGE, view.shown(file, text));
        }
        try {
            store.advice(at.agency().id(), at.year(), file);
            return MeasuresController.told(at, PlanKind.MEASURES, "fileStored", null);
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, view.shown(compare(at, tables.getFirst(), once), text));
        }
    }

    private Comparison<AdviceWish> compare(AgencyYear at, Table table, UUID seed) {
        return AdviceSheet.compare(
                table, recommendations.all(at.agency().id(), at.year()), KnownItems.of(at.year(), editions), seed);
    }

    private static SheetView view(AgencyYear at, Words words) {
        return new SheetView(
                "advice",
                ".xlsx,.docx,.csv,.tsv,.txt",
                AdviceController.path(at) + "/import",
                List.of(new Crumb(words.lookup("improvement.page"), MeasuresController.path(at))),
                List.of(),
                Map.of(),
                words);
    }
}
