package org.prongsai.national.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.prongsai.national.award.AwardRules;
import org.prongsai.national.award.Letter;
import org.prongsai.national.award.LetterPrinter;
import org.prongsai.national.yearbook.Circle;
import org.prongsai.national.yearbook.CircleLetter;
import org.prongsai.national.yearbook.CircleTable;
import org.prongsai.national.yearbook.Circles;
import org.prongsai.national.yearbook.PublishedYear;
import org.prongsai.national.yearbook.PublishedYears;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Tables and letters for each province, kind of agency and parent body, of a published year.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/tables")
class TablesController {
    private final PublishedYears years;
    private final Circles circles;
    private final AwardRules rules;
    private final LetterPrinter letters;

    TablesController(PublishedYears years, Circles circles, AwardRules rules, LetterPrinter letters) {
        this.years = years;
        this.circles = circles;
        this.rules = rules;
        this.letters = letters;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/tables";
    }

    @GetMapping
    ModelAndView page(@PathVariable int year, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        List<Circle> parents = circles.knowsParents()
                ? years.of(of)
                        .map(found -> circles.of(found, Circle.Sort.PARENT))
                        .orElse(List.of())
                : List.of();
        return Answer.page(
                Country.PAGE, new TablesView(of, visit).page(years.figures(of).orElse(null), parents));
    }

    /// Everything: for each circle a workbook, and its letter as PDF and DOCX.
    @GetMapping("/all.zip")
    void all(@PathVariable int year, Words words, HttpServletResponse response) throws IOException {
        PublishedYear of = require(year);
        Handout.zip(response, "tables-" + year + ".zip", zip -> {
            for (Circle.Sort sort : Circle.Sort.values()) {
                for (Circle circle : circles.of(of, sort)) {
                    String name = sort.tag() + "/" + name(circle, year);
                    Letter letter = letter(of, circle);
                    zip.put(name + ".xlsx", CircleTable.xlsx(of, circle, words));
                    zip.put(name + ".pdf", letters.pdf(letter, of.release().publishedAt()));
                    zip.put(name + ".docx", letters.docx(letter, of.release().publishedAt()));
                }
            }
        });
    }

    /// @param sort `kinds`, `provinces` or `parents`
    /// @param key  name of the kind, the province, or the parent body's code
    @GetMapping("/{sort}/{key}.xlsx")
    ResponseEntity<byte[]> table(
            @PathVariable int year, @PathVariable String sort, @PathVariable String key, Words words) {
        PublishedYear of = require(year);
        Circle circle = circles.require(of, Circle.Sort.of(sort), key);
        return Handout.file(CircleTable.xlsx(of, circle, words), Handout.EXCEL, name(circle, year) + ".xlsx");
    }

    /// @param sort `kinds`, `provinces` or `parents`
    /// @param key  name of the kind, the province, or the parent body's code
    @GetMapping("/{sort}/{key}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @PathVariable String sort, @PathVariable String key) {
        PublishedYear of = require(year);
        Circle circle = circles.require(of, Circle.Sort.of(sort), key);
        return Handout.file(
                letters.pdf(letter(of, circle), of.release().publishedAt()),
                MediaType.APPLICATION_PDF,
                name(circle, year) + ".pdf");
    }

    /// @param sort `kinds`, `provinces` or `parents`
    /// @param key  name of the kind, the province, or the parent body's code
    @GetMapping("/{sort}/{key}.docx")
    ResponseEntity<byte[]> docx(@PathVariable int year, @PathVariable String sort, @PathVariable String key) {
        PublishedYear of = require(year);
        Circle circle = circles.require(of, Circle.Sort.of(sort), key);
        return Handout.file(
                letters.docx(letter(of, circle), of.release().publishedAt()),
                Handout.WORD,
                name(circle, year) + ".docx");
    }

    private Letter letter(PublishedYear year, Circle circle) {
        return CircleLetter.of(year, circle, rules.of(year.release().year()));
    }

    private static String name(Circle circle, int year) {
        return "ITA-" + year + "-" + circle.name().th().replaceAll("[\\\\/:*?\"<>|]+", " ");
    }

    private PublishedYear require(int year) {
        return years.of(FiscalYear.require(year))
                .orElseThrow(() -> new NoSuchElementException("nothing public of " + year));
    }
}
