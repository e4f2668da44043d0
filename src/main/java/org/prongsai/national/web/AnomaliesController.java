package org.prongsai.national.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Anomalies;
import org.prongsai.national.Anomaly;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.national.AnomalyLook;
import org.prongsai.national.JumpLine;
import org.prongsai.survey.Watch;
import org.prongsai.survey.Watched;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Role;
import org.prongsai.web.access.Visitor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What looks odd about agencies, and what the commission makes of it.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/anomalies")
class AnomaliesController {
    private static final int LONGEST = 1000;

    private final Anomalies anomalies;
    private final AnomalyLook looking;
    private final Watch watch;
    private final Agencies agencies;

    AnomaliesController(Anomalies anomalies, AnomalyLook looking, Watch watch, Agencies agencies) {
        this.anomalies = anomalies;
        this.looking = looking;
        this.watch = watch;
        this.agencies = agencies;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/anomalies";
    }

    /// @param asked which are shown, and what was just done
    @GetMapping
    ModelAndView list(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        return Answer.page(Country.PAGE, list(FiscalYear.require(year), asked, null, FieldErrors.NONE, visit));
    }

    /// Has the year looked at now, by a job.
    @ActsForCountry
    @PostMapping("/look")
    ModelAndView look(@PathVariable int year) {
        FiscalYear of = FiscalYear.require(year);
        looking.ask(of);
        return Answer.seeOther(path(of) + "?told=looked");
    }

    /// Sets from how many points on a change of the total is looked at, and has it looked at again.
    ///
    /// @param jump    as typed
    /// @param version that the officer saw
    @ActsForCountry
    @PostMapping("/line")
    ModelAndView line(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String jump,
            @RequestParam(defaultValue = "0") int version,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        if (!jump.matches("[1-9][0-9]?|100")) {
            return Answer.invalid(
                    Country.PAGE,
                    list(
                            of,
                            Map.of(),
                            jump,
                            FieldErrors.NONE.and("jump", visit.words().lookup("national.line.wrong")),
                            visit));
        }
        try {
            anomalies.setLine(of, new JumpLine(Integer.parseInt(jump), version));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    Country.PAGE,
                    list(of, Map.of(), jump, FieldErrors.NONE, visit)
                            .refused(visit.words().lookup("national.anomaly.meanwhile")));
        }
        looking.ask(of);
        return Answer.seeOther(path(of) + "?told=line");
    }

    /// @param told what was just done
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "") String told, Visit visit) {
        Anomaly anomaly = anomalies.require(FiscalYear.require(year), id);
        return Answer.page(Country.PAGE, one(anomaly, "", "", FieldErrors.NONE, told, visit));
    }

    /// @param verdict what the commission makes of it
    /// @param note    why
    /// @param version that the officer saw
    @ActsForCountry
    @PostMapping("/{id}")
    ModelAndView judge(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int version,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Anomaly anomaly = anomalies.require(of, id);
        String said = note.strip();
        Optional<Verdict> chosen = Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(verdict) && one != Verdict.NONE)
                .findFirst();
        FieldErrors errors = FieldErrors.NONE;
        if (chosen.isEmpty()) {
            errors = errors.and("verdict", visit.words().lookup("national.anomaly.verdict.missing"));
        }
        if (said.isEmpty() || said.length() > LONGEST) {
            errors = errors.and("note", visit.words().lookup("national.anomaly.note.wrong"));
        }
        if (chosen.isEmpty() || !errors.isEmpty()) {
            return Answer.invalid(Country.PAGE, one(anomaly, verdict, note, errors, "", visit));
        }
        try {
            anomalies.judge(id, chosen.get(), said, role(visit), version);
            return Answer.seeOther(path(of) + "/" + id + "?told=judged");
        } catch (OptimisticLockingFailureException e) {
            return meanwhile(of, id, verdict, note, visit);
        }
    }

    /// Takes the latest verdict back.
    @ActsForCountry
    @PostMapping("/{id}/undo/{version}")
    ModelAndView undo(@PathVariable int year, @PathVariable UUID id, @PathVariable int version, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        anomalies.require(of, id);
        try {
            anomalies.undo(id, version, role(visit));
            return Answer.seeOther(path(of) + "/" + id + "?told=undone");
        } catch (OptimisticLockingFailureException e) {
            return meanwhile(of, id, "", "", visit);
        }
    }

    private ModelAndView meanwhile(FiscalYear year, UUID id, String verdict, String note, Visit visit) {
        return Answer.conflict(
                Country.PAGE,
                one(anomalies.require(year, id), verdict, note, FieldErrors.NONE, "", visit)
                        .refused(visit.words().lookup("national.anomaly.meanwhile")));
    }

    private static Role role(Visit visit) {
        return visit.visitor()
                .map(Visitor::installation)
                .filter(roles -> !roles.contains(Role.COMMISSION_OFFICER) && roles.contains(Role.COMMISSION_APPROVER))
                .map(_ -> Role.COMMISSION_APPROVER)
                .orElse(Role.COMMISSION_OFFICER);
    }

    private NationalPage list(
            FiscalYear year, Map<String, String> asked, @Nullable String jump, FieldErrors errors, Visit visit) {
        List<Anomaly> found = anomalies.of(year);
        List<Watched> watched =
                watch.of(year).stream().filter(one -> !one.signs().isEmpty()).toList();
        var ids = found.stream()
                .flatMap(one -> one.involved().stream())
                .map(Involved::agency)
                .collect(Collectors.toSet());
        watched.forEach(one -> ids.add(one.agency()));
        return new AnomaliesView(year, known(ids), visit)
                .list(
                        found,
                        watched,
                        anomalies.looked(year).orElse(null),
                        looking.going(year).orElse(null),
                        anomalies.line(year),
                        jump,
                        new CountryQuery(asked),
                        errors);
    }

    private NationalPage one(
            Anomaly anomaly, String verdict, String note, FieldErrors errors, String told, Visit visit) {
        return new AnomalyView(
                        anomaly,
                        anomalies.verdicts(anomaly.id()),
                        anomalies.line(anomaly.year()),
                        known(anomaly.involved().stream().map(Involved::agency).toList()),
                        visit)
                .page(verdict, note, errors, told);
    }

    private Map<AgencyId, Agency> known(Collection<AgencyId> ids) {
        return agencies.among(ids.stream().map(AgencyId::value).toList()).stream()
                .collect(Collectors.toMap(Agency::id, Function.identity()));
    }
}
