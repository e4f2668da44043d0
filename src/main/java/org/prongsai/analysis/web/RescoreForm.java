package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.History;
import org.prongsai.analysis.Simulation;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// Which year the reader wants scored under which edition, with what is wrong with it.
///
/// @param simulation what comes of it; null while nothing, or something wrong, is asked for
record RescoreForm(
        List<History.Year> years,
        String year,
        String edition,
        boolean standIn,
        @Nullable Simulation simulation,
        FieldErrors errors) {
    static final String YEAR = "from";
    static final String EDITION = "edition";
    static final String STAND_IN = "stand-in";

    RescoreForm {
        years = List.copyOf(years);
    }

    static RescoreForm of(Map<String, String> typed, List<History.Year> years, Words words) {
        String year = typed.getOrDefault(YEAR, years.isEmpty() ? "" : tag(years.getLast()));
        String edition = typed.getOrDefault(EDITION, "");
        boolean standIn = "true".equals(typed.get(STAND_IN));
        if (!typed.containsKey(YEAR) && !typed.containsKey(EDITION)) {
            return new RescoreForm(years, year, edition, standIn, null, FieldErrors.NONE);
        }
        var errors = FieldErrors.NONE;
        Optional<History.Year> from =
                years.stream().filter(one -> tag(one).equals(year)).findFirst();
        Optional<Edition> other = ShippedEditions.find(edition);
        if (from.isEmpty()) {
            errors = errors.and(YEAR, words.lookup("analysis.rescore.wrong.year"));
        }
        if (other.isEmpty()) {
            errors = errors.and(EDITION, words.lookup("analysis.rescore.wrong.edition"));
        }
        Simulation simulation = errors.isEmpty() ? simulation(from.orElseThrow(), other.orElseThrow(), standIn) : null;
        return new RescoreForm(years, year, edition, standIn, simulation, errors);
    }

    List<Field> fields(Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.select(
                        YEAR,
                        words.lookup("analysis.rescore.year"),
                        years.reversed().stream()
                                .map(one -> Option.of(tag(one), words.year(one.year())))
                                .toList())
                .value(year)
                .required()
                .error(errors.on(YEAR)));
        fields.add(Field.select(
                        EDITION,
                        words.lookup("analysis.rescore.edition"),
                        ShippedEditions.all().reversed().stream()
                                .map(one -> Option.of(one.id(), name(one, words)))
                                .toList())
                .value(edition)
                .required()
                .error(errors.on(EDITION)));
        if (years.stream().anyMatch(one -> one.instruments().stream().anyMatch(RescoreForm::isOld))) {
            fields.add(Field.check(STAND_IN, words.lookup("analysis.rescore.standIn"))
                    .hint(words.lookup("analysis.rescore.standIn.hint"))
                    .value(standIn ? "true" : null));
        }
        return fields;
    }

    /// The edition's fiscal year, and that it is a draft where it is.
    static String name(Edition edition, Words words) {
        String year = words.text("analysis.edition", edition.id());
        return edition.isDraft() ? year + " · " + words.lookup("web.draft") : year;
    }

    private static String tag(History.Year year) {
        return String.valueOf(year.year().buddhistYear());
    }

    /// The evidence-based assessment, which was published beside the total before there was an OIT.
    private static boolean isOld(ScoredNode instrument) {
        return instrument.code().equals("EBIT");
    }

    private static Simulation simulation(History.Year from, Edition other, boolean standIn) {
        return Simulation.of(from.tree(), other, standIn ? standIns(from, other) : Map.of());
    }

    /// An instrument of the year that the other edition does not know, for the one that the year does not have.
    private static Map<String, String> standIns(History.Year from, Edition other) {
        List<String> lost = from.instruments().stream()
                .map(ScoredNode::code)
                .filter(code -> other.find(code).isEmpty())
                .toList();
        Stream<String> gained = other.nodes()
                .filter(node -> node.level() == Level.INSTRUMENT)
                .map(Node::code)
                .filter(code -> from.tree().find(code).isEmpty());
        return lost.size() == 1
                ? gained.limit(1).collect(Collectors.toMap(code -> code, _ -> lost.getFirst()))
                : Map.of();
    }
}
