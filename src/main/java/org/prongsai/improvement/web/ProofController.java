package org.prongsai.improvement.web;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reaches;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.ProofFile;
import org.prongsai.improvement.Proofs;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Answer;
import org.prongsai.web.access.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Hands out the file that proves a report, to whoever may read the report.
@Controller
@RequestMapping("/agencies/{agency}/{year}/measures/progress/{step}/proof")
class ProofController {
    private final Agencies agencies;
    private final Plans plans;
    private final Proofs proofs;
    private final Reaches reaches;

    ProofController(Agencies agencies, Plans plans, Proofs proofs, Reaches reaches) {
        this.agencies = agencies;
        this.plans = plans;
        this.proofs = proofs;
        this.reaches = reaches;
    }

    static String path(AgencyYear at, UUID step, ProgressRound round) {
        return ProgressController.path(at) + "/" + step + "/proof?round=" + PlanText.tag(round);
    }

    @ReadsMeasures
    @GetMapping
    ResponseEntity<byte[]> file(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "12") String round) {
        AgencyYear at = agencies.year(agency, year);
        require(at, step, ProgressController.READERS);
        ProofFile file = proofs.find(at.agency().id(), step, PlanText.round(round))
                .orElseThrow(() -> new NoSuchElementException("no proof of " + step));
        return ResponseEntity.ok()
                .contentType(type(file.kind()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(proofs.bytes(at.agency().id(), file));
    }

    /// Brings a file back that was replaced or taken away.
    @ReportsProgress
    @PostMapping("/{id}/restore")
    ModelAndView restore(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID step,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "12") String round) {
        AgencyYear at = agencies.year(agency, year);
        Plan plan = require(at, step, ProgressController.REPORTERS);
        proofs.restore(at.agency().id(), at.year(), step, PlanText.round(round), id);
        return Answer.seeOther(ProgressController.path(at) + "?kind="
                + plan.kind().tag() + "&round=" + PlanText.tag(PlanText.round(round)) + "&told=proofRestored");
    }

    /// The plan that has the step, where the visitor's units may see it.
    private Plan require(AgencyYear at, UUID step, Set<Role> roles) {
        return plans.all(at.agency().id(), at.year()).stream()
                .filter(plan -> plan.step(step)
                        .filter(one -> ProgressView.reaches(reaches.of(at.agency(), at.year(), roles), one.step()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no step for this unit " + step));
    }

    private static MediaType type(ScanFile.Kind kind) {
        return switch (kind) {
            case PDF -> MediaType.APPLICATION_PDF;
            case PNG -> MediaType.IMAGE_PNG;
            case JPEG -> MediaType.IMAGE_JPEG;
        };
    }
}
