package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.token.Octets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator of the database who knows in which order people collected their passes, and that they answered in
/// the same order, tries to tell whose answer is whose from all that PostgreSQL keeps beside the rows: where they lie
/// (`ctid`), by which transaction (`xmin`) and their ids. Test of the security design, section 5.8.
@SurveyTest
class LinkageTest {
    private static final int PEOPLE = 400;
    private static final int SEEDS = Integer.getInteger("prongsai.survey.seeds", 3);
    private static final List<String> ORDERS = List.of("ctid", "xmin::text::bigint, ctid", "id");

    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Intake intake;

    @Autowired
    private Closing closing;

    @Test
    void nobodyIsLinkedToAnAnswer() {
        var shares = new ArrayList<Double>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Form form = surveys.open(OpenedSurveys.questions(30, false));
            List<Octets> inOrder = answer(form, seed);
            closing.ask(form.agency(), form.survey(), new PersonId(new UUID(7, 1)));
            closing.approve(form.agency(), form.survey(), new PersonId(new UUID(7, 2)));
            assertThat(closing.goOn(form.agency(), form.survey())).isTrue();
            for (String order : ORDERS) {
                shares.add(linked(
                        inOrder,
                        stored(
                                "select answers from survey.response where survey_id = :survey order by " + order,
                                form.survey())));
            }
        }
        assertThat(shares.stream().mapToDouble(share -> share).average().orElseThrow())
                .isLessThanOrEqualTo(0.01);
    }

    /// The control: stored on arrival, most are linked by where their rows lie.
    @Test
    void storedOnArrivalMostWouldBe() {
        JdbcClient owner = surveys.asOwner();
        owner.sql("create table if not exists public.on_arrival (survey_id uuid, id uuid, answers bytea)")
                .update();
        Form form = surveys.open(OpenedSurveys.questions(30, false));
        var random = new Random(7);
        var inOrder = new ArrayList<Octets>();
        for (int person = 0; person < PEOPLE; person++) {
            byte[] answers =
                    OpenedSurveys.sheet(form.questionnaire(), random, "").packedChoices();
            inOrder.add(Octets.of(answers));
            owner.sql("insert into public.on_arrival values (:survey, :id, :answers)")
                    .param("survey", form.survey())
                    .param("id", UUID.randomUUID())
                    .param("answers", answers)
                    .update();
        }
        List<Octets> found =
                stored("select answers from public.on_arrival where survey_id = :survey order by ctid", form.survey());
        owner.sql("drop table public.on_arrival").update();
        assertThat(linked(inOrder, found)).isGreaterThan(0.5);
    }

    /// Everybody answers in turn; two writers may commit them in batches, as in life.
    private List<Octets> answer(Form form, int seed) {
        var random = new Random(seed);
        var inOrder = new ArrayList<Octets>();
        var waiting = new ArrayList<AnswerSheet>();
        for (int person = 0; person < PEOPLE; person++) {
            AnswerSheet sheet = OpenedSurveys.sheet(form.questionnaire(), random, "");
            inOrder.add(Octets.of(sheet.packedChoices()));
            waiting.add(sheet);
            if (waiting.size() == 1 + person % 3 || person == PEOPLE - 1) {
                intake.keepSamples(form, waiting);
                waiting.clear();
            }
        }
        return inOrder;
    }

    private List<Octets> stored(String sql, UUID survey) {
        return surveys.asOwner()
                .sql(sql)
                .param("survey", survey)
                .query((row, _) -> Octets.of(row.getBytes(1)))
                .list();
    }

    /// The share of people whose answer lies at their own place.
    private static double linked(List<Octets> inOrder, List<Octets> found) {
        assertThat(found).hasSameSizeAs(inOrder);
        long right = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            right += inOrder.get(i).equals(found.get(i)) ? 1 : 0;
        }
        return (double) right / inOrder.size();
    }
}
