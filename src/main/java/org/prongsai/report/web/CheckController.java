package org.prongsai.report.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ManuscriptText;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.check.DocumentCheck;
import org.prongsai.report.check.Facts;
import org.prongsai.report.check.Finding;
import org.prongsai.report.check.Passage;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Checks a document that someone wrote elsewhere (ตรวจเอกสาร); it is kept nowhere.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/{year}/papers/check")
class CheckController {
    private static final String PAGE = "report/check";

    private final Agencies agencies;
    private final Facts facts;

    CheckController(Agencies agencies, Facts facts) {
        this.agencies = agencies;
        this.facts = facts;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Visit visit) {
        return Answer.page(PAGE, page(agencies.year(agency, year), null, null, List.of(), List.of(), visit.words()));
    }

    /// @param file DOCX or PDF
    @PostMapping
    ModelAndView check(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Words words = visit.words();
        return switch (ManuscriptText.read(Typed.bytes(file))) {
            case ManuscriptText.Refused(var reason) ->
                Answer.invalid(
                        PAGE,
                        page(
                                at,
                                words.lookup("report.check.fault." + reason.name()),
                                null,
                                List.of(),
                                List.of(),
                                words));
            case ManuscriptText.Text(var lines, var thaiFont) -> {
                List<Passage> passages = lines.stream()
                        .map(line -> new Passage(line.place(), line.text()))
                        .toList();
                List<Finding> findings =
                        DocumentCheck.check(passages, facts.of(at.agency().id(), at.year(), true, thaiFont), false);
                yield Answer.page(
                        PAGE,
                        page(at, null, words.counted("report.findings", findings.size()), findings, passages, words));
            }
        };
    }

    private static CheckPage page(
            AgencyYear at,
            @Nullable String error,
            @Nullable String outcome,
            List<Finding> findings,
            List<Passage> passages,
            Words words) {
        Set<String> places = findings.stream().map(Finding::place).collect(Collectors.toSet());
        return new CheckPage(
                List.of(new Crumb(words.lookup("report.page"), PapersController.path(at))),
                PapersController.path(at) + "/check",
                Field.file("file", words.lookup("report.check.file"), ".docx,.pdf")
                        .hint(words.lookup("report.check.file.hint"))
                        .required()
                        .error(error),
                outcome,
                findings.stream()
                        .map(finding -> new CheckPage.Found(
                                FindingText.kind(finding, words),
                                FindingText.said(finding, words),
                                finding.place().isEmpty() ? null : "#passage-" + finding.place(),
                                finding.place()))
                        .toList(),
                passages.stream()
                        .filter(passage -> places.contains(passage.place()))
                        .map(passage ->
                                new CheckPage.Place("passage-" + passage.place(), passage.place(), passage.text()))
                        .toList());
    }
}
