package org.prongsai.national.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.national.Progress;
import org.prongsai.national.Setup;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a year is set up with, and what comes next.
@Controller
@SeesCountry
@RequestMapping("/national/{year}")
class SetupController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Setup setup;
    private final Progress progress;
    private final Editions editions;
    private final Clock clock;

    SetupController(Setup setup, Progress progress, Editions editions, Clock clock) {
        this.setup = setup;
        this.progress = progress;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(Country.PAGE, new SetupView(of, visit).page(setup.of(of)));
    }

    /// @param asked which agencies are shown
    @GetMapping("/unmanned")
    ModelAndView unmanned(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        List<Agency> all = setup.unmanned(progress.assessed());
        return Answer.page(Country.PAGE, new SetupView(of, visit).unmanned(all, new CountryQuery(asked)));
    }

    /// The tables of items as the manual prints them.
    @GetMapping("/items.docx")
    ResponseEntity<byte[]> items(@PathVariable int year, Words words) {
        Edition edition = editions.forYear(FiscalYear.require(year)).stream()
                .filter(one -> !ItemTables.rules(one).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no items in " + year));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("items-" + year + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ItemTables.docx(edition, words, clock.instant()));
    }
}
