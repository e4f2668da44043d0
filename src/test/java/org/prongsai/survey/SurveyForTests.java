package org.prongsai.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Polarity;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An open survey with four questions under three items, and people who are invited to it.
///
/// @param contacts who is invited, in the order in which they were added
public record SurveyForTests(BeanFactory beans, AgencyId agency, UUID id, List<UUID> contacts) {
    /// Opens one that is answered today, whose passes are given out today.
    public static SurveyForTests open(BeanFactory beans, int people) {
        LocalDate today = LocalDate.now(beans.getBean(java.time.Clock.class));
        return open(beans, people, today.minusDays(1), today.minusDays(1), today.plusDays(5), false);
    }

    /// Opens one of this agency, that is answered today.
    public static SurveyForTests open(BeanFactory beans, AgencyId agency, int people) {
        LocalDate today = LocalDate.now(beans.getBean(java.time.Clock.class));
        return open(
                beans, agency, people, today.minusDays(1), today.minusDays(1), today.plusDays(5), false, questions());
    }

    /// Opens one of this agency that asks as many questions as an IIT ever had.
    public static SurveyForTests openLongest(BeanFactory beans, AgencyId agency) {
        LocalDate today = LocalDate.now(beans.getBean(java.time.Clock.class));
        Questionnaire longest = beans.getBean(Editions.class).all().stream()
                .flatMap(edition -> Questionnaires.of(edition, "IIT", true).stream())
                .max(Comparator.comparingInt(one -> one.questions().size()))
                .orElseThrow();
        return open(beans, agency, 0, today, today, today.plusDays(5), false, longest);
    }

    /// How many questions it asks.
    public int length() {
        return beans.getBean(Forms.class)
                .find(id)
                .orElseThrow()
                .questionnaire()
                .questions()
                .size();
    }

    /// Opens one with these days.
    public static SurveyForTests open(
            BeanFactory beans, int people, LocalDate collects, LocalDate opens, LocalDate closes, boolean strict) {
        return open(beans, new AgencyId(UUID.randomUUID()), people, collects, opens, closes, strict, questions());
    }

    private static SurveyForTests open(
            BeanFactory beans,
            AgencyId agency,
            int people,
            LocalDate collects,
            LocalDate opens,
            LocalDate closes,
            boolean strict,
            Questionnaire questions) {
        var made = new SurveyForTests(beans, agency, UUID.randomUUID(), new ArrayList<>());
        var survey = new Survey(
                made.agency(),
                made.id(),
                new FiscalYear(2569),
                "IIT",
                Survey.Held.INTERNAL,
                Survey.State.DRAFT,
                new Bilingual("แบบวัด IIT", "IIT survey"),
                null,
                100,
                collects,
                opens,
                closes,
                EnumSet.of(Way.ROSTER, Way.SLIP, Way.LINK),
                strict,
                true,
                null,
                0);
        made.stored(survey, people, questions);
        return made;
    }

    private void stored(Survey survey, int people, Questionnaire questions) {
        var store = beans.getBean(SurveyStore.class);
        KeyFiles.Made keys = beans.getBean(KeyFiles.class).make(id);
        within(() -> {
            store.add(survey);
            store.questionnaire(agency, id, questions);
            store.state(agency, id, Survey.State.OPEN);
            beans.getBean(FormStore.class).add(Form.of(survey, questions, keys));
            for (int i = 0; i < people; i++) {
                contacts.add(contact(i));
            }
        });
        within(() -> beans.getBean(Invitations.class).invite(agency, id));
    }

    /// Runs `work` in a transaction on behalf of the survey's agency.
    public void within(Runnable work) {
        new Tenant(agency.value())
                .run(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(_ -> work.run()));
    }

    /// Where a new slip leads, on the host of answers.
    public String slipPath() {
        return "/a/" + id + "/s/"
                + beans.getBean(Slips.class).passes(id, 1).getFirst().text();
    }

    /// The personal link of one of the people.
    public String link(int person) {
        return new Tenant(agency.value())
                .call(() -> beans.getBean(Invitations.class)
                        .link(agency, id, contacts.get(person))
                        .orElseThrow());
    }

    /// The same from its path on: `/i#…`.
    public String path(int person) {
        return link(person).replaceFirst("https?://[^/]+", "");
    }

    /// How often something happened by the counts of its days, such as `ROSTER` or `COLLECTED`.
    public int counted(String way) {
        var count = new java.util.concurrent.atomic.AtomicInteger();
        within(() -> count.set(beans.getBean(JdbcClient.class)
                .sql("select coalesce(sum(number), 0) from survey.day_count where survey_id = :survey and way = :way")
                .param("survey", id)
                .param("way", way)
                .query((row, _) -> row.getInt(1))
                .single()));
        return count.get();
    }

    private UUID contact(int number) {
        UUID contact = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into survey.contact (agency_id, survey_id, id, name, organisation, kind, phone, email, language,
                               opted_out, drawn, version)
                        values (:agency, :survey, :id, :name, '', '', '', '', 'TH', false, true, 1)
                        """)
                .param("agency", agency.value())
                .param("survey", id)
                .param("id", contact)
                .param("name", "ผู้ตอบ " + number)
                .update();
        return contact;
    }

    private static Questionnaire questions() {
        return new Questionnaire(
                new Bilingual("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "Internal survey"),
                List.of(
                        question("I1.1", "I1", "ปฏิบัติงานตามขั้นตอนที่กำหนด"),
                        question("I1.2", "I1", "ปฏิบัติงานตามระยะเวลาที่กำหนด"),
                        question("I2", "I2", "ปฏิบัติงานต่อผู้มาติดต่ออย่างเท่าเทียมกัน"),
                        question("I3", "I3", "มุ่งผลสำเร็จของงาน")),
                Attributes.of("IIT"),
                true);
    }

    private static Question question(String code, String item, String ask) {
        return new Question(
                code,
                item,
                new Bilingual("บุคลากรในหน่วยงานของท่าน", "People of your agency"),
                "I",
                new Bilingual(ask, ask),
                null,
                Polarity.POSITIVE,
                List.of(
                        new Option("NONE", new Bilingual("น้อยที่สุด", "Hardly"), "0"),
                        new Option("LITTLE", new Bilingual("น้อย", "Little"), "100/3"),
                        new Option("MUCH", new Bilingual("มาก", "Much"), "200/3"),
                        new Option("MOST", new Bilingual("มากที่สุด", "Very much"), "100")),
                Set.of());
    }
}
