package org.prongsai.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens two surveys of a new agency in the real program, by its ordinary services, and says where they are: one that
/// everybody may answer, one with a roster. Named to the program as one more source, see [RunningProgram].
final class SurveysToLoad {
    private static final Path FILE = Path.of(System.getProperty("load.file", "load.txt"));
    private static final int PEOPLE = Integer.getInteger("load.people", 0);

    /// Closes the open survey as soon as the program runs, or goes on with its close.
    private static final boolean CLOSE = Boolean.getBoolean("load.close");

    private final Agencies agencies;
    private final Surveys surveys;
    private final Proposals proposals;
    private final Contacts contacts;
    private final Invitations invitations;
    private final Closing closing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SurveysToLoad(
            Agencies agencies,
            Surveys surveys,
            Proposals proposals,
            Contacts contacts,
            Invitations invitations,
            Closing closing,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.proposals = proposals;
        this.contacts = contacts;
        this.invitations = invitations;
        this.closing = closing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() throws IOException {
        if (!Files.exists(FILE)) {
            var agency = new AgencyId(UUID.randomUUID());
            transaction.executeWithoutResult(_ -> agencies.add(new Agency(
                    agency,
                    "load",
                    AgencyKind.INDEPENDENT_BODY,
                    new Bilingual("หน่วยงานที่มีผู้ตอบมาก", "An agency that many answer"),
                    new Bilingual("หน่วยงานที่มีผู้ตอบมาก", "An agency that many answer"))));
            write(new Tenant(agency.value()).call(() -> opened(agency)));
        }
        if (CLOSE) {
            Surveyed known = Surveyed.read(FILE);
            new Tenant(known.agency()).run(() -> close(new AgencyId(known.agency()), known.open()));
        }
    }

    /// What was opened.
    ///
    /// @param secrets of the invitations of the survey with a roster
    record Surveyed(UUID agency, UUID open, UUID roster, List<String> secrets) {
        Surveyed {
            secrets = List.copyOf(secrets);
        }

        static Surveyed read(Path file) {
            try {
                List<String> lines = Files.readAllLines(file);
                return new Surveyed(
                        UUID.fromString(lines.get(0)),
                        UUID.fromString(lines.get(1)),
                        UUID.fromString(lines.get(2)),
                        lines.subList(3, lines.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(Surveyed opened) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(opened.agency().toString());
        lines.add(opened.open().toString());
        lines.add(opened.roster().toString());
        lines.addAll(opened.secrets());
        Path whole = FILE.resolveSibling("whole");
        Files.write(whole, lines);
        Files.move(whole, FILE, StandardCopyOption.ATOMIC_MOVE);
    }

    private Surveyed opened(AgencyId agency) {
        Survey open = open(agency, EnumSet.of(Way.LINK));
        Survey roster = open(agency, EnumSet.of(Way.ROSTER));
        List<Contact> people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> new Contact(
                        UUID.randomUUID(),
                        "ตำแหน่งเลขที่ " + number,
                        "",
                        "",
                        "",
                        "position" + number + "@example.go.th",
                        Contact.Tongue.TH,
                        false,
                        true,
                        0))
                .toList();
        contacts.addAll(roster, people);
        return new Surveyed(
                agency.value(),
                open.id(),
                roster.id(),
                people.stream()
                        .map(person -> secret(invitations
                                .link(agency, roster.id(), person.id())
                                .orElseThrow()))
                        .toList());
    }

    /// Of `…#survey.secret.check`.
    private static String secret(String link) {
        return link.substring(link.indexOf('.', link.indexOf('#')) + 1, link.lastIndexOf('.'));
    }

    private Survey open(AgencyId agency, Set<Way> ways) {
        LocalDate today = LocalDate.now(clock);
        FiscalYear year = FiscalYear.containing(today);
        Survey draft = proposals.propose(agency, year, "IIT");
        surveys.add(
                new Survey(
                        agency,
                        draft.id(),
                        year,
                        draft.instrument(),
                        Survey.Held.INTERNAL,
                        Survey.State.DRAFT,
                        draft.title(),
                        draft.editionId(),
                        2000,
                        today.minusDays(1),
                        today,
                        today.plusDays(10),
                        ways,
                        false,
                        true,
                        null,
                        0),
                draft.id());
        surveys.open(agency, year, draft.id()).ifPresent(refusal -> {
            throw new IllegalStateException("not opened: " + refusal);
        });
        return surveys.require(agency, year, draft.id());
    }

    private void close(AgencyId agency, UUID survey) {
        if (closing.of(agency, survey).isEmpty()) {
            closing.ask(agency, survey, new PersonId(new UUID(7, 1)));
            closing.approve(agency, survey, new PersonId(new UUID(7, 2)));
        }
        // as the job does, which another node takes up only after some minutes without a sign of life
        closing.goOn(agency, survey);
    }
}
