package org.prongsai.analysis.web;

import java.util.Map;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.Lines;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class FindingsController {
    private final YearPages years;
    private final Agencies agencies;
    private final AgencyLines lines;

    FindingsController(YearPages years, Agencies agencies, AgencyLines lines) {
        this.years = years;
        this.agencies = agencies;
        this.lines = lines;
    }

    /// @param typed the lines to look with, the list to show and its order, each as far as it is named
    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/analysis")
    ModelAndView findings(
            @PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed, Visit visit) {
        return years.answer(agency, year, Topic.FINDINGS, visit, shown -> answer(shown, typed));
    }

    /// Keeps the lines for the agency.
    ///
    /// @param version of the lines that applied when the form was shown
    @SetsLines
    @PostMapping("/agencies/{agency}/{year}/analysis/lines")
    ModelAndView keep(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            @RequestParam int version,
            Visit visit) {
        return years.answer(agency, year, Topic.FINDINGS, visit, shown -> {
            var form = LinesForm.of(typed, chosen(shown).lines(), visit.words());
            if (!form.errors().isEmpty()) {
                return answer(shown, typed);
            }
            try {
                lines.set(shown.at().agency().id(), form.lines(), version);
            } catch (OptimisticLockingFailureException e) {
                return conflict(shown, form, typed);
            }
            return Answer.seeOther(shown.at().path("analysis?kept"));
        });
    }

    /// Lets the edition's lines apply again.
    @SetsLines
    @PostMapping("/agencies/{agency}/{year}/analysis/lines/drop")
    ModelAndView drop(@PathVariable String agency, @PathVariable int year) {
        AgencyYear at = agencies.year(agency, year);
        Address back = Address.of(at.path(Topic.FINDINGS.page()));
        return Answer.seeOther(lines.drop(at.agency().id())
                .map(dropped -> back.with("dropped", again(dropped)))
                .orElse(back)
                .toString());
    }

    /// The lines that someone else set meanwhile, beside those that were to be kept.
    private ModelAndView conflict(Shown shown, LinesForm mine, Map<String, String> typed) {
        var now = chosen(shown);
        var stored = LinesForm.of(Map.of(), now.lines(), shown.words());
        return Answer.conflict(
                "analysis/findings",
                new FindingsView(shown, mine, now, typed)
                        .page(Theirs.of(mine.fields(shown.words()), stored.fields(shown.words()), shown.words())));
    }

    private ModelAndView answer(Shown shown, Map<String, String> typed) {
        var chosen = chosen(shown);
        var form = LinesForm.of(typed, chosen.lines(), shown.words());
        var page = new FindingsView(shown, form, chosen, typed).page();
        return form.errors().isEmpty()
                ? Answer.page("analysis/findings", page)
                : Answer.invalid("analysis/findings", page);
    }

    private AgencyLines.Chosen chosen(Shown shown) {
        return lines.of(shown.at().agency().id(), shown.tree().edition());
    }

    /// What sets dropped lines again.
    private static String again(Lines dropped) {
        return FindingsView.with(dropped, Address.of("")).with("version", "0").query();
    }
}
