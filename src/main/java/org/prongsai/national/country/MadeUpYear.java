package org.prongsai.national.country;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.SamplingRule;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.national.country.MadeUpCountry.MadeUp;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;
import org.prongsai.survey.MadeUpAnswers;

/// A year of a made-up country. Its figures lie as those of the real one did: means and pass rates of fiscal years 2563
/// to
/// 2565, a long tail below, and agencies that do well one year mostly do well the next.
final class MadeUpYear {
    /// Where the scores of a year lie, in points.
    ///
    /// @param iit      mean of the answers of staff
    /// @param eit      mean of the answers of clients
    /// @param disclose how readily items are disclosed, on the scale of log-odds
    /// @param neglect  the share of agencies that hardly care for disclosure
    private record Course(int year, double iit, double eit, double disclose, double neglect) {}

    private static final List<Course> COURSES = List.of(
            new Course(2563, 78.5, 75.5, 1.8, 0.68),
            new Course(2564, 83, 84.5, 3.4, 0.38),
            new Course(2565, 87, 88.2, 3.7, 0.17));

    /// What neglect takes off, on the scale of log-odds.
    private static final double NEGLECT = -2.6;

    /// So far beyond all points that one or two in a hundred say that they met it.
    private static final double MET_BY_FEW = 108;

    private final Course course;
    private final Edition edition;
    private final Map<String, MadeUpAnswers> surveys = new HashMap<>();
    private final Set<String> experiences;

    private MadeUpYear(Course course) {
        this.course = course;
        this.edition = ShippedEditions.load(Integer.toString(course.year()));
        this.experiences = edition.nodes()
                .filter(node -> node.content() instanceof Content.Question question
                        && !question.experience().isEmpty())
                .map(Node::code)
                .collect(Collectors.toUnmodifiableSet());
        for (Node instrument : edition.root().children()) {
            if (instrument.leaves().anyMatch(leaf -> leaf.content() instanceof Content.Question)) {
                surveys.put(instrument.code(), new MadeUpAnswers(edition, instrument.code()));
            }
        }
    }

    /// All years, oldest first. Of 2563 only values of indicators are known, as its edition knows them.
    static List<MadeUpYear> all() {
        return COURSES.stream().map(MadeUpYear::new).toList();
    }

    Edition edition() {
        return edition;
    }

    /// What an agency's year was made of.
    ///
    /// @param answered by instrument; empty where only values are known
    record Made(Inputs inputs, Map<String, MadeUpAnswers.Answered> answered) {
        Made {
            answered = Map.copyOf(answered);
        }
    }

    /// The answers and verdicts of an agency.
    Made of(MadeUpCountry country, MadeUp one) {
        var lasting = country.random(one.number(), "lasting");
        double good = lasting.nextGaussian();
        double open = lasting.nextGaussian();
        var random = country.random(one.number(), "year " + course.year());
        double level = 4.5 * good + 1.8 * random.nextGaussian() + one.quality();
        double care = lasting.nextDouble() < course.neglect() ? NEGLECT : 0;
        double odds = course.disclose()
                + care
                + 0.75 * good
                + 0.9 * open
                + 0.45 * random.nextGaussian()
                + one.quality() * 0.12;
        var inputs = new Filling(one, random);
        Map<String, MadeUpAnswers.Answered> answered = new HashMap<>();
        for (Node instrument : edition.root().children()) {
            if (edition.sampling().containsKey(instrument.code())) {
                double mean = (instrument.code().equals("IIT") ? course.iit() : course.eit()) + level;
                inputs.survey(instrument, mean, answered);
            } else {
                inputs.disclosures(instrument, odds);
            }
        }
        return new Made(inputs.inputs(), answered);
    }

    MadeUpAnswers survey(String instrument) {
        return java.util.Objects.requireNonNull(surveys.get(instrument));
    }

    /// Fills the inputs of one agency.
    private final class Filling {
        private final MadeUp one;
        private final SplittableRandom random;
        private final Map<String, Tally> tallies = new HashMap<>();
        private final Map<String, Verdict> verdicts = new HashMap<>();
        private final Map<String, BigDecimal> published = new HashMap<>();
        private final Map<String, Integer> respondents = new HashMap<>();
        private final Map<String, Integer> populations = new HashMap<>();

        Filling(MadeUp one, SplittableRandom random) {
            this.one = one;
            this.random = random;
        }

        Inputs inputs() {
            return new Inputs(
                    tallies,
                    verdicts,
                    published,
                    respondents,
                    populations,
                    one.agency().kind().name());
        }

        void survey(Node instrument, double mean, Map<String, MadeUpAnswers.Answered> answered) {
            int population = instrument.code().equals("IIT") ? one.staff() : one.clients();
            populations.put(instrument.code(), population);
            int people = people(population, instrument.code());
            MadeUpAnswers survey = surveys.get(instrument.code());
            if (survey == null) {
                respondents.put(instrument.code(), people);
                instrument.children().forEach(indicator -> value(indicator, mean + 3 * random.nextGaussian()));
                return;
            }
            List<Double> scores = survey.questions().stream()
                    .map(question -> score(question, mean))
                    .toList();
            MadeUpAnswers.Answered of = survey.answer(people, scores, random);
            answered.put(instrument.code(), of);
            of.tallies().forEach((question, counts) -> tallies.put(question, new Tally(counts)));
        }

        /// Where the answers to a question lie. Few people meet bribery, even where all else is poor.
        private double score(String question, double mean) {
            if (experiences.contains(question)) {
                return MET_BY_FEW + 0.3 * (mean - COURSES.getLast().iit());
            }
            return Math.min(98.5, mean + hardness(question) + 2.5 * random.nextGaussian());
        }

        /// At least the minimum, but for one agency in 60.
        private int people(int population, String instrument) {
            SamplingRule rule =
                    java.util.Objects.requireNonNull(edition.sampling().get(instrument));
            int minimum = rule.minimum(java.util.OptionalInt.of(population));
            if (random.nextInt(60) == 0) {
                return Math.max(1, minimum * 2 / 3);
            }
            double more = 1 + Math.abs(random.nextGaussian()) * 0.42;
            return (int) Math.min(population, Math.ceil(minimum * more));
        }

        void disclosures(Node instrument, double odds) {
            instrument.walk().forEach(node -> {
                if (node.content() instanceof Content.Disclosure) {
                    verdicts.put(node.code(), passes(node, odds) ? Verdict.PASSED : Verdict.FAILED);
                } else if (node.content() instanceof Content.Published && node.level() != Level.INSTRUMENT) {
                    int parts = 6;
                    int passed = 0;
                    for (int i = 0; i < parts; i++) {
                        passed += passes(node, odds) ? 1 : 0;
                    }
                    value(node, 100.0 * passed / parts);
                }
            });
        }

        private boolean passes(Node node, double odds) {
            return random.nextDouble() < 1 / (1 + Math.exp(-(odds - hardness(node.code()) / 6)));
        }

        private void value(Node node, double score) {
            published.put(
                    node.code(),
                    BigDecimal.valueOf(Math.clamp(score, 0.0, 100.0)).setScale(2, RoundingMode.HALF_UP));
        }
    }

    /// What a question or item is harder or easier than others by, in points; the same in every year.
    private static double hardness(String code) {
        return new SplittableRandom(code.hashCode() * 2654435761L).nextGaussian() * 4.5;
    }
}
