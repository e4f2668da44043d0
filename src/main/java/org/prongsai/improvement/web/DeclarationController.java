package org.prongsai.improvement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Declaration;
import org.prongsai.improvement.PlanKind;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Looks for the compulsory sentence in a declaration of the No Gift Policy; stores nothing.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/declaration")
class DeclarationController {
    private static final String PAGE = "improvement/declaration";
    private static final int LONGEST = 20_000;

    private final Agencies agencies;

    DeclarationController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, Words words) {
        return Answer.page(PAGE, page(agencies.year(agency, year), null, null, null, words));
    }

    @PostMapping
    ModelAndView check(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String text,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        if (text.isBlank() || text.length() > LONGEST) {
            return Answer.invalid(PAGE, page(at, text, words.lookup("improvement.declaration.needed"), null, words));
        }
        return Answer.page(PAGE, page(at, text, null, Declaration.check(text), words));
    }

    private static DeclarationPage page(
            AgencyYear at, @Nullable String text, @Nullable String fault, @Nullable Declaration checked, Words words) {
        return new DeclarationPage(
                words.lookup("improvement.declaration"),
                List.of(new Crumb(
                        PlanText.kind(PlanKind.NO_GIFT, words), MeasuresController.path(at, PlanKind.NO_GIFT))),
                MeasuresController.path(at) + "/declaration",
                Declaration.asked(),
                Field.area("text", words.lookup("improvement.declaration.text"))
                        .hint(words.lookup("improvement.declaration.hint"))
                        .with("maxlength", Integer.toString(LONGEST))
                        .with("rows", "10")
                        .value(text)
                        .error(fault)
                        .required(),
                checked);
    }
}
