package org.prongsai.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [NationalShifts]. On behalf of an agency it sees and asks that one alone.
@Repository
class ShiftStore {
    private final JdbcClient jdbc;

    ShiftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NationalShift> all(FiscalYear year) {
        return jdbc.sql("""
                        select s.*, count(*) filter (where p.state = 'ACCEPTED') as accepted,
                               count(*) filter (where p.state = 'PARTLY') as partly,
                               count(*) filter (where p.state = 'KEPT') as kept,
                               count(*) filter (where p.state = 'OPEN') as open
                          from calendar.shift s left join calendar.proposal p on p.shift_id = s.id
                         where s.fiscal_year = :year
                         group by s.id order by s.moved_at desc, s.id
                        """)
                .param("year", year.buddhistYear())
                .query((row, _) -> new NationalShift(
                        row.getObject("id", UUID.class),
                        row.getObject("entry_id", UUID.class),
                        span(row, "from"),
                        span(row, "to"),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        new NationalShift.Tally(
                                row.getInt("accepted"), row.getInt("partly"), row.getInt("kept"), row.getInt("open"))))
                .list();
    }

    List<NationalShift.Answer> answers(UUID shift) {
        return jdbc.sql("""
                        select * from calendar.proposal where shift_id = :shift and state <> 'MOOT'
                         order by array_position(array['KEPT', 'PARTLY', 'OPEN', 'ACCEPTED'], state), answered_at, agency_id
                        """)
                .param("shift", shift)
                .query((row, _) -> new NationalShift.Answer(
                        row.getObject("agency_id", UUID.class),
                        Proposal.State.valueOf(row.getString("state")),
                        row.getInt("accepted"),
                        row.getInt("kept"),
                        row.getString("reason"),
                        moment(row)))
                .list();
    }

    void add(FiscalYear year, UUID id, UUID entry, DateSpan from, DateSpan to, Instant at) {
        jdbc.sql("""
                        insert into calendar.shift (id, fiscal_year, entry_id, from_starts, from_ends, to_starts, to_ends,
                                                    moved_at)
                        values (:id, :year, :entry, :fromStarts, :fromEnds, :toStarts, :toEnds, :at)
                        """)
                .param("id", id)
                .param("year", year.buddhistYear())
                .param("entry", entry)
                .param("fromStarts", from.first())
                .param("fromEnds", from.last())
                .param("toStarts", to.first())
                .param("toEnds", to.last())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Adds a shift to what each agency was asked before and has not answered; those that tied something to the day
    /// that moved and have nothing open are asked anew.
    void propose(UUID shift) {
        jdbc.sql("""
                        update calendar.proposal p
                           set shift_id = s.id, to_starts = s.to_starts, to_ends = s.to_ends, version = p.version + 1,
                               state = case when (p.from_starts, p.from_ends) = (s.to_starts, s.to_ends)
                                            then 'MOOT' else 'OPEN' end
                          from calendar.shift s
                         where s.id = :shift and p.entry_id = s.entry_id and p.state = 'OPEN'
                        """).param("shift", shift).update();
        jdbc.sql("""
                        insert into calendar.proposal (agency_id, id, fiscal_year, shift_id, entry_id, from_starts, from_ends,
                                                       to_starts, to_ends, state)
                        select tied.agency_id, md5(s.id || ' ' || tied.agency_id)::uuid, s.fiscal_year, s.id, s.entry_id, s.from_starts, s.from_ends,
                               s.to_starts, s.to_ends, 'OPEN'
                          from calendar.shift s
                          join (select distinct agency_id, entry_id, edge from calendar.tie) tied
                            on tied.entry_id = s.entry_id
                           and case tied.edge when 'START' then s.from_starts <> s.to_starts
                                              else s.from_ends <> s.to_ends end
                         where s.id = :shift
                           and not exists (select from calendar.proposal p
                                            where p.agency_id = tied.agency_id and p.shift_id = s.id)
                        on conflict (agency_id, entry_id) where state = 'OPEN' do nothing
                        """).param("shift", shift).update();
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// The days in the columns `<name>_starts` and `<name>_ends`.
    static DateSpan span(ResultSet row, String name) throws SQLException {
        return new DateSpan(
                row.getObject(name + "_starts", LocalDate.class), row.getObject(name + "_ends", LocalDate.class));
    }
}
