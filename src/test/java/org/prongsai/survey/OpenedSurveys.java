package org.prongsai.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.framework.Polarity;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Questionnaire.Attribute;
import org.prongsai.survey.Questionnaire.Category;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.Octets;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens surveys for tests, at the agency of the test.
@TestComponent
class OpenedSurveys {
    private static final String[] CHOICES = {"LEAST", "LITTLE", "MUCH", "MOST"};

    private final SurveyStore surveys;
    private final FormStore forms;
    private final KeyFiles keys;
    private final TransactionTemplate transaction;
    private final FlywayConnectionDetails owner;

    OpenedSurveys(
            SurveyStore surveys,
            FormStore forms,
            KeyFiles keys,
            TransactionTemplate transaction,
            FlywayConnectionDetails owner) {
        this.owner = owner;
        this.surveys = surveys;
        this.forms = forms;
        this.keys = keys;
        this.transaction = transaction;
    }

    /// Sees everything, as an administrator of the database does.
    JdbcClient asOwner() {
        return JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(owner.getJdbcUrl()),
                Objects.requireNonNull(owner.getUsername()),
                Objects.requireNonNull(owner.getPassword())));
    }

    /// How many rows a table has of a survey.
    long rows(Form form, String table) {
        return asOwner()
                .sql("select count(*) from survey." + table + " where survey_id = :survey")
                .param("survey", form.survey())
                .query(Long.class)
                .single();
    }

    static AgencyId agency() {
        return new AgencyId(Tenant.current().orElseThrow().agency());
    }

    /// Questions with four options each, and one attribute of three groups.
    static Questionnaire questions(int count, boolean comments) {
        var questions = new ArrayList<Question>();
        for (int i = 1; i <= count; i++) {
            var options = new ArrayList<Option>();
            for (int j = 0; j < CHOICES.length; j++) {
                options.add(new Option(CHOICES[j], Bilingual.same(CHOICES[j]), Integer.toString(j * 100 / 3)));
            }
            questions.add(new Question(
                    "I" + i,
                    "I" + i,
                    Bilingual.same("Item " + i),
                    "1",
                    Bilingual.same("Question " + i),
                    null,
                    Polarity.POSITIVE,
                    options,
                    Set.of()));
        }
        var groups = new ArrayList<Category>();
        for (String group : List.of("A", "B", "C")) {
            groups.add(new Category(group, Bilingual.same("Group " + group)));
        }
        var attribute = new Attribute("GROUP", Bilingual.same("Group"), groups);
        return new Questionnaire(Bilingual.same("Survey"), questions, List.of(attribute), comments);
    }

    Form open(Questionnaire questionnaire) {
        return open(questionnaire, Survey.Held.INTERNAL, "IIT", null);
    }

    Form open(Questionnaire questionnaire, Survey.Held held, String instrument, @Nullable String edition) {
        var id = UUID.randomUUID();
        LocalDate today = LocalDate.now(org.prongsai.thai.ThaiDate.ZONE);
        var survey = new Survey(
                agency(),
                id,
                new FiscalYear(2564),
                instrument,
                held,
                Survey.State.DRAFT,
                questionnaire.title(),
                edition,
                200,
                today.minusDays(1),
                today.minusDays(1),
                today.plusDays(10),
                EnumSet.of(Way.ROSTER, Way.SLIP, Way.LINK),
                false,
                questionnaire.comments(),
                null,
                0);
        Form form = Form.of(survey, questionnaire, keys.make(id));
        transaction.executeWithoutResult(_ -> {
            surveys.add(survey);
            surveys.questionnaire(survey.agency(), id, questionnaire);
            surveys.state(survey.agency(), id, Survey.State.OPEN);
            forms.add(form);
        });
        return form;
    }

    static Octets token(Random random) {
        byte[] token = new byte[32];
        random.nextBytes(token);
        return Octets.of(token);
    }

    /// Answers at random, in a random group or none.
    static AnswerSheet sheet(Questionnaire questionnaire, Random random, String comment) {
        var choices = new ArrayList<Integer>();
        questionnaire
                .questions()
                .forEach(question ->
                        choices.add(random.nextInt(question.options().size())));
        var groups = new ArrayList<Integer>();
        questionnaire
                .attributes()
                .forEach(attribute ->
                        groups.add(random.nextInt(attribute.categories().size() + 1) - 1));
        return new AnswerSheet(Way.LINK, choices, groups, comment);
    }
}
