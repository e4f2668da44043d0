package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Change;
import org.prongsai.analysis.Scenario;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;
import org.prongsai.web.Words;
import org.springframework.util.MultiValueMap;

/// What the address assumes of a year: `?I7=95&O30=pass&lock=I13&effort.I7=3`.
///
/// A value that says what is so anyway is no change, so that a whole form may be sent.
///
/// @param changes by node code, in the edition's order
/// @param locks   codes of nodes that the search for a path leaves alone
/// @param efforts by node code
/// @param typed   what stands in each field that says something else than the year does, by node code
/// @param errors  what is wrong with it, by the field's name
/// @param unknown names of the address that the edition does not know
/// @param wordy   whether the address says things that need not be said
record Assumed(
        Map<String, Change> changes,
        Set<String> locks,
        Map<String, Integer> efforts,
        Map<String, String> typed,
        Map<String, String> errors,
        List<String> unknown,
        boolean wordy) {
    static final String LOCK = "lock";
    static final String EFFORT = "effort.";
    static final String PASS = "pass";
    static final String FAIL = "fail";

    private static final int DECIMALS = 2;
    private static final Pattern CODE = Pattern.compile("[A-Z]+[0-9][0-9.]*|[0-9]+(\\.[0-9]+)*");

    static Assumed read(ScoredTree base, MultiValueMap<String, String> address, Words words) {
        return new Reader(base, address, words).assumed();
    }

    /// As a named scenario has it.
    static Assumed of(Scenario scenario) {
        return new Assumed(
                scenario.changes(), scenario.locks(), scenario.efforts(), Map.of(), Map.of(), List.of(), false);
    }

    boolean isNothing() {
        return changes.isEmpty() && locks.isEmpty() && efforts.isEmpty();
    }

    /// The shortest address of `path` that says the same.
    Address address(String path) {
        Address address = Address.of(path);
        for (var change : changes.entrySet()) {
            address = address.with(change.getKey(), text(change.getValue()));
        }
        for (String code : locks) {
            address = address.with(LOCK, code);
        }
        for (var effort : efforts.entrySet()) {
            address = address.with(EFFORT + effort.getKey(), String.valueOf(effort.getValue()));
        }
        return address;
    }

    /// The same without the change of one node.
    Assumed without(String code) {
        var fewer = new LinkedHashMap<>(changes);
        fewer.remove(code);
        return new Assumed(fewer, locks, efforts, typed, errors, unknown, wordy);
    }

    /// The same with these changes too.
    Assumed and(Map<String, Change> further) {
        var more = new LinkedHashMap<>(changes);
        more.putAll(further);
        return new Assumed(more, locks, efforts, typed, errors, unknown, wordy);
    }

    Scenario named(String name) {
        return new Scenario(name, changes, locks, efforts);
    }

    /// `95`, `pass`: a change as the address has it.
    static String text(Change change) {
        return switch (change) {
            case Change.Score(var points) -> Shown.brief(points);
            case Change.Judged(var verdict) -> verdict == Verdict.PASSED ? PASS : FAIL;
        };
    }

    /// What a field holds while nothing is assumed of the node: its score as shown, or its verdict.
    static String text(ScoredNode scored) {
        if (Shown.isDisclosure(scored)) {
            return scored.score().map(score -> score.signum() > 0 ? PASS : FAIL).orElse("");
        }
        return scored.score().map(Rounding::shown).orElse("");
    }

    /// Reads an address.
    private static final class Reader {
        private final ScoredTree base;
        private final MultiValueMap<String, String> address;
        private final Words words;
        private final Map<String, Change> changes = new LinkedHashMap<>();
        private final Set<String> locks = new LinkedHashSet<>();
        private final Map<String, Integer> efforts = new LinkedHashMap<>();
        private final Map<String, String> typed = new HashMap<>();
        private final Map<String, String> errors = new HashMap<>();
        private boolean wordy;

        Reader(ScoredTree base, MultiValueMap<String, String> address, Words words) {
            this.base = base;
            this.address = address;
            this.words = words;
        }

        Assumed assumed() {
            Set<String> wanted = new LinkedHashSet<>(address.getOrDefault(LOCK, List.of()));
            base.nodes().forEach(scored -> {
                List<String> names = Stream.of(scored.code(), scored.node().shownCode())
                        .distinct()
                        .toList();
                names.forEach(name -> change(scored, address.getFirst(name)));
                names.forEach(name -> effort(scored, address.getFirst(EFFORT + name)));
                if (names.stream().anyMatch(wanted::remove)) {
                    locks.add(scored.code());
                }
            });
            var unknown = new ArrayList<>(wanted);
            address.keySet().stream()
                    .filter(name -> CODE.matcher(name).matches())
                    .filter(name -> base.find(name).isEmpty())
                    .forEach(unknown::add);
            return new Assumed(changes, locks, efforts, typed, errors, unknown, wordy);
        }

        private void change(ScoredNode scored, @Nullable String text) {
            if (text == null) {
                return;
            }
            String value = text.strip();
            if (value.isEmpty() || value.equals(text(scored))) {
                wordy = true;
            } else {
                typed.put(scored.code(), text);
                if (Shown.isDisclosure(scored)) {
                    judge(scored, value);
                } else {
                    score(scored, value);
                }
            }
        }

        private void judge(ScoredNode scored, String value) {
            switch (value) {
                case PASS, "100" -> changes.put(scored.code(), new Change.Judged(Verdict.PASSED));
                case FAIL, "0" -> changes.put(scored.code(), new Change.Judged(Verdict.FAILED));
                default -> errors.put(scored.code(), words.lookup("analysis.whatIf.wrong.verdict"));
            }
        }

        private void score(ScoredNode scored, String value) {
            Typed.score(value, DECIMALS)
                    .ifPresentOrElse(
                            points -> changes.put(scored.code(), new Change.Score(points)),
                            () -> errors.put(
                                    scored.code(),
                                    words.text(
                                            "analysis.whatIf.wrong.score",
                                            scored.node().shownCode())));
        }

        private void effort(ScoredNode scored, @Nullable String text) {
            if (text == null) {
                return;
            }
            if (text.isBlank() || text.strip().equals("1")) {
                wordy = true;
                return;
            }
            typed.put(EFFORT + scored.code(), text);
            Typed.number(text)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .map(java.math.BigDecimal::intValue)
                    .filter(effort -> effort >= Scenario.LEAST && effort <= Scenario.MOST)
                    .ifPresentOrElse(
                            effort -> efforts.put(scored.code(), effort),
                            () -> errors.put(
                                    EFFORT + scored.code(),
                                    words.text(
                                            "analysis.goal.wrong.effort",
                                            scored.node().shownCode(),
                                            Scenario.LEAST,
                                            Scenario.MOST)));
        }
    }
}
