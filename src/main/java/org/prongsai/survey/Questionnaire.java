package org.prongsai.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Scale;
import org.prongsai.thai.Bilingual;

/// What a survey asks, in the order in which it is asked; frozen when the survey opens.
///
/// @param title      above the questions
/// @param questions  never empty, at most 200
/// @param attributes what people say of themselves, for results by group; each may be left out
/// @param comments   whether free words may be added at the end
public record Questionnaire(Bilingual title, List<Question> questions, List<Attribute> attributes, boolean comments) {
    public static final int MOST_QUESTIONS = 200;

    public Questionnaire {
        questions = List.copyOf(questions);
        attributes = List.copyOf(attributes);
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException(questions.size() + " questions");
        }
    }

    /// One question with one answer.
    ///
    /// @param code  the leaf's code in the edition: `I1.1`; tallies carry it
    /// @param item  the item under which it stands: questions of the same item share a screen
    /// @param itemLabel what the item is about; shown above its questions where there are several
    /// @param group the indicator that the item belongs to, by code
    /// @param help  a note beside the question; null without
    /// @param experience codes of choices that mean "I met it"
    public record Question(
            String code,
            String item,
            Bilingual itemLabel,
            String group,
            Bilingual ask,
            @Nullable Bilingual help,
            Polarity polarity,
            List<Option> options,
            Set<String> experience) {
        public Question {
            options = List.copyOf(options);
            experience = Set.copyOf(experience);
            if (options.size() < 2 || options.size() > 10) {
                throw new IllegalArgumentException(code + " has " + options.size() + " options");
            }
        }
    }

    /// One answer to choose.
    ///
    /// @param points 0 to 100 as the question counts them, its polarity heeded; exact text `n` or `n/d`
    public record Option(String code, Bilingual label, String points) {
        /// Every choice of a scale, as a question of this polarity counts it.
        static List<Option> all(Scale scale, Polarity polarity) {
            return scale.choices().stream()
                    .map(choice -> new Option(
                            choice.code(),
                            choice.label(),
                            scale.points(choice, polarity).toString().replace(" ", "")))
                    .toList();
        }

        /// The points as a number.
        public BigFraction worth() {
            return BigFraction.parse(points);
        }
    }

    /// What people say of themselves.
    public record Attribute(String code, Bilingual label, List<Category> categories) {
        public Attribute {
            categories = List.copyOf(categories);
        }
    }

    /// One group of an attribute.
    public record Category(String code, Bilingual label) {}

    /// The questions under one item, in order: what one screen shows.
    public List<List<Question>> screens() {
        var screens = new ArrayList<List<Question>>();
        var current = new ArrayList<Question>();
        for (Question question : questions) {
            if (!current.isEmpty() && !current.getFirst().item().equals(question.item())) {
                screens.add(List.copyOf(current));
                current.clear();
            }
            current.add(question);
        }
        screens.add(List.copyOf(current));
        return List.copyOf(screens);
    }

    /// How many choices all questions have together: the length of a tally's counts.
    public int choices() {
        return questions.stream()
                .mapToInt(question -> question.options().size())
                .sum();
    }
}
