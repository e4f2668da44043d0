package org.prongsai.national;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Questions about items: agencies ask, the commission answers once, and the answer stands beside the item.
@Service
public class Questions {
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("national.answered");
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Clock clock;

    Questions(
            JdbcClient jdbc,
            Agencies agencies,
            ApplicationEventPublisher events,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those of a year, the ones that wait first, then by item.
    @Transactional(readOnly = true)
    public List<Question> of(FiscalYear year) {
        return jdbc.sql("""
                        select * from national.question where fiscal_year = :year
                         order by answered_on is not null, removed_at is not null, asked_on, id
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> question(row))
                .list();
    }

    /// The answers that stand beside an item, the latest first.
    @Transactional(readOnly = true)
    public List<Question> beside(FiscalYear year, String code) {
        return jdbc.sql("""
                        select * from national.question
                         where fiscal_year = :year and code = :code and answered_on is not null and removed_at is null
                         order by answered_on desc, id
                        """)
                .param("year", year.buddhistYear())
                .param("code", code)
                .query((row, _) -> question(row))
                .list();
    }

    /// What an agency asked about an item and nobody answered yet.
    @Transactional(readOnly = true)
    public List<Question> waiting(FiscalYear year, String code, AgencyId agency) {
        return jdbc.sql("""
                        select * from national.question
                         where fiscal_year = :year and code = :code and asked_from = :agency and answered_on is null
                           and removed_at is null
                         order by asked_on, id
                        """)
                .param("year", year.buddhistYear())
                .param("code", code)
                .param("agency", agency.value())
                .query((row, _) -> question(row))
                .list();
    }

    /// One of a year.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Question require(FiscalYear year, UUID id) {
        return jdbc.sql("select * from national.question where id = :id and fiscal_year = :year")
                .param("id", id)
                .param("year", year.buddhistYear())
                .query((row, _) -> question(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no question " + id));
    }

    /// Asks; the same request asks once.
    ///
    /// @param request id of the question
    /// @param agency  that asks; null where the commission does
    @Transactional
    public void ask(UUID request, FiscalYear year, String code, String asked, @Nullable AgencyId agency) {
        boolean added = jdbc.sql("""
                                insert into national.question
                                       (id, fiscal_year, code, asked, asked_from, asked_on, question_th, question_en, answer_th,
                                        answer_en, version)
                                values (:id, :year, :code, :asked, :agency, :on, '', '', '', '', 1) on conflict (id) do nothing
                                """)
                        .param("id", request)
                        .param("year", year.buddhistYear())
                        .param("code", code)
                        .param("asked", asked)
                        .param("agency", agency == null ? null : agency.value())
                        .param("on", LocalDate.now(clock))
                        .update()
                == 1;
        if (added && agency != null) {
            trail.append(act("asked", year, code));
        } else if (added) {
            trail.appendForInstallation(act("asked", year, code));
        }
    }

    /// Answers, or says it otherwise; the day is that of the latest wording.
    ///
    /// @throws OptimisticLockingFailureException if someone changed it since `version`
    @Transactional
    public void answer(FiscalYear year, UUID id, Bilingual question, Bilingual answer, int version) {
        Question before = require(year, id);
        changed(jdbc.sql("""
                        update national.question
                           set question_th = :question, question_en = :questionEn, answer_th = :answer,
                               answer_en = :answerEn, answered_on = :on, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("question", question.th())
                .param("questionEn", question.en())
                .param("answer", answer.th())
                .param("answerEn", answer.en())
                .param("on", LocalDate.now(clock))
                .param("id", id)
                .param("version", version)
                .update());
        if (before.answer() == null && before.askedBy() != null) {
            jobs.scheduleIfNotExists(
                    TELL.instance(year.buddhistYear() + " " + id).build(), clock.instant());
        }
        trail.appendForInstallation(act(before.answer() == null ? "answered" : "reworded", year, before.code()));
    }

    /// Tells the agency that asked: a notice on the desk of its integrity officers, who find the answer by it.
    void tell(FiscalYear year, UUID id) {
        Question question = transaction.execute(_ -> require(year, id));
        AgencyId asked = question.askedBy();
        if (asked != null && question.answer() != null) {
            agencies.among(List.of(asked.value()))
                    .forEach(agency -> new Tenant(asked.value())
                            .run(() -> transaction.executeWithoutResult(
                                    _ -> events.publishEvent(notice(question, agency)))));
        }
    }

    private DutyRaised notice(Question question, Agency agency) {
        return new DutyRaised(
                agency.id().value(),
                UUID.nameUUIDFromBytes(("answered " + question.id()).getBytes(StandardCharsets.UTF_8)),
                new Holder.Post(Role.INTEGRITY_OFFICER.name(), null),
                LocalDate.now(clock).plusDays(DAYS),
                Phrase.of(
                        "national.notice.answered",
                        question.code(),
                        Integer.toString(question.year().buddhistYear())),
                new AgencyYear(agency, question.year()).path("item-questions/" + question.code()),
                null,
                true);
    }

    /// Takes one away from where it is shown, or shows it again.
    @Transactional
    public void remove(FiscalYear year, UUID id, boolean away) {
        Question before = require(year, id);
        if (before.removed() == away) {
            return;
        }
        jdbc.sql("update national.question set removed_at = :at, version = version + 1 where id = :id")
                .param("at", away ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("id", id)
                .update();
        trail.appendForInstallation(act(away ? "removed" : "restored", year, before.code()));
    }

    private static Act act(String action, FiscalYear year, String code) {
        return new Act(
                "national.log.question." + action,
                Act.subject("national.log.question", year.buddhistYear() + "/" + code),
                Changes.none().payload());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("answered meanwhile");
        }
    }

    private static @Nullable Bilingual text(ResultSet row, String name) throws SQLException {
        String thai = Objects.requireNonNull(row.getString(name + "_th"));
        return thai.isEmpty() ? null : new Bilingual(thai, Objects.requireNonNull(row.getString(name + "_en")));
    }

    private static Question question(ResultSet row) throws SQLException {
        @Nullable UUID agency = row.getObject("asked_from", UUID.class);
        return new Question(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("asked")),
                agency == null ? null : new AgencyId(agency),
                row.getObject("asked_on", LocalDate.class),
                text(row, "question"),
                text(row, "answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getInt("version"),
                row.getObject("removed_at") != null);
    }

    /// The job that tells who asked.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> tellWhoAsked(Questions questions) {
            return Tasks.custom(TELL)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                    .onDeadExecutionRevive()
                    .execute((instance, _) -> {
                        String name = instance.getId();
                        int year = name.indexOf(' ');
                        questions.tell(
                                new FiscalYear(Integer.parseInt(name.substring(0, year))),
                                UUID.fromString(name.substring(year + 1)));
                        return new CompletionHandler.OnCompleteRemove<>();
                    });
        }
    }
}
