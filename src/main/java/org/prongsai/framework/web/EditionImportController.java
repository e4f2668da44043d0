package org.prongsai.framework.web;

import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Import of an edition.
@Controller
@KeepsEditions
class EditionImportController {
    private final Intake intake;

    EditionImportController(Intake intake) {
        this.intake = intake;
    }

    @GetMapping("/editions/import")
    ModelAndView form(Words words) {
        return Answer.page(Intake.PAGE, ImportPage.empty(words));
    }

    @PostMapping("/editions/import")
    ModelAndView take(@ModelAttribute ImportForm form, Words words) {
        return form.isEmpty()
                ? Answer.invalid(Intake.PAGE, ImportPage.nothing(words))
                : intake.take(form.bytes(), form.name(words), form.mayReplace(), "imported", words);
    }
}
