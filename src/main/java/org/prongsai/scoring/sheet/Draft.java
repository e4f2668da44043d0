package org.prongsai.scoring.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Node;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;

/// Gathers what all sources of one reading say, and finds where they contradict each other.
final class Draft {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final Set<String> COUNTS = Set.of("respondents", "population");

    /// No sheet of a person has more faults than are worth reading.
    private static final int MOST_FAULTS = 500;

    private final Map<String, BigDecimal> published = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> respondents = new LinkedHashMap<>();
    private final Map<String, Integer> populations = new LinkedHashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private final List<SheetRemark> faults = new ArrayList<>();
    private final List<SheetRemark> notes = new ArrayList<>();
    private final List<Guess> guesses = new ArrayList<>();
    private @Nullable String agencyKind;

    void score(Node node, BigDecimal score, Place place) {
        boolean disclosure = node.content() instanceof Content.Disclosure;
        if (score.signum() < 0 || score.compareTo(FULL) > 0) {
            fault(Say.OUT_OF_RANGE.at(place, node.shownCode(), score.toPlainString()));
        } else if (!disclosure) {
            if (isNews("score", node.code(), score.stripTrailingZeros().toPlainString(), place)) {
                published.put(node.code(), score);
            }
        } else if (score.signum() == 0 || score.compareTo(FULL) == 0) {
            verdict(node, score.signum() == 0 ? Verdict.FAILED : Verdict.PASSED, place);
        } else {
            fault(Say.NEITHER_PASSED_NOR_FAILED.at(place, node.shownCode(), score.toPlainString()));
        }
    }

    void verdict(Node node, Verdict verdict, Place place) {
        if (isNews("score", node.code(), verdict.name(), place)) {
            verdicts.put(node.code(), verdict);
        }
    }

    void tally(Node question, Tally tally, Place place) {
        String counts = question.content() instanceof Content.Question(var scale, var _, var _, var _)
                ? String.join(
                        " ",
                        scale.choices().stream()
                                .map(choice ->
                                        choice.code() + "=" + tally.counts().getOrDefault(choice.code(), 0))
                                .toList())
                : "";
        if (isNews("tally", question.code(), counts, place)) {
            tallies.put(question.code(), tally);
        }
    }

    void respondents(Node instrument, int people, Place place) {
        if (isNews("respondents", instrument.code(), String.valueOf(people), place)) {
            respondents.put(instrument.code(), people);
        }
    }

    void population(Node instrument, int people, Place place) {
        if (isNews("population", instrument.code(), String.valueOf(people), place)) {
            populations.put(instrument.code(), people);
        }
    }

    void agencyKind(String kind) {
        agencyKind = kind;
    }

    void fault(SheetRemark fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    void note(SheetRemark note) {
        if (notes.size() < MOST_FAULTS) {
            notes.add(note);
        }
    }

    void guess(Guess guess) {
        guesses.add(guess);
    }

    /// Whether nothing of this kind was told about `code` before; a second, different value is a fault.
    private boolean isNews(String kind, String code, String value, Place place) {
        Told before = told.putIfAbsent(kind + " " + code, new Told(value, place));
        if (before != null && !before.value.equals(value)) {
            Say contradiction = COUNTS.contains(kind) ? Say.TWO_COUNTS : Say.TWO_VALUES;
            fault(contradiction.at(place, code, before.value, before.place, value));
        }
        return before == null;
    }

    /// Whether a score or a verdict was told about `node`.
    boolean isTold(Node node) {
        return told.containsKey("score " + node.code());
    }

    int scores() {
        return told.size();
    }

    /// Whether any fault was found.
    boolean isFaulty() {
        return !faults.isEmpty();
    }

    SheetReading reading() {
        return faults.isEmpty()
                ? new SheetReading.Read(
                        new Inputs(tallies, verdicts, published, respondents, populations, agencyKind), guesses, notes)
                : new SheetReading.Refused(faults, guesses);
    }

    /// What was told first, and where.
    private record Told(String value, Place place) {}
}
