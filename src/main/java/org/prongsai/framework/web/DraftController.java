package org.prongsai.framework.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionDraft;
import org.prongsai.framework.EditionDraft.FromSheet;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Editions;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Drafts of editions for years that do not ship.
@Controller
@KeepsEditions
class DraftController {
    private static final String PAGE = "framework/draft";

    private final Editions editions;
    private final Intake intake;

    DraftController(Editions editions, Intake intake) {
        this.editions = editions;
        this.intake = intake;
    }

    /// @param from the edition to start from, else the newest that is final
    @GetMapping(DraftQuestions.PATH)
    ModelAndView byEdition(@RequestParam @Nullable String from, Words words) {
        return form(from, false, words);
    }

    @GetMapping(DraftQuestions.BY_SHEET)
    ModelAndView bySheet(@RequestParam @Nullable String from, Words words) {
        return form(from, true, words);
    }

    private ModelAndView form(@Nullable String from, boolean bySheet, Words words) {
        List<Edition> all = editions.all();
        String start = from != null
                ? from
                : all.reversed().stream()
                        .filter(edition -> !edition.isDraft())
                        .map(Edition::id)
                        .findFirst()
                        .orElse("");
        return Answer.page(
                PAGE, new DraftQuestions(all, bySheet, words).page(DraftForm.starting(start), FieldErrors.NONE, null));
    }

    @PostMapping(DraftQuestions.PATH)
    ModelAndView draft(@Valid @ModelAttribute DraftForm form, BindingResult binding, Words words) {
        var asked = new DraftQuestions(editions.all(), false, words);
        FieldErrors errors = asked.errors(form, FieldErrors.of(binding, words));
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, asked.page(form, errors, null));
        }
        byte[] file = EditionDraft.from(base(form), form.head()).getBytes(StandardCharsets.UTF_8);
        return intake.take(file, words.lookup("framework.draft.file.name"), false, "drafted", words);
    }

    /// Shows what the sheet's codes give; nothing is kept yet.
    @PostMapping(DraftQuestions.BY_SHEET)
    ModelAndView preview(@Valid @ModelAttribute DraftForm form, BindingResult binding, Words words) {
        var asked = new DraftQuestions(editions.all(), true, words);
        FieldErrors errors = asked.errors(form, FieldErrors.of(binding, words));
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, asked.page(form, errors, null));
        }
        Reading sheet = form.sheet();
        if (sheet instanceof Reading.Refused(var reason)) {
            String why = words.text(reason.messageKey(), reason.arguments().toArray());
            return Answer.invalid(PAGE, asked.page(form, FieldErrors.NONE.and("file", why), null));
        }
        List<EditionDraft.Line> lines = SheetCodes.of(sheet);
        if (lines.size() < 2) {
            String none = words.lookup("framework.draft.sheet.none");
            return Answer.invalid(PAGE, asked.page(form, FieldErrors.NONE.and("file", none), null));
        }
        return preview(EditionDraft.fromSheet(lines, form.weights(), base(form), form.head()), asked, form, words);
    }

    private static ModelAndView preview(FromSheet draft, DraftQuestions asked, DraftForm form, Words words) {
        byte[] file = draft.text().getBytes(StandardCharsets.UTF_8);
        String name = words.lookup("framework.draft.file.name");
        return switch (EditionFile.read(file, name)) {
            case EditionFile.Reading.Sound(var edition) ->
                Answer.page("framework/draft_preview", new DraftPreview(edition, draft, words).page());
            case EditionFile.Reading.Faulty(var faults) ->
                Answer.invalid(PAGE, asked.page(form, FieldErrors.NONE, FaultTable.of(faults, name, file, words)));
        };
    }

    /// Keeps what the preview showed.
    @PostMapping("/editions/draft/keep")
    ModelAndView keep(@RequestParam String text, Words words) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return intake.take(file, words.lookup("framework.draft.file.name"), false, "drafted", words);
    }

    private Edition base(DraftForm form) {
        return editions.find(Objects.requireNonNull(form.from())).orElseThrow();
    }
}
