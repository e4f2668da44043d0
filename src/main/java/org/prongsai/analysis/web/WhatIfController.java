package org.prongsai.analysis.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.SavedScenario;
import org.prongsai.analysis.Scenarios;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class WhatIfController {
    private static final String PAGE = "analysis/what_if";
    private static final String RESULT = "analysis/what_if_result";
    private static final int LONGEST_NAME = 120;

    private final YearPages years;
    private final Agencies agencies;
    private final Scenarios scenarios;
    private final AgencyLines lines;

    WhatIfController(YearPages years, Agencies agencies, Scenarios scenarios, AgencyLines lines) {
        this.years = years;
        this.agencies = agencies;
        this.scenarios = scenarios;
        this.lines = lines;
    }

    /// The page; or for htmx the result alone, with the address that says the same.
    @AlsoOnTrial
    @GetMapping({"/agencies/{agency}/{year}/what-if", "/agencies/{agency}/{year}/what-if/result"})
    ModelAndView whatIf(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> address,
            Visit visit,
            HttpServletResponse response) {
        return years.answer(agency, year, Topic.WHAT_IF, visit, shown -> {
            var assumed = Assumed.read(shown.tree(), address, visit.words());
            String path = assumed.address(shown.at().path(Topic.WHAT_IF.page())).toString();
            if (visit.fragment()) {
                response.setHeader("HX-Replace-Url", path);
                return answer(assumed, RESULT, view(shown, assumed).resultOnly());
            }
            if (assumed.wordy() && assumed.errors().isEmpty()) {
                return Answer.seeOther(path);
            }
            return answer(
                    assumed, PAGE, view(shown, assumed).page(saved(shown.at()), done(shown, address), null, null));
        });
    }

    /// Keeps what the address assumes under a name.
    @KeepsScenarios
    @PostMapping("/agencies/{agency}/{year}/what-if/scenarios")
    ModelAndView keep(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam String name,
            @RequestParam UUID once,
            Visit visit) {
        return years.answer(agency, year, Topic.WHAT_IF, visit, shown -> {
            var assumed = Assumed.read(shown.tree(), address, visit.words());
            String fault = fault(name.strip(), assumed);
            if (fault != null || !assumed.errors().isEmpty()) {
                return Answer.invalid(
                        PAGE,
                        view(shown, assumed)
                                .page(
                                        saved(shown.at()),
                                        WhatIfView.Done.NOTHING,
                                        name,
                                        fault == null ? null : visit.words().lookup(fault)));
            }
            scenarios.keep(shown.at().agency().id(), shown.at().year(), assumed.named(name.strip()), once);
            return Answer.seeOther(assumed.address(shown.at().path(Topic.WHAT_IF.page()))
                    .with("saved", "")
                    .toString());
        });
    }

    @KeepsScenarios
    @PostMapping("/agencies/{agency}/{year}/what-if/scenarios/{id}/delete")
    ModelAndView delete(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        scenarios.delete(at.agency().id(), id);
        return Answer.seeOther(Address.of(at.path(Topic.WHAT_IF.page()))
                .with("deleted", id.toString())
                .toString());
    }

    @KeepsScenarios
    @PostMapping("/agencies/{agency}/{year}/what-if/scenarios/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        scenarios.restore(at.agency().id(), id);
        return Answer.seeOther(at.path(Topic.WHAT_IF.page()));
    }

    private WhatIfView view(Shown shown, Assumed assumed) {
        return new WhatIfView(
                shown,
                assumed,
                lines.of(shown.at().agency().id(), shown.tree().edition()).lines());
    }

    private static ModelAndView answer(Assumed assumed, String template, WhatIfPage page) {
        return assumed.errors().isEmpty() ? Answer.page(template, page) : Answer.invalid(template, page);
    }

    private List<SavedScenario> saved(AgencyYear at) {
        return scenarios.all(at.agency().id(), at.year());
    }

    private static WhatIfView.Done done(Shown shown, MultiValueMap<String, String> address) {
        var words = shown.words();
        if (address.containsKey("saved")) {
            return new WhatIfView.Done(words.lookup("analysis.whatIf.kept"), null);
        }
        return Optional.ofNullable(address.getFirst("deleted"))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(id -> new WhatIfView.Done(
                        words.lookup("analysis.whatIf.deleted"),
                        shown.at().path("what-if/scenarios/" + id + "/restore")))
                .orElse(WhatIfView.Done.NOTHING);
    }

    /// The key of what is wrong with saving it so; null when nothing is.
    private static @Nullable String fault(String name, Assumed assumed) {
        if (name.isEmpty()) {
            return "analysis.whatIf.name.missing";
        }
        if (name.length() > LONGEST_NAME) {
            return "analysis.whatIf.name.long";
        }
        return assumed.isNothing() ? "analysis.whatIf.name.nothing" : null;
    }
}
