package org.prongsai.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.prongsai.audit.Hash;
import org.prongsai.survey.seal.Sealer;
import org.prongsai.survey.seal.Sealer.Sealed;
import org.prongsai.survey.token.Hmac;
import org.prongsai.survey.token.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/// Takes answers in: seals each, keeps many with one commit, and acknowledges after it.
///
/// What knows the answer is here and gone; what is kept is sealed, and by whom it came is nowhere.
@Service
@EnableConfigurationProperties(IntakeSettings.class)
public class Intake implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final long PATIENCE_SECONDS = 10;

    /// In one order everywhere, so that two writers that hold the same passes never wait for each other in a ring.
    private static final Comparator<Coming> IN_ORDER = Comparator.comparing(coming -> coming.tokenHash());

    private final Sealer sealer;
    private final IntakeBox box;
    private final Clock clock;
    private final IntakeSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final BlockingQueue<Coming> waiting;
    private volatile List<Thread> running = List.of();

    Intake(Sealer sealer, IntakeBox box, Clock clock, IntakeSettings settings) {
        this.sealer = sealer;
        this.box = box;
        this.clock = clock;
        this.settings = settings;
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
    }

    /// What became of an answer.
    public sealed interface Outcome {
        /// It is kept; so it was before, if it came again.
        record Kept(Receipt receipt) implements Outcome {}

        /// The pass was used for another answer.
        record Used() implements Outcome {}

        /// The survey takes none, or none any more.
        record Over() implements Outcome {}

        /// Too many come at once: it may be sent again in some seconds, and counts once.
        record Busy() implements Outcome {}
    }

    /// An answer on its way into the box.
    ///
    /// @param tag keyed by the pass, so that the same answer is known again and guessed by nobody
    record Coming(
            Form form,
            Way way,
            Octets tokenHash,
            Octets tag,
            Octets receipt,
            UUID boxId,
            Sealed sealed,
            LocalDate day,
            CompletableFuture<Outcome> outcome) {}

    /// Keeps an answer, once for each pass.
    ///
    /// @param token what gives the right to answer once: the message of a pass, or a number that the form came with
    public Outcome keep(Form form, Octets token, AnswerSheet sheet) {
        LocalDate day = LocalDate.now(clock);
        if (!form.takesAnswers(day)) {
            return new Outcome.Over();
        }
        Coming coming = coming(form, token, sheet, day);
        return waiting.offer(coming) ? await(coming) : new Outcome.Busy();
    }

    /// Keeps answers of nobody with one commit, each with a pass of its own, before anything runs: for samples.
    void keepSamples(Form form, List<AnswerSheet> sheets) {
        LocalDate day = LocalDate.now(clock);
        var batch = new ArrayList<Coming>();
        for (AnswerSheet sheet : sheets) {
            byte[] token = new byte[Receipt.BYTES];
            random.nextBytes(token);
            batch.add(coming(form, Octets.of(token), sheet, day));
        }
        box.put(batch);
    }

    private Coming coming(Form form, Octets token, AnswerSheet sheet, LocalDate day) {
        byte[] packed = sheet.pack(form.questionnaire());
        Sealed sealed = sealer.seal(form.survey(), form.sealingKey(), packed);
        return new Coming(
                form,
                sheet.way(),
                Octets.of(Hash.sha256(token.bytes()).bytes()),
                Octets.of(Hmac.of(token.bytes(), packed)),
                Receipt.of(sealed.bytes()).bits(),
                UUID.randomUUID(),
                sealed,
                day,
                new CompletableFuture<>());
    }

    private static Outcome await(Coming coming) {
        try {
            return coming.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Outcome.Busy(); // whether it is kept is not known here; sent again, it counts once
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        }
    }

    private void write() {
        var batch = new ArrayList<Coming>(settings.batch());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                batch.add(waiting.take());
                waiting.drainTo(batch, settings.batch() - 1);
                batch.sort(IN_ORDER);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Coming> batch) {
        try {
            List<Outcome> outcomes = box.put(batch);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException e) {
            log.warn(
                    "{} answers could not be kept and are to be sent again: {}",
                    batch.size(),
                    e.getClass().getName());
            batch.forEach(coming -> coming.outcome().complete(new Outcome.Busy()));
        }
    }

    @Override
    public void start() {
        var started = new ArrayList<Thread>();
        for (int i = 0; i < settings.writers(); i++) {
            started.add(Thread.ofPlatform().name("intake-" + i).daemon().start(this::write));
        }
        running = List.copyOf(started);
    }

    @Override
    public void stop() {
        running.forEach(Thread::interrupt);
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
