package org.prongsai.survey.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.document.Comparison;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the commission's sample posts take in a Malay translation of the EIT, as a file like any other, and release it.
/// It is an example and no official translation, which its title says.
@Component
class SampleTranslation {
    private static final String FILE = "/samples/language-ms-eit.csv";
    private static final String INSTRUMENT = "EIT";

    private final Translations translations;
    private final People people;
    private final Clock clock;

    SampleTranslation(Translations translations, People people, Clock clock) {
        this.translations = translations;
        this.people = people;
        this.clock = clock;
    }

    /// Once, with the first sample agency.
    @EventListener
    @Order(68)
    @Transactional
    public void on(SampleWanted wanted) {
        FiscalYear year = FiscalYear.containing(LocalDate.now(clock));
        Optional<Hand> officer = hand("Commission officer", Role.COMMISSION_OFFICER);
        Optional<Hand> approver = hand("Commission approver", Role.COMMISSION_APPROVER);
        if (!wanted.agency().code().equals("opdc")
                || officer.isEmpty()
                || approver.isEmpty()
                || !translations.instruments(year).contains(INSTRUMENT)
                || malay(year).version() > 0) {
            return;
        }
        translations.store(malay(year), file(year).wishes(false), officer.get());
        translations.ask(malay(year), Decision.RELEASE, officer.get());
        translations.agree(malay(year), approver.get());
    }

    private Translation malay(FiscalYear year) {
        return translations.of(year, INSTRUMENT, FurtherLanguage.MALAY);
    }

    private Comparison<Translations.Wish> file(FiscalYear year) {
        try (var in = Objects.requireNonNull(SampleTranslation.class.getResourceAsStream(FILE), FILE)) {
            return switch (new TableReader().read(in, FILE)) {
                case Reading.Read(var tables) ->
                    TranslationFile.compare(tables.getFirst(), malay(year), translations.source(year, INSTRUMENT));
                case Reading other -> throw new IllegalStateException(FILE + " is no table: " + other);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Hand> hand(String post, Role position) {
        return people.samples().stream()
                .filter(one -> one.name().en().equals(post))
                .findFirst()
                .map(Person::id)
                .map(id -> new Hand(id, position, clock.instant()));
    }
}
