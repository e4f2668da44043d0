package org.prongsai.survey.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.survey.Close;
import org.prongsai.survey.Closing;
import org.prongsai.survey.Form;
import org.prongsai.survey.Forms;
import org.prongsai.survey.Interviews;
import org.prongsai.survey.Receipt;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Fact;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where anybody sees whether an answer was counted, against the published list.
@Controller
@OpenToAll
@RequestMapping("/surveys/{survey}/receipts")
class ReceiptsController {
    private final Forms forms;
    private final Agencies agencies;
    private final Closing closing;
    private final Surveys surveys;
    private final SurveyCounts counts;

    ReceiptsController(Forms forms, Agencies agencies, Closing closing, Surveys surveys, SurveyCounts counts) {
        this.forms = forms;
        this.agencies = agencies;
        this.closing = closing;
        this.surveys = surveys;
        this.counts = counts;
    }

    @GetMapping
    ModelAndView receipts(@PathVariable UUID survey, @RequestParam(defaultValue = "") String receipt, Visit visit) {
        Form form = require(survey);
        Words words = visit.words();
        Optional<Close.Figures> figures = figures(form);
        String agency = words.pick(
                agencies.among(List.of(form.agency().value())).getFirst().name());
        return Answer.page(
                "survey/receipts",
                new ReceiptsPage(
                        words.text(
                                "survey.receipts.of",
                                words.pick(form.questionnaire().title()),
                                agency),
                        "/surveys/" + survey + "/receipts",
                        receipt,
                        figures.map(published -> answer(published, receipt)).orElse(null),
                        figures.map(published -> facts(form, published, words)).orElse(List.of())));
    }

    /// The whole list, a receipt on each line, in their own order.
    @GetMapping(path = "/list.txt")
    ResponseEntity<byte[]> list(@PathVariable UUID survey) {
        Close.Figures figures =
                figures(require(survey)).orElseThrow(() -> new NoSuchElementException("not closed yet"));
        String text = String.join("\n", figures.receiptTexts()) + "\n";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceiptsPage.@Nullable Answer answer(Close.Figures figures, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return Receipt.read(typed)
                .map(receipt -> figures.has(receipt) ? ReceiptsPage.Answer.COUNTED : ReceiptsPage.Answer.MISSING)
                .orElse(ReceiptsPage.Answer.UNREADABLE);
    }

    private List<Fact> facts(Form form, Close.Figures figures, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("survey.close.answered"), words.count(figures.answered())));
        partTwo(form)
                .ifPresent(
                        number -> facts.add(Fact.of(words.lookup("survey.interview.published"), words.count(number))));
        facts.add(Fact.of(words.lookup("survey.close.collected"), words.count(figures.collected())));
        facts.add(Fact.of(words.lookup("survey.close.resets"), words.count(figures.resets())));
        facts.add(Fact.of(words.lookup("survey.close.root"), figures.root()));
        return facts;
    }

    /// How many were interviewed, where there is a second part.
    private Optional<Integer> partTwo(Form form) {
        return new Tenant(form.agency().value())
                .call(() -> surveys.find(form.agency(), form.survey())
                        .filter(Interviews::hasPartTwo)
                        .map(survey -> counts.of(survey).interviews()));
    }

    private Form require(UUID survey) {
        return forms.find(survey).orElseThrow(() -> new NoSuchElementException("no such survey"));
    }

    private Optional<Close.Figures> figures(Form form) {
        return new Tenant(form.agency().value())
                .call(() -> closing.of(form.agency(), form.survey()).flatMap(Close::published));
    }
}
