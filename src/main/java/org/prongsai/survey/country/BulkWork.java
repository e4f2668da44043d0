package org.prongsai.survey.country;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Closing;
import org.prongsai.survey.Proposals;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyRefusal;
import org.prongsai.survey.Surveys;
import org.prongsai.survey.country.BulkStore.Item;
import org.prongsai.survey.country.BulkStore.State;
import org.prongsai.survey.seal.KeysMissing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Works items off on behalf of their agencies. To prepare or to open one is one transaction; a close goes in its own
/// steps, each whole. So a process that dies leaves nothing half done, and who takes its work over does nothing twice.
@Component
class BulkWork {
    private static final int AT_A_TIME = 20;
    /// So short that other jobs need not wait long for a thread.
    private static final Duration TURN = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(BulkWork.class);

    private final BulkStore store;
    private final Surveys surveys;
    private final Proposals proposals;
    private final Closing closing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWork(
            BulkStore store,
            Surveys surveys,
            Proposals proposals,
            Closing closing,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.surveys = surveys;
        this.proposals = proposals;
        this.closing = closing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of an item.
    private record Outcome(State state, String reason) {
        static final Outcome DONE = new Outcome(State.DONE, "");
        static final Outcome SKIPPED = new Outcome(State.SKIPPED, "");

        static Outcome of(Optional<SurveyRefusal> refusal) {
            return refusal.map(why -> failed(why.name())).orElse(DONE);
        }

        static Outcome failed(String reason) {
            return new Outcome(State.FAILED, reason);
        }
    }

    /// Works some items of a lane off.
    ///
    /// @return whether more may wait
    boolean some(UUID id, int lane) {
        Instant end = clock.instant().plus(TURN);
        Bulk bulk = transaction.execute(_ -> store.find(id).orElseThrow());
        for (List<Item> waiting = waiting(id, lane); !waiting.isEmpty(); waiting = waiting(id, lane)) {
            for (Item item : waiting) {
                if (Thread.currentThread().isInterrupted() || clock.instant().isAfter(end)) {
                    return true;
                }
                one(bulk, item);
            }
        }
        return false;
    }

    private List<Item> waiting(UUID id, int lane) {
        return transaction.execute(_ -> store.waiting(id, lane, AT_A_TIME));
    }

    private void one(Bulk bulk, Item item) {
        try {
            new Tenant(item.agency()).run(() -> {
                switch (bulk.kind()) {
                    case PREPARE -> atOnce(bulk, item, () -> prepare(bulk, item));
                    case OPEN -> atOnce(bulk, item, () -> open(bulk, item));
                    case CLOSE -> close(bulk, item);
                }
            });
        } catch (KeysMissing missing) {
            log.error("a survey was not opened: {}", missing.getMessage());
            settle(bulk, item, Outcome.failed(BulkFault.NO_KEY));
        } catch (NonTransientDataAccessException wrong) {
            unexpected(bulk, item, wrong);
        } catch (DataAccessException | TransactionException ours) {
            throw ours; // not the survey's fault: the job comes again
        } catch (RuntimeException wrong) {
            unexpected(bulk, item, wrong);
        }
    }

    private void unexpected(Bulk bulk, Item item, RuntimeException wrong) {
        log.error("{} of {} of agency {} failed", bulk.kind(), item.instrument(), item.agency(), wrong);
        settle(bulk, item, Outcome.failed(BulkFault.OTHER));
    }

    private interface Work {
        Outcome work();
    }

    private void atOnce(Bulk bulk, Item item, Work work) {
        transaction.executeWithoutResult(_ -> {
            if (store.claim(bulk.id(), item)) {
                settled(bulk, item, work.work());
            }
        });
    }

    private void settle(Bulk bulk, Item item, Outcome outcome) {
        transaction.executeWithoutResult(_ -> settled(bulk, item, outcome));
    }

    private void settled(Bulk bulk, Item item, Outcome outcome) {
        store.settle(
                bulk.id(),
                item,
                outcome.state(),
                outcome.reason().isEmpty() ? null : outcome.reason(),
                clock.instant());
    }

    /// The agency's survey of this instrument that counts or is answered in ITAS.
    private Optional<Survey> survey(Bulk bulk, Item item) {
        return surveys.of(new AgencyId(item.agency()), bulk.year()).stream()
                .filter(one ->
                        one.held() != Survey.Held.INTERNAL && one.instrument().equals(item.instrument()))
                .findFirst();
    }

    private Outcome prepare(Bulk bulk, Item item) {
        if (survey(bulk, item).isPresent()) {
            return Outcome.SKIPPED;
        }
        Survey draft = proposals.propose(new AgencyId(item.agency()), bulk.year(), item.instrument());
        UUID id = UUID.nameUUIDFromBytes((bulk.id() + " " + item.agency() + " " + item.instrument())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Outcome.of(surveys.add(draft.as(Survey.Held.OFFICIAL), id));
    }

    private Outcome open(Bulk bulk, Item item) {
        return survey(bulk, item)
                .filter(one ->
                        one.held() == Survey.Held.OFFICIAL && !one.state().wasOpened())
                .map(one -> Outcome.of(surveys.open(one.agency(), one.year(), one.id())))
                .orElse(Outcome.SKIPPED);
    }

    private void close(Bulk bulk, Item item) {
        Optional<Survey> found = transaction.execute(_ -> approved(bulk, item));
        found.ifPresent(survey -> {
            boolean done = closing.goOn(survey.agency(), survey.id());
            settle(bulk, item, done ? Outcome.DONE : Outcome.failed(BulkFault.NO_KEY));
        });
    }

    /// The survey whose close is to go on; one with which there is nothing to do is settled.
    private Optional<Survey> approved(Bulk bulk, Item item) {
        if (!store.claim(bulk.id(), item)) {
            return Optional.empty();
        }
        Optional<Survey> closes = survey(bulk, item)
                .filter(one -> closing.approveBoth(one, bulk.proposedBy(), Objects.requireNonNull(bulk.confirmedBy())));
        if (closes.isEmpty()) {
            settled(bulk, item, Outcome.SKIPPED);
        }
        return closes;
    }
}
