package org.prongsai.survey.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A language is offered once two people want it, and no longer once two people do not; the database holds that by
/// itself.
@SpringBootTest
class TranslationsTest {
    private static final Hand FIRST = hand(1);
    private static final Hand SECOND = hand(2);

    @Autowired
    private Translations translations;

    @Autowired
    private OfferedLanguages offered;

    @Autowired
    private TranslationStore store;

    @Autowired
    private JdbcClient jdbc;

    private static Hand hand(int number) {
        return new Hand(new PersonId(new UUID(43, number)), Role.COMMISSION_OFFICER, Instant.EPOCH);
    }

    private Translation of(FiscalYear year) {
        return translations.of(year, "EIT", FurtherLanguage.KHMER);
    }

    /// Everything translated, but for what `without` says of its key.
    private Translation filled(FiscalYear year, String without) {
        translations.store(
                of(year),
                translations.source(year, "EIT").all().stream()
                        .filter(source -> !source.key().startsWith(without))
                        .map(source -> new Translations.Wish(
                                source.key(),
                                new Said(
                                        source.text().th(), "ក " + source.text().en())))
                        .toList(),
                FIRST);
        return of(year);
    }

    @Test
    void twoPeopleReleaseAndTwoWithdraw() {
        var year = new FiscalYear(2581);
        Translation draft = filled(year, "survey.");
        assertThat(draft.missing(translations.source(year, "EIT"))).isNotEmpty();
        assertThat(translations.agree(draft, SECOND)).isEqualTo(Translations.Refusal.NOTHING);
        assertThat(translations.ask(draft, Decision.RELEASE, FIRST)).isNull();
        assertThat(translations.agree(of(year), FIRST)).isEqualTo(Translations.Refusal.SAME_PERSON);
        assertThat(translations.agree(of(year), SECOND)).isNull();
        assertThat(of(year).released()).isEqualTo(draft.texts());
        assertThat(translations.ask(of(year), Decision.WITHDRAW, SECOND)).isNull();
        assertThat(of(year).released()).as("until another agrees").isNotNull();
        assertThat(translations.agree(of(year), SECOND)).isEqualTo(Translations.Refusal.SAME_PERSON);
        assertThat(translations.agree(of(year), FIRST)).isNull();
        assertThat(of(year).released()).isNull();
        assertThat(of(year).texts()).isEqualTo(draft.texts());
    }

    @Test
    void whatIsAskedForFallsWithItsTexts() {
        var year = new FiscalYear(2582);
        translations.ask(filled(year, "survey."), Decision.RELEASE, FIRST);
        Translation asked = of(year);
        var source = translations.source(year, "EIT").all().getFirst();
        translations.store(
                asked,
                List.of(new Translations.Wish(
                        source.key(), new Said(source.text().th(), "ខ"))),
                SECOND);
        assertThat(of(year).wish()).isNull();
        assertThatThrownBy(() -> translations.agree(asked, SECOND))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void nothingIsReleasedWhileQuestionsOrChoicesLack() {
        var year = new FiscalYear(2583);
        assertThat(translations.ask(filled(year, "E4.1.choice"), Decision.RELEASE, FIRST))
                .isEqualTo(Translations.Refusal.INCOMPLETE);
        assertThat(of(year).released()).isNull();
    }

    @Test
    void aReleasedLanguageIsOfferedWhereItFits() {
        var year = new FiscalYear(2584);
        translations.ask(filled(year, "survey.pass"), Decision.RELEASE, FIRST);
        translations.agree(of(year), SECOND);
        var fresh = new OfferedLanguages(store, translations, java.time.Clock.systemUTC());
        assertThat(fresh.of(translations.questionnaire(year, "EIT")))
                .extracting(SpokenTexts::language)
                .contains(FurtherLanguage.KHMER, FurtherLanguage.MALAY);
        assertThat(fresh.of(translations.questionnaire(year, "IIT"))).isEmpty();
        assertThat(fresh.of(translations.questionnaire(year, "EIT")))
                .as("the same objects while nothing changes, so that printed pages are found again")
                .isEqualTo(fresh.of(translations.questionnaire(year, "EIT")));
        assertThat(offered.draft(of(year).id())).isPresent();
        assertThat(offered.draft(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theDatabaseHoldsIt() {
        var year = new FiscalYear(2585);
        Translation draft = filled(year, "survey.");
        refused("a translation begins as a draft", """
                insert into survey.translation (id, fiscal_year, instrument, language, texts, released, changed_by, changed_at,
                       decided, proposed_by, agreed_by, version)
                values (:id, 2586, 'EIT', 'km', '{}', '{}', :one, now(), 'RELEASE', :one, :two, 1)
                """, draft);
        String release = """
                update survey.translation set released = texts, decided = 'RELEASE', proposed_by = :one, proposed_as = wished_as,
                       proposed_at = wished_at, agreed_by = %s, agreed_as = 'COMMISSION_OFFICER', agreed_at = now(), wish = null, wished_by = null, wished_as = null,
                       wished_at = null, version = version + 1
                 where id = :id and cast(:two as uuid) is not null
                """;
        refused("nobody asked for this", release.formatted(":two"), draft);
        translations.ask(draft, Decision.RELEASE, FIRST);
        refused("two_people_decide", release.formatted(":one"), draft);
        refused(
                "nobody asked for this",
                release.formatted(":two").replace("released = texts", "released = '{}'"),
                draft);
        refused(
                "what was asked for falls with the texts",
                "update survey.translation set texts = '{}' where id = :id and :one <> cast(:two as uuid)",
                draft);
        run(release.formatted(":two"), draft); // the control
        refused("nobody asked for this", """
                update survey.translation set released = null, decided = 'WITHDRAW', proposed_by = :one, agreed_by = :two
                 where id = :id
                """, draft);
        assertThat(of(year).released()).isEqualTo(draft.texts());
    }

    private void refused(String why, String sql, Translation of) {
        assertThatThrownBy(() -> run(sql, of))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }

    private void run(String sql, Translation of) {
        jdbc.sql(sql)
                .param("id", sql.startsWith("insert") ? UUID.randomUUID() : of.id())
                .param("one", FIRST.who().value())
                .param("two", SECOND.who().value())
                .update();
    }
}
