package org.prongsai.scoring.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class VersionsController {
    private final Agencies agencies;
    private final Results results;

    VersionsController(Agencies agencies, Results results) {
        this.agencies = agencies;
        this.results = results;
    }

    /// @param withdrawn the version that was just withdrawn, so that it can be undone
    @GetMapping("/agencies/{agency}/{year}/versions")
    ModelAndView versions(
            @PathVariable String agency, @PathVariable int year, @RequestParam Optional<UUID> withdrawn, Words words) {
        AgencyYear at = agencies.year(agency, year);
        List<StoredResult> versions = results.versions(at.agency().id(), at.year());
        return Answer.page(
                "scoring/versions",
                new VersionsPage(
                        at,
                        words.text("scoring.versions.title", words.year(at.year())),
                        words.pick(at.agency().name()),
                        versions.stream()
                                .map(version -> shown(at, version, versions, words))
                                .toList(),
                        withdrawn
                                .map(_ -> words.lookup("scoring.versions.withdrawn"))
                                .orElse(null),
                        withdrawn
                                .map(id -> at.path("versions/" + id + "/restore"))
                                .orElse(null)));
    }

    @WithdrawsScores
    @PostMapping("/agencies/{agency}/{year}/versions/{id}/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        results.withdraw(at.agency().id(), id);
        return Answer.seeOther(at.path("versions?withdrawn=" + id));
    }

    @WithdrawsScores
    @PostMapping("/agencies/{agency}/{year}/versions/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        results.restore(at.agency().id(), id);
        return Answer.seeOther(at.path("versions"));
    }

    private static VersionsPage.Version shown(
            AgencyYear at, StoredResult version, List<StoredResult> versions, Words words) {
        var shown = Shown.stored(at, version.tree(), words);
        boolean stands = version.withdrawnAt() == null;
        var edition = version.tree().edition();
        return new VersionsPage.Version(
                words.text("scoring.versions.name", version.version()),
                Figure.plain(shown.value(version.tree().root())),
                shown.badge(version.tree().root()),
                state(version, current(versions), words),
                edition.isDraft() ? edition.id() + " · " + words.lookup("web.draft") : edition.id(),
                version.source(),
                words.moment(version.storedAt()),
                words.lookup(version.recomputes() ? "scoring.fact.same" : "scoring.fact.other"),
                stands ? at.path("versions/" + version.id() + "/withdraw") : null,
                stands ? null : at.path("versions/" + version.id() + "/restore"));
    }

    private static @Nullable UUID current(List<StoredResult> versions) {
        return versions.stream()
                .filter(version -> version.withdrawnAt() == null)
                .map(StoredResult::id)
                .findFirst()
                .orElse(null);
    }

    private static Badge state(StoredResult version, @Nullable UUID current, Words words) {
        if (version.withdrawnAt() != null) {
            return Badge.of(words.lookup("scoring.versions.state.withdrawn"), Tone.NEUTRAL);
        }
        return version.id().equals(current)
                ? Badge.of(words.lookup("scoring.versions.state.current"), Tone.GOOD)
                : Badge.of(words.lookup("scoring.versions.state.older"), Tone.NEUTRAL);
    }
}
