package org.prongsai.analysis.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.AnalysisText;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class TextController {
    private final YearPages years;
    private final AgencyLines lines;

    TextController(YearPages years, AgencyLines lines) {
        this.years = years;
        this.lines = lines;
    }

    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/text")
    ModelAndView text(@PathVariable String agency, @PathVariable int year, Visit visit) {
        return years.answer(agency, year, Topic.TEXT, visit, shown -> Answer.page("analysis/text", page(shown)));
    }

    private TextPage page(Shown shown) {
        var words = shown.words();
        var applying =
                lines.of(shown.at().agency().id(), shown.tree().edition()).lines();
        var text = AnalysisText.of(shown.tree(), applying, words);
        return new TextPage(
                shown.at(),
                Topic.TEXT.title(words),
                words.pick(shown.at().agency().name()),
                shown.tree().edition().isDraft(),
                text.summary(),
                text.parts(),
                words.digits().show(plain(text)));
    }

    /// A paragraph per indicator, its heading above it.
    private static String plain(AnalysisText text) {
        return Stream.concat(
                        Stream.of(String.join(" ", text.summary())),
                        text.parts().stream().map(part -> part.heading() + "\n" + String.join(" ", part.sentences())))
                .collect(Collectors.joining("\n\n"));
    }
}
