package org.prongsai.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;

/// How much the answers to a closed survey equal each other, beside what independent answers would give.
///
/// What independent answers would give is simulated: as many sheets, each question answered by itself with the shares
/// that the options really had; from a fixed seed, so that anybody gets the same. Only what is exactly the same counts:
/// looking for what is nearly the same raises false alarms where most people agree.
///
/// @param sheets  how many answered
/// @param best    praise everything: the option of most worth for each question
/// @param straight stand in the same place for every question, and are not among the best
/// @param identical equal at least one other, and are not among those
record Sameness(int sheets, Count best, Count straight, Count identical) {
    /// @param expected the mean of the simulated numbers
    /// @param most     the greatest of them
    record Count(int observed, double expected, int most) {}

    private static final long SEED = 2_564;
    private static final int MOST_RUNS = 400;
    private static final int LEAST_RUNS = 20;
    private static final long WORK = 40_000_000;

    /// Counts `sheets`: of each question the place of the option that was taken.
    static Sameness of(Questionnaire questionnaire, List<int[]> sheets) {
        var counting = new Counting(questionnaire);
        Found observed = counting.count(sheets);
        long cells =
                Math.max(1, (long) sheets.size() * questionnaire.questions().size());
        int runs = Math.clamp(WORK / cells, LEAST_RUNS, MOST_RUNS);
        var simulated = new ArrayList<Found>(runs);
        var random = new SplittableRandom(SEED);
        for (int run = 0; run < runs; run++) {
            simulated.add(counting.count(counting.independent(sheets, random)));
        }
        return new Sameness(
                sheets.size(),
                count(observed.best(), simulated.stream().map(Found::best).toList()),
                count(
                        observed.straight(),
                        simulated.stream().map(Found::straight).toList()),
                count(
                        observed.identical(),
                        simulated.stream().map(Found::identical).toList()));
    }

    private static Count count(int observed, List<Integer> simulated) {
        return new Count(
                observed,
                simulated.stream().mapToInt(Integer::intValue).average().orElse(0),
                simulated.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private record Found(int best, int straight, int identical) {}

    private static final class Counting {
        private final List<Question> questions;
        private final int[] best;

        /// A random number for each option of each question: their exclusive or tells sheets apart.
        private final long[][] marks;

        Counting(Questionnaire questionnaire) {
            this.questions = questionnaire.questions();
            this.best = questions.stream().mapToInt(Counting::best).toArray();
            var random = new SplittableRandom(SEED + 1);
            this.marks = questions.stream()
                    .map(question -> random.longs(question.options().size()).toArray())
                    .toArray(long[][]::new);
        }

        private static int best(Question question) {
            List<Option> options = question.options();
            int best = 0;
            for (int i = 1; i < options.size(); i++) {
                if (options.get(i).worth().compareTo(options.get(best).worth()) > 0) {
                    best = i;
                }
            }
            return best;
        }

        Found count(List<int[]> sheets) {
            int praising = 0;
            int straight = 0;
            var others = new HashMap<Long, Integer>();
            for (int[] sheet : sheets) {
                if (isBest(sheet)) {
                    praising++;
                } else if (isStraight(sheet)) {
                    straight++;
                } else {
                    others.merge(mark(sheet), 1, Integer::sum);
                }
            }
            int identical = others.values().stream()
                    .filter(number -> number > 1)
                    .mapToInt(Integer::intValue)
                    .sum();
            return new Found(praising, straight, identical);
        }

        private boolean isBest(int[] sheet) {
            for (int i = 0; i < sheet.length; i++) {
                if (sheet[i] != best[i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isStraight(int[] sheet) {
            for (int place : sheet) {
                if (place != sheet[0]) {
                    return false;
                }
            }
            return true;
        }

        private long mark(int[] sheet) {
            long mark = 0;
            for (int i = 0; i < sheet.length; i++) {
                mark ^= marks[i][sheet[i]];
            }
            return mark;
        }

        /// The same answers to each question, each dealt out anew by itself.
        List<int[]> independent(List<int[]> sheets, SplittableRandom random) {
            var dealt = new ArrayList<int[]>(sheets.size());
            for (int i = 0; i < sheets.size(); i++) {
                dealt.add(new int[questions.size()]);
            }
            for (int question = 0; question < questions.size(); question++) {
                for (int[] sheet : dealt) {
                    sheet[question] = sheets.get(random.nextInt(sheets.size()))[question];
                }
            }
            return dealt;
        }
    }

    /// By kind, in the order in which they are told.
    Map<Sign.Kind, Count> counts() {
        return Map.of(Sign.Kind.BEST, best, Sign.Kind.STRAIGHT, straight, Sign.Kind.IDENTICAL, identical);
    }
}
