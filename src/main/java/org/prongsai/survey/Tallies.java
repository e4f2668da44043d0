package org.prongsai.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Questionnaire.Attribute;
import org.prongsai.survey.Questionnaire.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came out of closed surveys: for everybody, and for groups that are large enough.
@Service
public class Tallies {
    private final JdbcClient jdbc;
    private final SurveyStore surveys;
    private final CloseStore closes;

    Tallies(JdbcClient jdbc, SurveyStore surveys, CloseStore closes) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.closes = closes;
    }

    /// How often each option was taken, by question in order.
    ///
    /// @param respondents how many answered
    /// @param counts      by question, then by option
    public record Counted(int respondents, List<List<Integer>> counts) {
        public Counted {
            counts = List.copyOf(counts);
        }
    }

    /// A question's score, 0 to 100: the mean of what its answers are worth; nothing without an answer.
    static Optional<BigFraction> score(Question question, List<Integer> counts) {
        BigFraction sum = BigFraction.ZERO;
        int answers = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum = sum.add(question.options().get(i).worth().multiply(counts.get(i)));
            answers += counts.get(i);
        }
        return answers == 0 ? Optional.empty() : Optional.of(sum.divide(answers));
    }

    /// A group of an attribute.
    ///
    /// @param category its code; empty for those who did not say
    /// @param counted  nothing where it is too small to be shown, or would give another away
    public record Group(String category, Optional<Counted> counted) {}

    /// What came out of a survey.
    ///
    /// @param groups by attribute
    public record Results(Questionnaire questionnaire, Counted all, Map<Attribute, List<Group>> groups) {
        public Results {
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        /// The score of each question, in order; nothing where nobody answered.
        public List<Optional<BigFraction>> scores(Counted of) {
            var scores = new ArrayList<Optional<BigFraction>>();
            for (int i = 0; i < of.counts().size(); i++) {
                scores.add(score(questionnaire.questions().get(i), of.counts().get(i)));
            }
            return List.copyOf(scores);
        }

        /// Whether so many answered that anything is shown at all.
        public boolean isEnough() {
            return all.respondents() >= Suppression.FLOOR;
        }
    }

    /// What came out of a survey; nothing before it is closed.
    @Transactional(readOnly = true)
    public Optional<Results> of(AgencyId agency, UUID survey) {
        return closes.find(agency, survey)
                .filter(close -> close.step().hasResults())
                .flatMap(_ -> surveys.questionnaire(agency, survey))
                .map(questionnaire -> results(questionnaire, rows(agency, survey)));
    }

    List<GroupTally> rows(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                        select attribute, category, respondents, counts from survey.tally
                         where agency_id = :agency and survey_id = :survey
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> new GroupTally(
                        row.getString("attribute"),
                        row.getString("category"),
                        row.getInt("respondents"),
                        Arrays.asList((Integer[]) row.getArray("counts").getArray())))
                .list();
    }

    private static Results results(Questionnaire questionnaire, List<GroupTally> rows) {
        var groups = new LinkedHashMap<Attribute, List<Group>>();
        for (Attribute attribute : questionnaire.attributes()) {
            groups.put(attribute, groups(questionnaire, attribute, rows));
        }
        return new Results(questionnaire, counted(questionnaire, row(rows, "", "")), groups);
    }

    private static List<Group> groups(Questionnaire questionnaire, Attribute attribute, List<GroupTally> rows) {
        var codes = new ArrayList<>(attribute.categories().stream()
                .map(Questionnaire.Category::code)
                .toList());
        codes.add("");
        List<GroupTally> tallies =
                codes.stream().map(code -> row(rows, attribute.code(), code)).toList();
        List<Boolean> shown =
                Suppression.shown(tallies.stream().map(GroupTally::respondents).toList());
        var groups = new ArrayList<Group>();
        for (int i = 0; i < codes.size(); i++) {
            groups.add(new Group(
                    codes.get(i),
                    shown.get(i) ? Optional.of(counted(questionnaire, tallies.get(i))) : Optional.empty()));
        }
        return groups;
    }

    private static GroupTally row(List<GroupTally> rows, String attribute, String category) {
        return rows.stream()
                .filter(row ->
                        row.attribute().equals(attribute) && row.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static Counted counted(Questionnaire questionnaire, GroupTally tally) {
        var counts = new ArrayList<List<Integer>>();
        int at = 0;
        for (Question question : questionnaire.questions()) {
            int options = question.options().size();
            counts.add(List.copyOf(tally.counts().subList(at, at + options)));
            at += options;
        }
        return new Counted(tally.respondents(), counts);
    }

    /// The tallies of everybody as scores need them.
    static Map<String, Map<String, Integer>> byCode(Results results) {
        var tallies = new LinkedHashMap<String, Map<String, Integer>>();
        List<Question> questions = results.questionnaire().questions();
        for (int i = 0; i < questions.size(); i++) {
            var counts = new LinkedHashMap<String, Integer>();
            for (int j = 0; j < questions.get(i).options().size(); j++) {
                counts.put(
                        questions.get(i).options().get(j).code(),
                        results.all().counts().get(i).get(j));
            }
            tallies.put(questions.get(i).code(), counts);
        }
        return tallies;
    }
}
