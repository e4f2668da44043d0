package org.prongsai.analysis.web;

import java.util.Map;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.Lines;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class GoalController {
    private final YearPages years;
    private final AgencyLines lines;

    GoalController(YearPages years, AgencyLines lines) {
        this.years = years;
        this.lines = lines;
    }

    /// @param address what to reach, and what it assumes, locks and weighs
    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/goal")
    ModelAndView goal(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> address,
            Visit visit) {
        return years.answer(agency, year, Topic.GOAL, visit, shown -> answer(shown, address));
    }

    private ModelAndView answer(Shown shown, MultiValueMap<String, String> address) {
        Map<String, String> typed = address.toSingleValueMap();
        Lines applying =
                lines.of(shown.at().agency().id(), shown.tree().edition()).lines();
        var assumed = Assumed.read(shown.tree(), address, shown.words());
        var form = GoalForm.of(typed, shown.tree(), applying, shown.words());
        boolean sound = form.errors().isEmpty() && assumed.errors().isEmpty();
        if (sound && assumed.wordy()) {
            return Answer.seeOther(form.address(assumed.address(shown.at().path(Topic.GOAL.page())), applying)
                    .toString());
        }
        var page = new GoalView(shown, applying, form, assumed).page();
        return sound ? Answer.page("analysis/goal", page) : Answer.invalid("analysis/goal", page);
    }
}
