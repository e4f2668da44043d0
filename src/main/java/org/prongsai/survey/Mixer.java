package org.prongsai.survey;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.prongsai.audit.MerkleTree;
import org.prongsai.database.NarrowRole;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.seal.Opener;
import org.prongsai.survey.seal.Sealer.Sealed;
import org.prongsai.survey.token.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens what a survey's box holds, shuffles it once and stores it, in one transaction of the one role that may.
///
/// Afterwards there is no order left that tells when an answer came: rows get random ids in shuffled order, and what
/// was
/// sealed is deleted.
@Repository
class Mixer {
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Mixer(NarrowDatabases databases) {
        DataSource source = databases.of(NarrowRole.MIXER);
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// Does the step from APPROVED to SHUFFLED, if it is not done yet.
    void shuffle(AgencyId agency, UUID survey, Questionnaire questionnaire, Opener opener) {
        within(agency, () -> {
            if (isAt(agency, survey, Close.Step.APPROVED)) {
                shuffleOnce(agency, survey, questionnaire, opener);
            }
        });
    }

    private void shuffleOnce(AgencyId agency, UUID survey, Questionnaire questionnaire, Opener opener) {
        List<Sealed> all = sealed(agency, survey);
        var sheets = new ArrayList<AnswerSheet>(all.size());
        for (Sealed one : all) {
            sheet(opener.open(one), questionnaire).ifPresent(sheets::add);
        }
        Collections.shuffle(sheets, random);
        storeAnswers(agency, survey, sheets);
        // by themselves, so that their order tells nothing of whose answers they stood beside
        Collections.shuffle(sheets, random);
        storeComments(agency, survey, sheets);
        publish(agency, survey, all, sheets.size());
        jdbc.sql("delete from survey.intake where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .update();
    }

    private List<Sealed> sealed(AgencyId agency, UUID survey) {
        return jdbc.sql("""
                        select enc, seq, sealed from survey.intake where agency_id = :agency and survey_id = :survey
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> new Sealed(
                        Octets.of(row.getBytes("enc")), row.getInt("seq"), Octets.of(row.getBytes("sealed"))))
                .list();
    }

    private static Optional<AnswerSheet> sheet(Optional<Octets> opened, Questionnaire questionnaire) {
        try {
            return opened.map(bytes -> AnswerSheet.read(bytes, questionnaire));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void storeAnswers(AgencyId agency, UUID survey, List<AnswerSheet> sheets) {
        for (int from = 0; from < sheets.size(); from += AT_ONCE) {
            List<AnswerSheet> some = sheets.subList(from, Math.min(sheets.size(), from + AT_ONCE));
            jdbc.sql("""
                            insert into survey.response (agency_id, survey_id, id, answers)
                            select :agency, :survey, r.id, r.answers
                              from unnest(:ids::uuid[], :answers::bytea[]) as r (id, answers)
                            """)
                    .param("agency", agency.value())
                    .param("survey", survey)
                    .param("ids", some.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new))
                    .param(
                            "answers",
                            some.stream().map(AnswerSheet::packedChoices).toArray(byte[][]::new))
                    .update();
        }
    }

    private void storeComments(AgencyId agency, UUID survey, List<AnswerSheet> sheets) {
        sheets.stream()
                .map(AnswerSheet::comment)
                .filter(words -> !words.isBlank())
                .forEach(words -> jdbc.sql("""
                        insert into survey.comment (agency_id, survey_id, id, words, state, version)
                        values (:agency, :survey, :id, :words, 'UNREAD', 1)
                        """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("id", UUID.randomUUID())
                        .param("words", words)
                        .update());
    }

    private void publish(AgencyId agency, UUID survey, List<Sealed> all, int answered) {
        List<byte[]> receipts = all.stream()
                .map(one -> Receipt.of(one.bytes()).bits().bytes())
                .sorted(Arrays::compareUnsigned)
                .toList();
        var published = new ByteArrayOutputStream();
        receipts.forEach(published::writeBytes);
        jdbc.sql("""
                        update survey.closing
                           set step = 'SHUFFLED', answered = :answered, unreadable = :unreadable, root = :root,
                               receipts = :receipts,
                               collected = (select coalesce(sum(number), 0) from survey.day_count
                                             where agency_id = :agency and survey_id = :survey and way = 'COLLECTED'),
                               resets = (select count(*) from survey.reset
                                          where agency_id = :agency and survey_id = :survey)
                         where agency_id = :agency and survey_id = :survey
                        """)
                .param("agency", agency.value())
                .param("survey", survey)
                .param("answered", answered)
                .param("unreadable", all.size() - answered)
                .param("root", new MerkleTree(receipts).root().bytes())
                .param("receipts", published.toByteArray())
                .update();
    }

    /// Does the step from SHUFFLED to COUNTED, if it is not done yet.
    void count(AgencyId agency, UUID survey, Questionnaire questionnaire) {
        within(agency, () -> {
            if (isAt(agency, survey, Close.Step.SHUFFLED)) {
                recount(agency, survey, questionnaire);
                jdbc.sql("""
                                update survey.closing set step = 'COUNTED'
                                 where agency_id = :agency and survey_id = :survey
                                """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .update();
            }
        });
    }

    /// Makes the tallies of a closed survey anew from its stored answers.
    void again(AgencyId agency, UUID survey, Questionnaire questionnaire) {
        within(agency, () -> {
            recount(agency, survey, questionnaire);
        });
    }

    /// How much the stored answers of a closed survey equal each other.
    Sameness sameness(AgencyId agency, UUID survey, Questionnaire questionnaire) {
        var found = new ArrayList<Sameness>();
        within(agency, () -> {
            List<int[]> sheets = answers(agency, survey).stream()
                    .map(bytes -> AnswerSheet.places(bytes, questionnaire))
                    .toList();
            found.add(Sameness.of(questionnaire, sheets));
        });
        return found.getFirst();
    }

    private List<byte[]> answers(AgencyId agency, UUID survey) {
        return jdbc.sql("select answers from survey.response where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .query((row, _) -> row.getBytes("answers"))
                .list();
    }

    private void recount(AgencyId agency, UUID survey, Questionnaire questionnaire) {
        var counter = new TallyCounter(questionnaire);
        answers(agency, survey).forEach(counter::add);
        jdbc.sql("delete from survey.tally where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .update();
        counter.tallies()
                .forEach(tally -> jdbc.sql("""
                        insert into survey.tally (agency_id, survey_id, attribute, category, respondents, counts)
                        values (:agency, :survey, :attribute, :category, :respondents, :counts)
                        """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .param("attribute", tally.attribute())
                        .param("category", tally.category())
                        .param("respondents", tally.respondents())
                        .param("counts", tally.counts().toArray(Integer[]::new))
                        .update());
    }

    private boolean isAt(AgencyId agency, UUID survey, Close.Step step) {
        return jdbc.sql("select step from survey.closing where agency_id = :agency and survey_id = :survey")
                .param("agency", agency.value())
                .param("survey", survey)
                .query(String.class)
                .optional()
                .filter(step.name()::equals)
                .isPresent();
    }

    private void within(AgencyId agency, Runnable work) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select set_config('prongsai.agency', :agency, true)")
                    .param("agency", agency.value().toString())
                    .query()
                    .listOfRows();
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:agency, 39))")
                    .param("agency", agency.value().toString())
                    .query()
                    .listOfRows();
            work.run();
        });
    }
}
