package org.prongsai.workgroup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The rows of seats.
@Repository
class SeatStore {
    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seat> of(AgencyId agency, UUID group) {
        return jdbc.sql("""
                        select * from workgroup.seat
                         where agency_id = :agency and group_id = :group and removed_at is null order by place, id
                        """)
                .param("agency", agency.value())
                .param("group", group)
                .query((row, number) -> new Seat(
                        row.getObject("id", UUID.class),
                        "1." + (number + 1),
                        SeatRole.valueOf(row.getString("role")),
                        row.getString("position"),
                        row.getString("person_name"),
                        row.getObject("post_id", UUID.class),
                        row.getInt("version")))
                .list();
    }

    /// Adds a seat behind the others; false if the id is taken.
    boolean add(AgencyId agency, UUID group, UUID id, OrderComposer.SeatWish wish) {
        return wish(jdbc.sql("""
                        insert into workgroup.seat (agency_id, id, group_id, place, role, position, person_name, post_id,
                                                    version)
                        select :agency, :id, :group, coalesce(max(place), 0) + 1, :role, :position, :person, :post, 1
                          from workgroup.seat where agency_id = :agency and group_id = :group
                        on conflict (agency_id, id) do nothing
                        """), agency, id, wish).param("group", group).update() == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, OrderComposer.SeatWish wish) {
        return wish(jdbc.sql("""
                        update workgroup.seat
                           set role = :role, position = :position, person_name = :person, post_id = :post,
                               version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """), agency, id, wish).param("version", version).update() == 1;
    }

    private static StatementSpec wish(StatementSpec statement, AgencyId agency, UUID id, OrderComposer.SeatWish wish) {
        return statement
                .param("agency", agency.value())
                .param("id", id)
                .param("role", wish.role().name())
                .param("position", wish.position())
                .param("person", wish.person())
                .param("post", wish.post());
    }

    /// Puts the seats into this order.
    void order(AgencyId agency, List<UUID> seats) {
        for (int i = 0; i < seats.size(); i++) {
            jdbc.sql("update workgroup.seat set place = :place where agency_id = :agency and id = :id")
                    .param("place", i + 1)
                    .param("agency", agency.value())
                    .param("id", seats.get(i))
                    .update();
        }
    }

    /// Removes a seat, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update workgroup.seat set removed_at = :at, version = version + 1
                         where agency_id = :agency and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("agency", agency.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
