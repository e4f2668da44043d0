package org.prongsai.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.mail.Fate;
import org.prongsai.mail.Letter;
import org.prongsai.mail.Outbox;
import org.prongsai.mail.Part;
import org.prongsai.mail.Urgency;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mails to the people of a roster: invitations with personal links, and reminders that go to everybody alike, since
/// whoever reminded only some would tell who has not answered. What is done must run for the agency, as the current
/// tenant.
@Service
public class InvitationLetters {
    /// Where the program says what its administrator can see.
    private static final String PRIVACY = "/survey-privacy";

    private final LetterStore store;
    private final Forms forms;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Trail trail;
    private final Clock clock;

    InvitationLetters(LetterStore store, Forms forms, Agencies agencies, Outbox outbox, Trail trail, Clock clock) {
        this.store = store;
        this.forms = forms;
        this.agencies = agencies;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// Everybody on the roster with how far his invitation is, what needs doing first.
    ///
    /// @param reminders how many were sent to everybody
    /// @param reminded  when the last of them was; null if none was
    public record Progress(
            List<InvitationLetter> letters,
            int reminders,
            @Nullable LocalDate reminded) {
        public Progress {
            letters = List.copyOf(letters);
        }

        /// How many are in a state.
        public int in(InvitationLetter.State state) {
            return (int)
                    letters.stream().filter(letter -> letter.state() == state).count();
        }

        /// How many invitations are to be sent.
        public int due() {
            return (int)
                    letters.stream().filter(letter -> letter.state().isDue()).count();
        }

        /// How many a reminder goes to: everybody who is asked and has an address.
        public int reachable() {
            return letters.size() - in(InvitationLetter.State.NOT_ASKED) - in(InvitationLetter.State.NO_ADDRESS);
        }
    }

    /// Whether mail leaves this installation.
    public boolean canMail() {
        return outbox.mails();
    }

    /// Whether people of the roster are invited by personal links, and still are.
    public static boolean canInvite(Survey survey) {
        return survey.state() == Survey.State.OPEN
                && survey.held() != Survey.Held.ITAS
                && survey.ways().contains(Way.ROSTER);
    }

    /// How far the invitations of a survey are.
    @Transactional(readOnly = true)
    public Progress of(Survey survey) {
        List<LetterStore.Row> rows = store.rows(survey.agency(), survey.id());
        Map<UUID, Fate> fates = outbox.fates(
                survey.agency().value(),
                rows.stream().flatMap(row -> Stream.ofNullable(row.letter())).toList());
        Optional<LetterStore.Reminded> last = store.reminded(survey.agency(), survey.id());
        return new Progress(
                rows.stream()
                        .map(row -> letter(row, row.letter() == null ? null : fates.get(row.letter())))
                        .sorted(Comparator.comparing(InvitationLetter::state))
                        .toList(),
                last.map(LetterStore.Reminded::round).orElse(0),
                last.map(LetterStore.Reminded::day).orElse(null));
    }

    private static InvitationLetter letter(LetterStore.Row row, @Nullable Fate fate) {
        return new InvitationLetter(
                row.contact(),
                row.name(),
                row.email(),
                state(row, fate),
                row.attempts(),
                row.day(),
                fate == null ? null : fate.reason());
    }

    private static InvitationLetter.State state(LetterStore.Row row, @Nullable Fate fate) {
        if (!row.asked()) {
            return InvitationLetter.State.NOT_ASKED;
        }
        if (row.email().isBlank()) {
            return InvitationLetter.State.NO_ADDRESS;
        }
        if (row.letter() == null) {
            return InvitationLetter.State.NOT_SENT;
        }
        if (fate == null) {
            return InvitationLetter.State.SENT; // so long ago that the outbox has forgotten it
        }
        return switch (fate.state()) {
            case WAITING -> InvitationLetter.State.WAITING;
            case SENT -> InvitationLetter.State.SENT;
            case FAILED -> InvitationLetter.State.FAILED;
            case UNSURE -> InvitationLetter.State.UNSURE;
            case DROPPED -> InvitationLetter.State.NOT_SENT;
        };
    }

    /// Puts an invitation into the outbox for everybody who has not been sent the link that holds now, or whose mail
    /// failed.
    ///
    /// @return how many
    /// @throws OptimisticLockingFailureException if nobody is invited any more
    @Transactional
    public int invite(Survey survey) {
        requireOpen(survey);
        List<UUID> due = of(survey).letters().stream()
                .filter(letter -> letter.state().isDue())
                .map(InvitationLetter::contact)
                .toList();
        int number = put(survey, 0, rows(survey).filter(row -> due.contains(row.contact())));
        log("survey.log.letters.invited", survey, number);
        return number;
    }

    /// Puts a reminder into the outbox for everybody who is asked, whether or not he has answered, which nobody knows.
    ///
    /// @param round its number, one more than those that were sent; the same twice sends once
    /// @throws OptimisticLockingFailureException if one was sent today already, or nobody is invited any more
    @Transactional
    public int remind(Survey survey, int round) {
        requireOpen(survey);
        Optional<LetterStore.Reminded> last = store.reminded(survey.agency(), survey.id());
        boolean today =
                last.filter(one -> one.day().equals(LocalDate.now(clock))).isPresent();
        if (today || round != last.map(LetterStore.Reminded::round).orElse(0) + 1) {
            throw new OptimisticLockingFailureException("reminded already");
        }
        int number = put(survey, round, rows(survey));
        log("survey.log.letters.reminded", survey, number);
        return number;
    }

    private Stream<LetterStore.Row> rows(Survey survey) {
        return store.rows(survey.agency(), survey.id()).stream().filter(LetterStore.Row::isReachable);
    }

    private int put(Survey survey, int round, Stream<LetterStore.Row> rows) {
        Form form = forms.find(survey.id()).orElseThrow();
        Agency agency = agencies.among(List.of(survey.agency().value())).getFirst();
        LocalDate today = LocalDate.now(clock);
        var number = new ArrayList<UUID>();
        rows.forEach(row -> {
            var letter = new LetterStore.Letter(
                    UUID.randomUUID(), row.contact(), round, row.turn(), round == 0 ? row.attempts() + 1 : 1, today);
            if (store.add(survey.agency(), survey.id(), letter)) {
                outbox.mail(new Letter(
                        survey.agency().value(),
                        letter.id(),
                        row.contact(),
                        round == 0 ? "survey.mail.invitation" : "survey.mail.reminder",
                        parts(
                                agency,
                                survey,
                                form,
                                new Part.Fetched(
                                        LettersToContacts.NAME, letter.id().toString()),
                                Words.in(LettersToContacts.language(row.tongue()))),
                        PRIVACY,
                        Urgency.USUAL));
                number.add(letter.id());
            }
        });
        return number.size();
    }

    private static List<Part> parts(Agency agency, Survey survey, Form form, Part link, Words words) {
        return List.of(
                new Part.Plain(words.pick(agency.name())),
                new Part.Plain(words.pick(survey.title())),
                new Part.Plain(when(survey, words)),
                link,
                new Part.Plain(KeyList.check(form.signingKey())),
                new Part.Plain(survey.held() == Survey.Held.INTERNAL ? words.lookup("survey.internal") : ""));
    }

    private static String when(Survey survey, Words words) {
        return survey.strict()
                ? words.text(
                        "survey.mail.when.strict",
                        words.date(survey.collectsFrom()),
                        words.date(survey.opens().minusDays(1)),
                        words.date(survey.opens()),
                        words.date(survey.closes()))
                : words.text("survey.mail.when", words.date(survey.opens()), words.date(survey.closes()));
    }

    /// The text of an invitation or a reminder as it will be sent, with a word in the place of the link.
    @Transactional(readOnly = true)
    public String preview(Survey survey, boolean reminds, Language language) {
        Words words = Words.in(language);
        Form form = forms.find(survey.id()).orElseThrow();
        Agency agency = agencies.among(List.of(survey.agency().value())).getFirst();
        Object[] values = parts(agency, survey, form, new Part.Plain(words.lookup("survey.mail.link")), words).stream()
                .map(part -> part.in(words))
                .toArray();
        return words.text(reminds ? "survey.mail.reminder.text" : "survey.mail.invitation.text", values)
                .strip();
    }

    private void requireOpen(Survey survey) {
        if (!canInvite(survey) || LocalDate.now(clock).isAfter(survey.closes())) {
            throw new OptimisticLockingFailureException("nobody is invited any more");
        }
    }

    private void log(String action, Survey survey, int number) {
        trail.append(new Act(
                action,
                Surveys.subject(survey.id()),
                Changes.none()
                        .field("survey.log.letters", null, Objects.toString(number))
                        .payload()));
    }
}
