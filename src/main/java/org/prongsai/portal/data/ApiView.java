package org.prongsai.portal.data;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agency;
import org.prongsai.portal.Entry;
import org.prongsai.portal.Finder;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.YearIndex;
import org.prongsai.portal.data.ApiForms.AgenciesForm;
import org.prongsai.portal.data.ApiForms.AgencyForm;
import org.prongsai.portal.data.ApiForms.AgencyYearForm;
import org.prongsai.portal.data.ApiForms.EditionForm;
import org.prongsai.portal.data.ApiForms.GradeForm;
import org.prongsai.portal.data.ApiForms.HistoryForm;
import org.prongsai.portal.data.ApiForms.HistoryYear;
import org.prongsai.portal.data.ApiForms.ItemForm;
import org.prongsai.portal.data.ApiForms.NodeForm;
import org.prongsai.portal.data.ApiForms.PlaceForm;
import org.prongsai.portal.data.ApiForms.ReleaseForm;
import org.prongsai.portal.data.ApiForms.YearForm;
import org.prongsai.portal.data.ApiForms.YearsForm;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Ranking;
import org.prongsai.published.Release;
import tools.jackson.databind.json.JsonMapper;

/// Lays out what the API answers with.
final class ApiView {
    static final String ROOT = "/api/v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApiView() {}

    static YearsForm years(PortalIndex index) {
        return new YearsForm(
                ApiForms.LICENCE,
                index.years().stream().map(year -> release(year.release())).toList());
    }

    static YearForm year(YearIndex year) {
        String base = base(year);
        return new YearForm(
                ApiForms.LICENCE,
                release(year.release()),
                year.figures(),
                Map.of("agencies", base + "/agencies", "edition", base + "/edition"));
    }

    private static String base(YearIndex year) {
        return ROOT + "/years/" + year.year();
    }

    private static ReleaseForm release(Release release) {
        var resolved = release.resolvedOn();
        return new ReleaseForm(
                release.year().buddhistYear(),
                release.version(),
                release.edition(),
                release.publishedAt().toString(),
                release.reason(),
                release.resolution(),
                resolved == null ? null : resolved.toString(),
                release.agencies(),
                release.madeUp(),
                ROOT + "/years/" + release.year().buddhistYear());
    }

    static EditionForm edition(YearIndex year) {
        Edition edition = year.edition();
        return new EditionForm(
                edition.id(),
                edition.hash(),
                edition.name(),
                edition.passMark(),
                edition.target(),
                edition.privacyFloor(),
                edition.grades().rules().stream()
                        .map(rule ->
                                new GradeForm(rule.grade().code(), rule.grade().label(), rule.atLeast()))
                        .toList(),
                nodes(year));
    }

    private static List<NodeForm> nodes(YearIndex year) {
        var parents = new HashMap<String, String>();
        year.nodes().forEach(node -> node.children().forEach(child -> parents.put(child.code(), node.code())));
        List<String> counted = year.edition().root().walk().map(Node::code).toList();
        return year.nodes().stream()
                .map(node -> new NodeForm(
                        node.code(),
                        node.alias(),
                        parents.get(node.code()),
                        node.level().name(),
                        node.label(),
                        Rounding.text(node.weight()),
                        counted.contains(node.code())))
                .toList();
    }

    static AgencyForm agency(YearIndex year, Entry entry) {
        return agency(
                year.release(),
                entry.agency(),
                entry.total(),
                entry.grade() == null ? null : entry.grade().code(),
                entry.passed(),
                entry.place(),
                entry.margin());
    }

    private static AgencyForm agency(
            Release release,
            Agency agency,
            @Nullable BigDecimal total,
            @Nullable String grade,
            boolean passed,
            Ranking.@Nullable Place place,
            @Nullable Double margin) {
        return new AgencyForm(
                agency.id().value().toString(),
                agency.code(),
                agency.kind().name(),
                agency.name(),
                agency.shortName(),
                agency.province(),
                agency.district(),
                total,
                grade,
                passed,
                place == null ? null : new PlaceForm(place.best(), place.worst(), place.of(), place.percentile()),
                margin,
                release.madeUp(),
                ROOT + "/years/" + release.year().buddhistYear() + "/agencies/" + agency.code());
    }

    /// @param page from 1
    static AgenciesForm agencies(YearIndex year, Finder.Found found, List<Entry> fitting, int page, int size) {
        int from = (int) Math.min(fitting.size(), (page - 1L) * size);
        return new AgenciesForm(
                ApiForms.LICENCE,
                year.year(),
                page,
                size,
                Math.max(1, Math.ceilDiv(fitting.size(), size)),
                fitting.size(),
                found.near(),
                fitting.subList(from, Math.min(fitting.size(), from + size)).stream()
                        .map(entry -> agency(year, entry))
                        .toList());
    }

    static AgencyYearForm agencyYear(YearIndex year, Entry entry, PublishedScore score) {
        var scores = new LinkedHashMap<String, @Nullable BigDecimal>();
        List<Node> nodes = year.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            scores.put(nodes.get(i).code(), entry.points().at(i));
        }
        String code = entry.agency().code();
        return new AgencyYearForm(
                ApiForms.LICENCE,
                year.year(),
                year.release().version(),
                agency(year, entry),
                scores,
                JSON.readTree(score.inputs()),
                score.facts(),
                Map.of(
                        "history", ROOT + "/agencies/" + entry.agency().id().value(),
                        "page", "/th/" + year.year() + "/agencies/" + code,
                        "tallies", "/data/" + year.year() + "/agencies/" + code + "/tallies.csv",
                        "verdicts", "/data/" + year.year() + "/agencies/" + code + "/verdicts.csv"));
    }

    /// @throws NoSuchElementException if the agency was never published
    static HistoryForm history(PortalIndex index, String id) {
        List<HistoryYear> years = index.years().stream()
                .flatMap(year -> year.entries().stream()
                        .filter(entry -> entry.agency().id().value().toString().equals(id))
                        .map(entry -> new HistoryYear(
                                year.year(),
                                year.release().version(),
                                year.release().edition(),
                                agency(year, entry))))
                .toList();
        if (years.isEmpty()) {
            throw new NoSuchElementException("no agency " + id);
        }
        return new HistoryForm(ApiForms.LICENCE, id, years);
    }

    /// @throws NoSuchElementException if the edition has no such node
    static ItemForm item(YearIndex year, String code) {
        NodeForm node = nodes(year).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no item " + code));
        var kinds = new LinkedHashMap<String, Double>();
        year.figures().byKind().forEach((kind, means) -> {
            Double mean = means.get(code);
            if (mean != null) {
                kinds.put(kind, mean);
            }
        });
        return new ItemForm(
                ApiForms.LICENCE,
                year.year(),
                node,
                Objects.requireNonNull(year.figures().nodes().get(code)),
                kinds,
                year.figures().mended().get(code),
                year.release().madeUp());
    }
}
