package org.prongsai.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows behind [Proposals].
@Repository
class ProposalStore {
    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which duty of which agency a shift is about.
    ///
    /// @param raised how often it was laid on a desk
    record Told(AgencyId agency, UUID id, FiscalYear year, Proposal.State state, int raised) {}

    /// Those of a year that are not moot; open ones first, then the latest. Answered ones with their activities.
    List<Proposal> all(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from calendar.proposal
                         where agency_id = :agency and fiscal_year = :year and state <> 'MOOT'
                         order by state <> 'OPEN', answered_at desc, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> proposal(row, items(agency, row.getObject("id", UUID.class))))
                .list();
    }

    private List<Proposal.Item> items(AgencyId agency, UUID proposal) {
        return jdbc.sql("""
                        select i.*, a.title_th, a.title_en
                          from calendar.proposal_item i
                          join calendar.activity a on a.agency_id = i.agency_id and a.id = i.activity_id
                         where i.agency_id = :agency and i.proposal_id = :proposal order by i.from_starts, i.activity_id
                        """)
                .param("agency", agency.value())
                .param("proposal", proposal)
                .query((row, _) -> new Proposal.Item(
                        row.getObject("activity_id", UUID.class),
                        new Bilingual(row.getString("title_th"), row.getString("title_en")),
                        ShiftStore.span(row, "from"),
                        ShiftStore.span(row, "to"),
                        true,
                        row.getBoolean("accepted")))
                .list();
    }

    /// Answers the version that the caller read; false if it is open no more or has changed.
    boolean answer(
            AgencyId agency,
            UUID id,
            int version,
            Proposal.State state,
            int accepted,
            int kept,
            String reason,
            Instant at) {
        return jdbc.sql("""
                        update calendar.proposal
                           set state = :state, accepted = :accepted, kept = :kept, reason = :reason, answered_at = :at,
                               version = version + 1
                         where agency_id = :agency and id = :id and version = :version and state = 'OPEN'
                        """)
                        .param("state", state.name())
                        .param("accepted", accepted)
                        .param("kept", kept)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void keep(AgencyId agency, UUID proposal, Proposal.Item item, boolean accepted) {
        jdbc.sql("""
                        insert into calendar.proposal_item (agency_id, proposal_id, activity_id, accepted, from_starts,
                                                            from_ends, to_starts, to_ends)
                        values (:agency, :proposal, :activity, :accepted, :fromStarts, :fromEnds, :toStarts, :toEnds)
                        """)
                .param("agency", agency.value())
                .param("proposal", proposal)
                .param("activity", item.activity())
                .param("accepted", accepted)
                .param("fromStarts", item.before().first())
                .param("fromEnds", item.before().last())
                .param("toStarts", item.after().first())
                .param("toEnds", item.after().last())
                .update();
    }

    /// Opens an answered one again, unless the agency was asked about the same entry since; false then.
    boolean reopen(AgencyId agency, UUID id) {
        boolean opened =
                jdbc.sql("""
                        update calendar.proposal p
                           set state = 'OPEN', accepted = 0, kept = 0, reason = '', answered_at = null,
                               version = version + 1
                         where p.agency_id = :agency and p.id = :id and p.state in ('ACCEPTED', 'PARTLY', 'KEPT')
                           and not exists (select from calendar.shift later
                                            join calendar.shift mine on mine.id = p.shift_id
                                           where later.entry_id = p.entry_id and later.moved_at > mine.moved_at)
                        """).param("agency", agency.value()).param("id", id).update() == 1;
        if (opened) {
            jdbc.sql("delete from calendar.proposal_item where agency_id = :agency and proposal_id = :id")
                    .param("agency", agency.value())
                    .param("id", id)
                    .update();
        }
        return opened;
    }

    /// Those that a shift opened or made moot; all agencies' on behalf of none.
    List<Told> of(UUID shift) {
        return jdbc.sql("select * from calendar.proposal where shift_id = :shift order by agency_id")
                .param("shift", shift)
                .query((row, _) -> told(row))
                .list();
    }

    Optional<Told> find(AgencyId agency, UUID id) {
        return jdbc.sql("select * from calendar.proposal where agency_id = :agency and id = :id for update")
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> told(row))
                .optional();
    }

    /// Counts that it was laid on a desk.
    void raised(AgencyId agency, UUID id, int raised) {
        jdbc.sql("update calendar.proposal set raised = :raised where agency_id = :agency and id = :id")
                .param("raised", raised)
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                Proposal.State.valueOf(row.getString("state")),
                row.getInt("raised"));
    }

    private static Proposal proposal(ResultSet row, List<Proposal.Item> items) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("entry_id", UUID.class),
                ShiftStore.span(row, "from"),
                ShiftStore.span(row, "to"),
                Proposal.State.valueOf(row.getString("state")),
                row.getString("reason"),
                at == null ? null : at.toInstant(),
                row.getInt("version"),
                items);
    }
}
