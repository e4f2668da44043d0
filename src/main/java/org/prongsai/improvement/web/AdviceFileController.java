package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Recommendations;
import org.prongsai.improvement.sheet.AdviceColumn;
import org.prongsai.improvement.sheet.AdviceSheet;
import org.prongsai.improvement.sheet.AdviceWish;
import org.prongsai.improvement.sheet.SheetStore;
import org.prongsai.web.Words;
import org.prongsai.web.sheet.SheetForm;
import org.prongsai.web.sheet.SheetIntake;
import org.prongsai.web.sheet.SheetView;
import org.prongsai.web.ui.Crumb;
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
    private static final List<String> HEADINGS = SheetIntake.headings(Stream.of(AdviceColumn.values()));

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
        return intake(agencies.year(agency, year), words).asked();
    }

    /// Shows what the list would do; nothing is stored yet.
    @PostMapping
    ModelAndView preview(
            @PathVariable String agency, @PathVariable int year, @ModelAttribute SheetForm form, Words words) {
        return intake(agencies.year(agency, year), words).preview(form);
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
        return intake(at, words).store(text, fingerprint, once, file -> {
            store.advice(at.agency().id(), at.year(), file);
            return MeasuresController.told(at, PlanKind.MEASURES, "fileStored", null);
        });
    }

    private SheetIntake<AdviceWish> intake(AgencyYear at, Words words) {
        return new SheetIntake<>(
                new SheetView(
                        PlanText.FILES + "advice",
                        "measures",
                        ".xlsx,.docx,.csv,.tsv,.txt",
                        AdviceController.path(at) + "/import",
                        List.of(new Crumb(words.lookup("improvement.page"), MeasuresController.path(at))),
                        List.of(),
                        Map.of(),
                        words),
                HEADINGS,
                (table, seed) -> AdviceSheet.compare(
                        table,
                        recommendations.all(at.agency().id(), at.year()),
                        KnownItems.of(at.year(), editions),
                        seed));
    }
}
