package org.prongsai.workgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.workgroup.Resolution.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of resolutions.
@Repository
class ResolutionStore {
    private static final String UNIT = "UNIT";
    private static final String EVERY_UNIT = "EVERY_UNIT";
    private static final String CENTRE = "CENTRE";

    private final JdbcClient jdbc;

    ResolutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Resolution> of(AgencyId agency, UUID meeting) {
        return jdbc.sql("""
                        select r.* from workgroup.resolution r
                          join workgroup.agenda_item i on i.agency_id = r.agency_id and i.id = r.item_id
                         where r.agency_id = :agency and i.meeting_id = :meeting
                           and r.removed_at is null and i.removed_at is null
                         order by i.place, r.place, r.id
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .query((row, _) -> resolution(row))
                .list();
    }

    /// Adds a resolution behind the others of its item; false if the id is taken.
    boolean add(AgencyId agency, UUID item, UUID id, Resolutions.Wish wish) {
        return wish(jdbc.sql("""
                        insert into workgroup.resolution (agency_id, id, item_id, place, said, owner, unit_id, due, version)
                        select :agency, :id, :item, coalesce(max(place), 0) + 1, :said, :owner, :unit, :due, 1
                          from workgroup.resolution where agency_id = :agency and item_id = :item
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish).param("item", item).update() == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Resolutions.Wish wish) {
        return wish(jdbc.sql("""
                        update workgroup.resolution
                           set said = :said, owner = :owner, unit_id = :unit, due = :due, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, Resolutions.Wish wish) {
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("said", wish.said())
                .param("owner", kind(wish.owner()))
                .param("unit", wish.owner() instanceof Owner.OneUnit(var unit) ? unit : null)
                .param("due", wish.due());
    }

    private static @Nullable String kind(@Nullable Owner owner) {
        return switch (owner) {
            case null -> null;
            case Owner.OneUnit _ -> UNIT;
            case Owner.EveryUnit _ -> EVERY_UNIT;
            case Owner.Centre _ -> CENTRE;
        };
    }

    /// Keeps the day on which it was settled; null when it is not after all.
    void settle(AgencyId agency, UUID id, @Nullable LocalDate day) {
        jdbc.sql("""
                        update workgroup.resolution set settled_on = :day, version = version + 1
                         where agency_id = :agency and id = :id and removed_at is null
                        """)
                .param("day", day)
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    /// Removes a resolution, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update workgroup.resolution set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("said"),
                owner(row),
                row.getObject("due", LocalDate.class),
                row.getObject("settled_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable Owner owner(ResultSet row) throws SQLException {
        String kind = row.getString("owner");
        return switch (kind) {
            case null -> null;
            case UNIT -> new Owner.OneUnit(row.getObject("unit_id", UUID.class));
            case EVERY_UNIT -> new Owner.EveryUnit();
            case CENTRE -> new Owner.Centre();
            default -> throw new IllegalStateException("an owner of no known kind: " + kind);
        };
    }
}
