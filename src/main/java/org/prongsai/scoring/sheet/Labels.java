package org.prongsai.scoring.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.thai.ThaiDigits;

/// Finds an edition's nodes by words that are nearly their labels.
///
/// Two texts are as similar as the share of letter pairs that they have in common (Dice), blanks and signs aside. Words
/// before or after the label are forgiven: any run of words at either end of a text may be the label.
final class Labels {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BREAK = Pattern.compile("\\s+|(?<=คือ|ได้แก่|และ)");
    private static final Set<Level> HEADINGS = Set.of(Level.INSTRUMENT, Level.INDICATOR);
    private static final int MOST_RUNS = 14;
    private static final double WORTH_TELLING = 0.4;
    private static final int MOST = 4;

    private final Map<Node, List<Pairs>> labels = new LinkedHashMap<>();

    Labels(Edition edition) {
        edition.nodes().filter(node -> node.level() != Level.SUB_ITEM).forEach(node -> {
            String th = node.label().th();
            var forms = new ArrayList<Pairs>();
            forms.add(Pairs.of(th));
            forms.add(Pairs.of(node.label().en()));
            if (node.level() == Level.INSTRUMENT) {
                forms.add(Pairs.of(th.replaceFirst("^แบบวัด(การรับรู้ของ)?", "")));
            }
            labels.put(node, List.copyOf(forms));
        });
    }

    /// How well `words` name `node`, 0 to 1.
    double similarity(Node node, String words) {
        return best(labels.getOrDefault(node, List.of()), runs(words));
    }

    /// The nodes that `words` may name, the most similar first; at most four.
    ///
    /// @param favour added to a node's similarity for the order only
    List<Match> ranked(String words, ToDoubleFunction<Node> favour) {
        List<Pairs> runs = runs(words);
        var matches = new ArrayList<Match>();
        labels.forEach((node, forms) -> {
            double similarity = best(forms, runs);
            if (similarity >= WORTH_TELLING) {
                matches.add(new Match(node, similarity));
            }
        });
        matches.sort(Comparator.comparingDouble((Match match) -> match.similarity + favour.applyAsDouble(match.node))
                .reversed());
        return List.copyOf(matches.subList(0, Math.min(MOST, matches.size())));
    }

    /// The instrument or indicator that `words` name with at least `similarity`.
    Optional<Node> heading(String words, double similarity) {
        List<Pairs> runs = runs(words);
        return labels.entrySet().stream()
                .filter(label -> HEADINGS.contains(label.getKey().level()))
                .map(label -> new Match(label.getKey(), best(label.getValue(), runs)))
                .filter(match -> match.similarity >= similarity)
                .max(Comparator.comparingDouble(Match::similarity))
                .map(Match::node);
    }

    private static double best(List<Pairs> forms, List<Pairs> runs) {
        double best = 0;
        for (Pairs form : forms) {
            for (Pairs run : runs) {
                best = Math.max(best, form.similarity(run));
            }
        }
        return best;
    }

    /// The runs of words that begin or end `text`, longest first.
    private static List<Pairs> runs(String text) {
        List<String> words = Arrays.stream(BREAK.split(text.strip()))
                .filter(word -> !word.isBlank())
                .toList();
        var runs = new ArrayList<Pairs>();
        runs.add(Pairs.of(String.join("", words)));
        for (int i = 1; i < Math.min(words.size(), MOST_RUNS); i++) {
            runs.add(Pairs.of(String.join("", words.subList(0, i))));
            runs.add(Pairs.of(String.join("", words.subList(words.size() - i, words.size()))));
        }
        return runs;
    }

    /// A node that words may name.
    record Match(Node node, double similarity) {}

    /// The pairs of neighbouring letters of a text, in order of their letters.
    private static final class Pairs {
        private final int[] pairs;

        private Pairs(int[] pairs) {
            this.pairs = pairs;
        }

        static Pairs of(String text) {
            String letters = NO_LETTER
                    .matcher(ThaiDigits.toArabic(text).replace("ๆ", ""))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            var pairs = new int[Math.max(0, letters.length() - 1)];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = letters.charAt(i) << Character.SIZE | letters.charAt(i + 1);
            }
            Arrays.sort(pairs);
            return new Pairs(pairs);
        }

        double similarity(Pairs other) {
            int both = pairs.length + other.pairs.length;
            return both == 0 ? 0 : 2.0 * common(other) / both;
        }

        private int common(Pairs other) {
            int common = 0;
            int i = 0;
            int j = 0;
            while (i < pairs.length && j < other.pairs.length) {
                int order = Integer.compare(pairs[i], other.pairs[j]);
                common += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return common;
        }
    }
}
