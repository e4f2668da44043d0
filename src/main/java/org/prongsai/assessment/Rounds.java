package org.prongsai.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.calendar.Window;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The years whose disclosures the commission has assessed here, and until when. A year without a round is assessed
/// elsewhere: its verdicts are typed in by the agencies.
@Service
public class Rounds {
    private final JdbcClient jdbc;
    private final Windows windows;
    private final Trail trail;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Windows windows, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.windows = windows;
        this.trail = trail;
        this.clock = clock;
    }

    /// The round of a year; empty where it is assessed elsewhere.
    @Transactional(readOnly = true)
    public Optional<Round> find(FiscalYear year) {
        return jdbc.sql("select * from assessment.round where fiscal_year = :year")
                .param("year", year.buddhistYear())
                .query((row, _) -> new Round(
                        new FiscalYear(row.getInt("fiscal_year")),
                        row.getInt("second_share"),
                        row.getInt("calibration_pass"),
                        row.getLong("seed"),
                        row.getInt("version")))
                .optional();
    }

    /// The round of a year.
    ///
    /// @throws NoSuchElementException if it is assessed elsewhere
    @Transactional(readOnly = true)
    public Round require(FiscalYear year) {
        return find(year).orElseThrow(() -> new NoSuchElementException("no round in " + year));
    }

    /// The years that have one, the latest first.
    @Transactional(readOnly = true)
    public List<FiscalYear> years() {
        return jdbc.sql("select fiscal_year from assessment.round order by fiscal_year desc")
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /// Has a year assessed here.
    ///
    /// @param seed draws which items are judged twice
    /// @throws OptimisticLockingFailureException if someone opened it already
    @Transactional
    public void open(FiscalYear year, int secondShare, int calibrationPass, long seed) {
        var round = new Round(year, secondShare, calibrationPass, seed, 1);
        boolean opened = jdbc.sql("""
                        insert into assessment.round (fiscal_year, second_share, calibration_pass, seed, opened_at, version)
                        values (:year, :share, :pass, :seed, :at, 1) on conflict (fiscal_year) do nothing
                        """)
                        .param("year", year.buddhistYear())
                        .param("share", round.secondShare())
                        .param("pass", round.calibrationPass())
                        .param("seed", seed)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!opened) {
            throw new OptimisticLockingFailureException("round opened meanwhile: " + year);
        }
        trail.appendForInstallation(said("assessment.round.log.opened", year, changes(null, round)));
    }

    /// Changes how a year is assessed. Items that assessors have already stay as they were drawn.
    ///
    /// @param wish with the version that the caller read; its seed is not looked at
    /// @throws OptimisticLockingFailureException if someone changed it since
    @Transactional
    public void change(Round wish) {
        Round before = require(wish.year());
        boolean changed = jdbc.sql("""
                        update assessment.round
                           set second_share = :share, calibration_pass = :pass, version = version + 1
                         where fiscal_year = :year and version = :version
                        """)
                        .param("year", wish.year().buddhistYear())
                        .param("share", wish.secondShare())
                        .param("pass", wish.calibrationPass())
                        .param("version", wish.version())
                        .update()
                == 1;
        if (!changed) {
            throw new OptimisticLockingFailureException("round changed meanwhile: " + wish.year());
        }
        trail.appendForInstallation(said("assessment.round.log.changed", wish.year(), changes(before, wish)));
    }

    /// Keeps a window of a round open longer than the calendar says.
    ///
    /// @param wish with the version that the caller read; 0 where there was none
    /// @throws IllegalArgumentException          if the round has no such window, or the day is not after its last
    /// @throws OptimisticLockingFailureException if someone set it since
    @Transactional
    public void extend(FiscalYear year, Extension wish) {
        require(year);
        if (!isLater(year, wish.kind(), wish.until())) {
            throw new IllegalArgumentException("no longer than the calendar: " + wish);
        }
        Optional<Extension> before = extension(year, wish.kind());
        if (before.map(Extension::version).orElse(0) != wish.version()) {
            throw new OptimisticLockingFailureException("window extended meanwhile: " + wish.kind());
        }
        boolean kept = jdbc.sql("""
                        insert into assessment.extension (fiscal_year, kind, until, reason, version)
                        values (:year, :kind, :until, :reason, :version) on conflict do nothing
                        """)
                        .param("year", year.buddhistYear())
                        .param("kind", wish.kind().name())
                        .param("until", wish.until())
                        .param("reason", wish.reason())
                        .param("version", wish.version() + 1)
                        .update()
                == 1;
        if (!kept) {
            throw new OptimisticLockingFailureException("window extended meanwhile: " + wish.kind());
        }
        trail.appendForInstallation(
                said("assessment.round.log.extended", year, until(wish.kind(), before.orElse(null), wish)));
    }

    /// Undoes the latest extension of a window, so that the one before it counts again, or the calendar.
    ///
    /// @param version of the extension
    /// @throws OptimisticLockingFailureException if it is no longer the latest
    @Transactional
    public void takeBack(FiscalYear year, WindowKind kind, int version) {
        Extension latest = extension(year, kind)
                .filter(one -> one.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("window extended meanwhile: " + kind));
        jdbc.sql("""
                        delete from assessment.extension
                         where fiscal_year = :year and kind = :kind and version = :version
                        """)
                .param("year", year.buddhistYear())
                .param("kind", kind.name())
                .param("version", version)
                .update();
        trail.appendForInstallation(said(
                "assessment.round.log.takenBack",
                year,
                until(kind, latest, extension(year, kind).orElse(null))));
    }

    /// The extension of a window that counts; empty where the calendar does.
    @Transactional(readOnly = true)
    public Optional<Extension> extension(FiscalYear year, WindowKind kind) {
        return jdbc
                .sql("""
                        select until, reason, version from assessment.extension
                         where fiscal_year = :year and kind = :kind
                        """)
                .param("year", year.buddhistYear())
                .param("kind", kind.name())
                .query((row, _) -> new Extension(
                        kind, row.getObject("until", LocalDate.class), row.getString("reason"), row.getInt("version")))
                .list()
                .stream()
                .max(Comparator.comparingInt(Extension::version));
    }

    /// Whether a day is later than the calendar's last one of a window that it has.
    @Transactional(readOnly = true)
    public boolean isLater(FiscalYear year, WindowKind kind, LocalDate day) {
        return planned(year, kind).filter(day::isAfter).isPresent();
    }

    /// The last day of a window of a round: the calendar's, or a later one to which the commission keeps it open; empty
    /// where neither is set.
    @Transactional(readOnly = true)
    public Optional<LocalDate> last(FiscalYear year, WindowKind kind) {
        Optional<LocalDate> planned = planned(year, kind);
        return extension(year, kind)
                .map(Extension::until)
                .filter(day -> planned.isEmpty() || day.isAfter(planned.get()))
                .or(() -> planned);
    }

    /// Whether a window of a round is open today: from the calendar's first day to [#last].
    @Transactional(readOnly = true)
    public boolean isOpen(FiscalYear year, WindowKind kind) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> first = windows.find(year, kind).map(Window::days).map(days -> days.first());
        return first.isPresent()
                && !first.get().isAfter(today)
                && last(year, kind).filter(day -> !day.isBefore(today)).isPresent();
    }

    private Optional<LocalDate> planned(FiscalYear year, WindowKind kind) {
        return windows.find(year, kind).map(window -> window.days().last());
    }

    private static Act said(String action, FiscalYear year, Changes changes) {
        return new Act(
                action,
                Act.subject("assessment.round.log.round", Integer.toString(year.buddhistYear())),
                changes.payload());
    }

    private static Changes changes(@Nullable Round before, Round after) {
        return Changes.none()
                .field(
                        "assessment.round.share",
                        before == null ? null : Integer.toString(before.secondShare()),
                        Integer.toString(after.secondShare()))
                .field(
                        "assessment.round.pass",
                        before == null ? null : Integer.toString(before.calibrationPass()),
                        Integer.toString(after.calibrationPass()));
    }

    private static Changes until(WindowKind kind, @Nullable Extension before, @Nullable Extension after) {
        return Changes.none()
                .field(
                        "calendar.window." + kind.name(),
                        before == null ? null : before.until().toString(),
                        after == null ? null : after.until().toString())
                .field(
                        "assessment.round.reason",
                        before == null ? null : before.reason(),
                        after == null ? null : after.reason());
    }
}
