package org.prongsai.survey;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.survey.Survey.State;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is asked: the roster of a survey, which is deleted 90 days after its last day. It never says who answered. What
/// is done must run for the agency, as the current tenant.
@Service
public class Contacts {
    private final ContactStore store;
    private final Invitations invitations;
    private final Trail trail;

    Contacts(ContactStore store, Invitations invitations, Trail trail) {
        this.store = store;
        this.invitations = invitations;
        this.trail = trail;
    }

    /// The roster, by name.
    @Transactional(readOnly = true)
    public List<Contact> of(Survey survey) {
        return store.of(survey.agency(), survey.id());
    }

    /// One of the roster.
    ///
    /// @throws NoSuchElementException if he is not on it
    @Transactional(readOnly = true)
    public Contact require(Survey survey, UUID id) {
        return store.find(survey.agency(), survey.id(), id)
                .orElseThrow(() -> new NoSuchElementException("no contact " + id));
    }

    /// Who of the roster seems to be the same.
    @Transactional(readOnly = true)
    public Optional<Twins.Found> twin(Survey survey, Contact contact) {
        return new Twins(of(survey)).of(contact);
    }

    /// Whether people can still be put on the roster or taken off it.
    public static boolean isOpen(Survey survey) {
        return survey.state() == State.DRAFT || survey.state() == State.OPEN;
    }

    /// Puts somebody on the roster.
    ///
    /// @param request idempotency key, which becomes his id: the same request adds once
    @Transactional
    public void add(Survey survey, Contact contact, UUID request) {
        requireOpen(survey);
        store.add(survey.agency(), survey.id(), asked(survey, contact.as(request)));
        invite(survey);
        log("survey.log.contact.added", survey, Changes.none().personal("survey.contact"));
    }

    /// Puts everybody of a list on the roster; their ids are theirs already.
    @Transactional
    public void addAll(Survey survey, List<Contact> list) {
        requireOpen(survey);
        list.forEach(contact -> store.add(survey.agency(), survey.id(), asked(survey, contact)));
        invite(survey);
        log(
                "survey.log.contact.list",
                survey,
                Changes.none().field("survey.contacts.number", null, Integer.toString(list.size())));
    }

    /// Who comes to the roster of an open survey is invited at once.
    private void invite(Survey survey) {
        if (survey.state() == State.OPEN
                && survey.held() != Survey.Held.ITAS
                && survey.ways().contains(Way.ROSTER)) {
            invitations.invite(survey.agency(), survey.id());
        }
    }

    /// Who comes after a sample was drawn, or does not want to be asked, is not.
    private Contact asked(Survey survey, Contact contact) {
        return contact.drawn(!contact.optedOut() && draw(survey).isEmpty());
    }

    /// Keeps what was changed of somebody.
    ///
    /// @param contact with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed it since
    @Transactional
    public void set(Survey survey, Contact contact) {
        requireOpen(survey);
        Contact before = require(survey, contact.id());
        boolean asked =
                contact.optedOut() ? false : before.optedOut() ? draw(survey).isEmpty() : before.drawn();
        if (!store.set(survey.agency(), survey.id(), contact.drawn(asked))) {
            throw new OptimisticLockingFailureException("contact changed meanwhile: " + contact.id());
        }
        invite(survey);
        log("survey.log.contact.changed", survey, Changes.none().personal("survey.contact"));
    }

    /// Takes somebody off the roster, which [#restore] undoes.
    @Transactional
    public void remove(Survey survey, UUID id) {
        requireOpen(survey);
        if (!store.remove(survey.agency(), survey.id(), id, true)) {
            throw new NoSuchElementException("no contact " + id);
        }
        log("survey.log.contact.removed", survey, Changes.none().personal("survey.contact"));
    }

    /// Puts him back.
    @Transactional
    public void restore(Survey survey, UUID id) {
        requireOpen(survey);
        if (!store.remove(survey.agency(), survey.id(), id, false)) {
            throw new NoSuchElementException("no contact that was taken away: " + id);
        }
        invite(survey);
        log("survey.log.contact.restored", survey, Changes.none().personal("survey.contact"));
    }

    /// How the sample was drawn; empty where everybody is asked.
    @Transactional(readOnly = true)
    public Optional<Draw> draw(Survey survey) {
        return store.draw(survey.agency(), survey.id());
    }

    /// Draws a random sample of those who may be asked, once more where there was one; only before the survey opens.
    ///
    /// @param wanted at least 1; more than there are asks everybody
    @Transactional
    public Draw draw(Survey survey, long seed, int wanted) {
        requireDraft(survey);
        List<UUID> pool = of(survey).stream()
                .filter(contact -> !contact.optedOut())
                .map(Contact::id)
                .toList();
        var draw = new Draw(seed, Math.min(wanted, pool.size()), pool.size());
        store.keep(survey.agency(), survey.id(), draw);
        store.draw(survey.agency(), survey.id(), draw.among(pool));
        log(
                "survey.log.drawn",
                survey,
                Changes.none()
                        .field("survey.draw.seed", null, Long.toString(seed))
                        .field("survey.draw.wanted", null, Integer.toString(draw.wanted()))
                        .field("survey.draw.pool", null, Integer.toString(draw.pool())));
        return draw;
    }

    /// Lets everybody be asked again; only before the survey opens.
    @Transactional
    public void everybody(Survey survey) {
        requireDraft(survey);
        store.keep(survey.agency(), survey.id(), null);
        store.draw(
                survey.agency(),
                survey.id(),
                of(survey).stream()
                        .filter(contact -> !contact.optedOut())
                        .map(Contact::id)
                        .toList());
        log("survey.log.everybody", survey, Changes.none());
    }

    /// How many there are of each kind, and how many of them are asked: what is handed to the commission.
    @Transactional(readOnly = true)
    public List<Kind> kinds(Survey survey) {
        Map<String, List<Contact>> byKind =
                of(survey).stream().collect(Collectors.groupingBy(Contact::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> new Kind(
                        kind.getKey(),
                        kind.getValue().size(),
                        (int) kind.getValue().stream().filter(Contact::drawn).count(),
                        (int) kind.getValue().stream().filter(Contact::optedOut).count()))
                .toList();
    }

    /// A kind of people with its numbers.
    ///
    /// @param name  in the agency's own words; may be empty
    /// @param asked how many of them are asked
    /// @param out   how many asked not to be
    public record Kind(String name, int all, int asked, int out) {}

    private static void requireOpen(Survey survey) {
        if (!isOpen(survey)) {
            throw new NoSuchElementException("the roster is closed: " + survey.id());
        }
    }

    private static void requireDraft(Survey survey) {
        if (survey.state() != State.DRAFT) {
            throw new NoSuchElementException("the survey is open: " + survey.id());
        }
    }

    private void log(String action, Survey survey, Changes changes) {
        trail.append(new Act(action, Surveys.subject(survey.id()), changes.payload()));
    }
}
