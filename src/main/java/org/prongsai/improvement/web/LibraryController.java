package org.prongsai.improvement.web;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.library.Library;
import org.prongsai.improvement.library.LibraryMeasure;
import org.prongsai.improvement.library.Sharing;
import org.prongsai.web.Answer;
import org.prongsai.web.Language;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The library of measures, from which plans begin.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/library")
class LibraryController {
    private final Agencies agencies;
    private final Library library;
    private final Sharing sharing;

    LibraryController(Agencies agencies, Library library, Sharing sharing) {
        this.agencies = agencies;
        this.library = library;
        this.sharing = sharing;
    }

    /// @param told what was just done
    /// @param undo on which shared measure
    @ReadsMeasures
    @GetMapping
    ModelAndView library(
            @PathVariable String agency,
            @PathVariable int year,
            @ModelAttribute LibraryChoice choice,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID undo,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                "improvement/library",
                new LibraryView(at, library, visit)
                        .page(
                                library.all(),
                                sharing.of(at.agency().id()).stream()
                                        .map(Sharing.Own::what)
                                        .toList(),
                                choice,
                                told,
                                undo));
    }

    /// Copies a measure into the year's plan, as a draft.
    ///
    /// @param once from which, with the measure, the new measure's id is made
    @PostMapping("/use")
    ModelAndView use(
            @PathVariable String agency, @PathVariable int year, @RequestParam String id, @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        LibraryMeasure measure =
                library.find(id).orElseThrow(() -> new NoSuchElementException("no measure in the library " + id));
        var copy = UUID.nameUUIDFromBytes((once + id).getBytes(StandardCharsets.UTF_8));
        library.use(
                at.agency().id(),
                at.year(),
                measure,
                Words.in(Language.TH).lookup("improvement.monitoring.usual"),
                copy);
        return MeasuresController.told(at, PlanKind.MEASURES, "used", copy.toString());
    }

    @PostMapping("/{id}/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        sharing.withdraw(at.agency().id(), id);
        return Answer.seeOther(LibraryView.path(at) + "?own=true&told=unshared&undo=" + id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        sharing.restore(at.agency().id(), id);
        return Answer.seeOther(LibraryView.path(at) + "?own=true&told=shared");
    }
}
