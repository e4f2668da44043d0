package org.prongsai.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of working groups.
@Repository
class GroupStore {
    private final JdbcClient jdbc;
    private final SeatStore seats;

    GroupStore(JdbcClient jdbc, SeatStore seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    List<WorkingGroup> of(AgencyId agency, FiscalYear year) {
        return jdbc.sql("""
                        select * from workgroup.working_group
                         where agency_id = :agency and fiscal_year = :year and removed_at is null
                         order by ordered_on nulls last, name_th, id
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .query((row, _) -> group(agency, row))
                .list();
    }

    Optional<WorkingGroup> find(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        select * from workgroup.working_group
                         where agency_id = :agency and id = :id and removed_at is null
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query((row, _) -> group(agency, row))
                .optional();
    }

    List<FiscalYear> years(AgencyId agency) {
        return jdbc.sql("""
                        select distinct fiscal_year from workgroup.working_group
                         where agency_id = :agency and removed_at is null order by fiscal_year
                        """)
                .param("agency", agency.value())
                .query((row, _) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /// Adds a group; false if the id is taken.
    boolean add(AgencyId agency, FiscalYear year, UUID id, OrderComposer.Wish wish) {
        return wish(jdbc.sql("""
                        insert into workgroup.working_group (agency_id, id, fiscal_year, name_th, name_en, grounds, closing,
                                                             signer, duties, version)
                        values (:agency, :id, :year, :nameTh, :nameEn, :grounds, :closing, :signer, :duties, 1)
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish)
                        .param("year", year.buddhistYear())
                        .update()
                == 1;
    }

    /// Changes the version that the caller read; false if it is there no more or its order is issued.
    boolean change(AgencyId agency, UUID id, int version, OrderComposer.Wish wish) {
        return wish(jdbc.sql("""
                        update workgroup.working_group
                           set name_th = :nameTh, name_en = :nameEn, grounds = :grounds, closing = :closing,
                               signer = :signer, duties = :duties, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                           and order_number is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, OrderComposer.Wish wish) {
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("nameTh", wish.name().th())
                .param("nameEn", wish.name().en())
                .param("grounds", wish.grounds())
                .param("closing", wish.closing())
                .param("signer", wish.signer())
                .param("duties", wish.duties().toArray(String[]::new));
    }

    /// Keeps number and date of the order, or takes them back where both are null; false if it is so already.
    boolean issue(AgencyId agency, UUID id, @Nullable String number, @Nullable LocalDate date) {
        return jdbc.sql("""
                        update workgroup.working_group
                           set order_number = :number, ordered_on = :date, version = version + 1
                         where agency_id = :agency and id = :id and removed_at is null
                           and (order_number is null) = (cast(:number as text) is not null)
                        """)
                        .param("number", number)
                        .param("date", date)
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Removes a group, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update workgroup.working_group set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The group of the year before from which one was taken over.
    Optional<UUID> takenFrom(AgencyId agency, UUID id) {
        return jdbc.sql("""
                        select taken_from from workgroup.working_group
                         where agency_id = :agency and id = :id and taken_from is not null
                        """)
                .param("agency", agency.value())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void takeFrom(AgencyId agency, UUID id, UUID from) {
        jdbc.sql("update workgroup.working_group set taken_from = :from where agency_id = :agency and id = :id")
                .param("from", from)
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    private WorkingGroup group(AgencyId agency, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String[] duties = (String[]) row.getArray("duties").getArray();
        return new WorkingGroup(
                id,
                new FiscalYear(row.getInt("fiscal_year")),
                new Bilingual(row.getString("name_th"), row.getString("name_en")),
                new Order(
                        row.getString("grounds"),
                        row.getString("closing"),
                        row.getString("signer"),
                        row.getString("order_number"),
                        row.getObject("ordered_on", LocalDate.class)),
                seats.of(agency, id),
                IntStream.range(0, duties.length)
                        .mapToObj(at -> new GroupDuty("2." + (at + 1), duties[at]))
                        .toList(),
                row.getInt("version"));
    }
}
