package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Coverage;
import org.prongsai.improvement.Coverages;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Reason;
import org.prongsai.improvement.Reasons;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What answers a weak item: a measure, or the reason why there is none.
@Controller
@KeepsMeasures
@RequestMapping("/agencies/{agency}/{year}/measures/reasons")
class ReasonController {
    private static final String FORM = "improvement/edit";
    private static final int LONGEST = 1000;

    private final Agencies agencies;
    private final Coverages coverages;
    private final Reasons reasons;

    ReasonController(Agencies agencies, Coverages coverages, Reasons reasons) {
        this.agencies = agencies;
        this.coverages = coverages;
        this.reasons = reasons;
    }

    @GetMapping
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @RequestParam String code, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Coverage.Weak weak = require(at, code);
        Reason reason = weak.reason();
        return Answer.page(FORM, page(at, weak, reason == null ? "" : reason.said(), null, visit));
    }

    @PostMapping
    ModelAndView give(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "0") int version,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Coverage.Weak weak = require(at, code);
        if (said.isBlank() || said.length() > LONGEST) {
            return Answer.invalid(FORM, page(at, weak, said, visit.words().lookup("improvement.reason.wrong"), visit));
        }
        try {
            reasons.give(at.agency().id(), at.year(), code, said.strip(), version);
            return told(at, "reason");
        } catch (OptimisticLockingFailureException e) {
            Coverage.Weak now = require(at, code);
            Reason theirs = now.reason();
            return Answer.conflict(
                    FORM,
                    page(at, now, said, null, visit)
                            .theirs(Theirs.of(field(said, null, visit.words()), theirs == null ? "" : theirs.said())));
        }
    }

    @PostMapping("/{code}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        reasons.remove(at.agency().id(), at.year(), code);
        return MeasuresController.told(at, PlanKind.MEASURES, "reasonRemoved", code);
    }

    @PostMapping("/{code}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        reasons.restore(at.agency().id(), at.year(), code);
        return told(at, "reason");
    }

    private static ModelAndView told(AgencyYear at, String what) {
        return MeasuresController.told(at, PlanKind.MEASURES, what, null);
    }

    private static EditPage page(AgencyYear at, Coverage.Weak weak, String said, @Nullable String fault, Visit visit) {
        Words words = visit.words();
        Reason reason = weak.reason();
        String path = MeasuresController.path(at);
        return new EditPage(
                weak.code() + " " + words.pick(weak.scored().node().label()),
                null,
                List.of(new Crumb(words.lookup("improvement.page"), path)),
                List.of(),
                List.of(field(said, fault, words)),
                Map.of("code", weak.code(), "version", Integer.toString(reason == null ? 0 : reason.version())),
                path + "/reasons",
                false,
                words.lookup("improvement.reason.keep"),
                null,
                reason == null
                        ? null
                        : new EditPage.Removal(
                                words.lookup("improvement.reason.remove"),
                                words.lookup("improvement.reason.remove.consequence"),
                                words.lookup("improvement.remove.confirm"),
                                path + "/reasons/" + weak.code() + "/remove"),
                null,
                List.of(
                        Action.primary(words.lookup("improvement.measure.against"), path + "/new?items=" + weak.code())
                                .icon(Icon.ADD),
                        Action.secondary(
                                words.lookup("improvement.library.see"),
                                LibraryView.path(at) + "?item=" + weak.code())));
    }

    private static Field field(String said, @Nullable String fault, Words words) {
        return Field.area("said", words.lookup("improvement.reason"))
                .hint(words.lookup("improvement.reason.hint"))
                .with("maxlength", "1000")
                .with("rows", "3")
                .value(said)
                .error(fault)
                .required();
    }

    private Coverage.Weak require(AgencyYear at, String code) {
        return coverages
                .of(at.agency().id(), at.year())
                .find(code)
                .orElseThrow(() -> new NoSuchElementException("no weak item " + code));
    }
}
