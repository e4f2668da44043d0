package org.prongsai.workgroup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of agendas.
@Repository
class AgendaStore {
    private final JdbcClient jdbc;

    AgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, AgendaPart part, String title, String brief, int version) {}

    List<AgendaItem> of(AgencyId agency, UUID meeting) {
        List<Row> rows = jdbc.sql("""
                        select id, part, title, brief, version from workgroup.agenda_item
                         where agency_id = :agency and meeting_id = :meeting and removed_at is null order by place, id
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        AgendaPart.valueOf(row.getString("part")),
                        row.getString("title"),
                        row.getString("brief"),
                        row.getInt("version")))
                .list();
        var counts = new EnumMap<AgendaPart, Integer>(AgendaPart.class);
        var items = new ArrayList<AgendaItem>();
        for (Row row : rows) {
            int number = counts.merge(row.part(), 1, Integer::sum);
            items.add(new AgendaItem(
                    row.id(), row.part(), row.part().number() + "." + number, row.title(), row.brief(), row.version()));
        }
        items.sort(Comparator.comparing(AgendaItem::part));
        return items;
    }

    /// What the minutes say of the items, as far as anything was written.
    List<Minutes.Passage> said(AgencyId agency, UUID meeting) {
        return jdbc.sql("""
                        select id, said from workgroup.agenda_item
                         where agency_id = :agency and meeting_id = :meeting and removed_at is null and said <> ''
                         order by place, id
                        """)
                .param("agency", agency.value())
                .param("meeting", meeting)
                .query((row, _) -> new Minutes.Passage(row.getObject("id", UUID.class), row.getString("said")))
                .list();
    }

    void say(AgencyId agency, UUID id, String said) {
        jdbc.sql("update workgroup.agenda_item set said = :said where agency_id = :agency and id = :id")
                .param("said", said)
                .param("agency", agency.value())
                .param("id", id)
                .update();
    }

    /// Adds an item behind the others; false if the id is taken.
    boolean add(AgencyId agency, UUID meeting, UUID id, Convening.ItemWish wish) {
        return jdbc.sql("""
                        insert into workgroup.agenda_item (agency_id, id, meeting_id, part, place, title, brief, version)
                        select :agency, :id, :meeting, :part, coalesce(max(place), 0) + 1, :title, :brief, 1
                          from workgroup.agenda_item where agency_id = :agency and meeting_id = :meeting
                        on conflict (agency_id, id) do nothing
                        """)
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("meeting", meeting)
                        .param("part", wish.part().name())
                        .param("title", wish.title())
                        .param("brief", wish.brief())
                        .update()
                == 1;
    }

    /// Changes the version that the caller read; false if it is there no more.
    boolean change(AgencyId agency, UUID id, int version, Convening.ItemWish wish) {
        return jdbc.sql("""
                        update workgroup.agenda_item
                           set part = :part, title = :title, brief = :brief, version = version + 1
                         where agency_id = :agency and id = :id and version = :version and removed_at is null
                        """)
                        .param("part", wish.part().name())
                        .param("title", wish.title())
                        .param("brief", wish.brief())
                        .param("agency", agency.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Puts the items into this order.
    void order(AgencyId agency, List<UUID> items) {
        for (int i = 0; i < items.size(); i++) {
            jdbc.sql("update workgroup.agenda_item set place = :place where agency_id = :agency and id = :id")
                    .param("place", i + 1)
                    .param("agency", agency.value())
                    .param("id", items.get(i))
                    .update();
        }
    }

    /// Removes an item, or brings it back where `at` is null; false if it is not in the other state.
    boolean remove(AgencyId agency, UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                        update workgroup.agenda_item set removed_at = :at, version = version + 1
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
