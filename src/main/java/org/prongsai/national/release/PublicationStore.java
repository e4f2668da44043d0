package org.prongsai.national.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Publications].
@Repository
class PublicationStore {
    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<Publication> of(FiscalYear year) {
        return jdbc.sql("""
                        select * from national.publication where fiscal_year = :year
                         order by release desc, attempt desc
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> publication(row))
                .list();
    }

    Optional<Publication> underWay(FiscalYear year) {
        return of(year).stream().filter(one -> one.state().isUnderWay()).findFirst();
    }

    /// Adds one; false if another is under way.
    boolean add(Publication one) {
        return jdbc.sql("""
                        insert into national.publication
                               (fiscal_year, release, state, attempt, edition_id, agencies, frozen, reason, resolution, begun_by,
                                begun_at, version)
                        values (:year, :release, :state, :attempt, :edition, :agencies, 0, '', '', :by, :at, 1)
                        on conflict do nothing
                        """)
                        .param("year", one.year().buddhistYear())
                        .param("release", one.release())
                        .param("state", one.state().name())
                        .param("attempt", one.attempt())
                        .param("edition", one.edition())
                        .param("agencies", one.agencies())
                        .param("by", one.begunBy().value())
                        .param("at", one.begunAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The agency that was frozen last; null before the first.
    @Nullable UUID upTo(Publication one) {
        return jdbc.sql("""
                        select upto from national.publication
                         where fiscal_year = :year and release = :release and attempt = :attempt
                        """)
                .param("year", one.year().buddhistYear())
                .param("release", one.release())
                .param("attempt", one.attempt())
                .query((row, _) -> Optional.ofNullable(row.getObject("upto", UUID.class)))
                .single()
                .orElse(null);
    }

    /// Writes down that some more are frozen.
    void frozen(Publication one, int more, UUID upTo) {
        jdbc.sql("""
                        update national.publication
                           set frozen = frozen + :more, agencies = greatest(agencies, frozen + :more), upto = :upto,
                               version = version + 1
                         where fiscal_year = :year and release = :release and attempt = :attempt and state = 'FREEZING'
                        """)
                .param("more", more)
                .param("upto", upTo)
                .param("year", one.year().buddhistYear())
                .param("release", one.release())
                .param("attempt", one.attempt())
                .update();
    }

    /// Writes down that all are frozen, however many there are by now.
    void allFrozen(Publication one) {
        jdbc.sql("""
                        update national.publication set state = 'FROZEN', agencies = frozen, version = version + 1
                         where fiscal_year = :year and release = :release and attempt = :attempt and state = 'FREEZING'
                        """)
                .param("year", one.year().buddhistYear())
                .param("release", one.release())
                .param("attempt", one.attempt())
                .update();
    }

    /// Writes down all that people decide.
    ///
    /// @throws OptimisticLockingFailureException if it changed since it was read
    void change(Publication one) {
        int changed = jdbc.sql("""
                        update national.publication
                           set state = :state, reason = :reason, resolution = :resolution, resolved_on = :resolvedOn,
                               public_from = :publicFrom, proposed_by = :proposedBy, proposed_at = :proposedAt,
                               approved_by = :approvedBy, approved_at = :approvedAt, published_at = :publishedAt,
                               version = version + 1
                         where fiscal_year = :year and release = :release and attempt = :attempt and version = :version
                        """)
                .param("state", one.state().name())
                .param("reason", one.reason())
                .param("resolution", one.resolution())
                .param("resolvedOn", one.resolvedOn(), Types.DATE)
                .param("publicFrom", moment(one.publicFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("proposedBy", id(one.proposedBy()), Types.OTHER)
                .param("proposedAt", moment(one.proposedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("approvedBy", id(one.approvedBy()), Types.OTHER)
                .param("approvedAt", moment(one.approvedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("publishedAt", moment(one.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("year", one.year().buddhistYear())
                .param("release", one.release())
                .param("attempt", one.attempt())
                .param("version", one.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the publication of " + one.year() + " changed meanwhile");
        }
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                new FiscalYear(row.getInt("fiscal_year")),
                row.getInt("release"),
                Publication.State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("edition_id"),
                row.getInt("agencies"),
                row.getInt("frozen"),
                row.getString("reason"),
                row.getString("resolution"),
                row.getObject("resolved_on", LocalDate.class),
                instant(row, "public_from"),
                new PersonId(row.getObject("begun_by", UUID.class)),
                java.util.Objects.requireNonNull(instant(row, "begun_at")),
                person(row, "proposed_by"),
                instant(row, "proposed_at"),
                person(row, "approved_by"),
                instant(row, "approved_at"),
                instant(row, "published_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
