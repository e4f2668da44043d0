package org.prongsai.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.Snapshot;
import org.prongsai.disclosure.Snapshots;
import org.prongsai.fetcher.Seen;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Anomaly.Involved;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds agencies whose own measures (O42 of fiscal year 2564) read alike, by the texts that the program read at their
/// addresses. Of each text numbers are kept ([Imprint]), so that thousands are held against each other at once; only
/// what looks alike is read again and compared word by word.
@Component
class CopiedTexts {
    /// Hundredths of all phrases of five words. Ours, not of a manual: two agencies that follow one guide share its
    /// headings, hardly four fifths of all they write.
    static final int ALIKE = 80;

    /// As many numbers of two imprints must be the same before the texts are read: below the line, as they vary.
    private static final int PROMISING = Imprint.NUMBERS * 6 / 10;

    private static final String OWN_MEASURES = "O42";

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Editions editions;
    private final TransactionTemplate transaction;

    CopiedTexts(JdbcClient jdbc, Snapshots snapshots, Editions editions, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.editions = editions;
        this.transaction = transaction;
    }

    /// Two agencies whose texts are alike.
    ///
    /// @param alike hundredths of their phrases that are the same
    record Pair(Involved one, Involved other, int alike) {}

    private record Kept(AgencyId agency, UUID snapshot, String address, Imprint imprint) {}

    /// Makes imprints of what was read since the last look, and says which texts are alike: each with the one that is
    /// most like it.
    ///
    /// @param done told after each agency how many it has been through
    List<Pair> look(FiscalYear year, Collection<AgencyId> agencies, IntConsumer done) {
        return codes(year).stream()
                .flatMap(code -> {
                    Map<AgencyId, Kept> kept = kept(year, code);
                    int through = 0;
                    for (AgencyId agency : agencies) {
                        renew(year, code, agency, kept.get(agency));
                        done.accept(++through);
                    }
                    return pairs(year, code, kept(year, code).values()).stream();
                })
                .toList();
    }

    /// The items of a year by which agencies show measures of their own.
    List<String> codes(FiscalYear year) {
        Optional<String> title = editions.find("2564")
                .flatMap(edition -> edition.find(OWN_MEASURES))
                .map(node -> node.label().th());
        List<Edition> known = editions.forYear(year);
        return known.isEmpty()
                ? List.of()
                : known.getFirst()
                        .nodes()
                        .filter(node -> node.content() instanceof Content.Disclosure)
                        .filter(node -> title.filter(node.label().th()::equals).isPresent())
                        .map(Node::code)
                        .distinct()
                        .toList();
    }

    private void renew(FiscalYear year, String code, AgencyId agency, @Nullable Kept before) {
        Optional<Snapshot> latest = latest(agency, year, code).stream().findFirst();
        if (latest.isEmpty()
                || (before != null && before.snapshot().equals(latest.get().id()))) {
            return;
        }
        Set<Integer> phrases = phrases(agency, year, code);
        Imprint imprint = phrases.isEmpty() ? new Imprint(0, List.of()) : Imprint.of(phrases);
        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into national.imprint
                        values (:agency, :year, :code, :snapshot, :address, :shingles, :signature)
                        on conflict (agency_id, fiscal_year, code) do update
                          set snapshot_id = excluded.snapshot_id, address = excluded.address,
                              shingles = excluded.shingles, signature = excluded.signature
                        """)
                .param("agency", agency.value())
                .param("year", year.buddhistYear())
                .param("code", code)
                .param("snapshot", latest.get().id())
                .param("address", latest.get().address())
                .param("shingles", imprint.shingles())
                .param("signature", imprint.signature().toArray(Integer[]::new))
                .update());
    }

    /// The latest look at each address of an item, the newest first.
    private List<Snapshot> latest(AgencyId agency, FiscalYear year, String code) {
        var addresses = new HashSet<String>();
        return new Tenant(agency.value())
                .call(() -> snapshots.of(agency, year, code).stream()
                        .filter(one -> one.taken() != null)
                        .filter(one -> addresses.add(one.address()))
                        .toList());
    }

    /// What a reader meets there: the pages themselves and the documents that they link.
    private Set<Integer> phrases(AgencyId agency, FiscalYear year, String code) {
        var phrases = new HashSet<Integer>();
        for (Snapshot one : latest(agency, year, code)) {
            Snapshot.Taken taken = new Tenant(agency.value())
                    .call(() -> snapshots.require(agency, one.id()))
                    .taken();
            if (taken != null) {
                Seen seen = taken.seen();
                phrases.addAll(seen == null ? Set.of() : Imprint.phrases(seen.text()));
                taken.parts()
                        .values()
                        .forEach(part ->
                                phrases.addAll(Imprint.phrases(part.seen().text())));
            }
        }
        return phrases;
    }

    private Map<AgencyId, Kept> kept(FiscalYear year, String code) {
        return transaction.execute(_ -> jdbc
                .sql("select * from national.imprint where fiscal_year = :year and code = :code order by agency_id")
                .param("year", year.buddhistYear())
                .param("code", code)
                .query((row, _) -> new Kept(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getObject("snapshot_id", UUID.class),
                        row.getString("address"),
                        new Imprint(row.getInt("shingles"), Arrays.asList((Integer[])
                                row.getArray("signature").getArray()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::agency, Function.identity())));
    }

    private List<Pair> pairs(FiscalYear year, String code, Collection<Kept> all) {
        var buckets = new HashMap<List<Integer>, List<Kept>>();
        all.stream()
                .filter(one -> one.imprint().shingles() >= Imprint.LEAST)
                .sorted(Comparator.comparing(one -> one.agency().value()))
                .forEach(one -> one.imprint()
                        .bands()
                        .forEach(band -> buckets.computeIfAbsent(band, _ -> new ArrayList<>())
                                .add(one)));
        var best = new HashMap<Kept, Kept>();
        for (List<Kept> bucket : buckets.values()) {
            for (Kept one : bucket.subList(1, bucket.size())) {
                Kept other = bucket.getFirst(); // a text that hundreds copied is held against one of them
                Kept before = best.get(one);
                if (before == null
                        || one.imprint().same(other.imprint()) > one.imprint().same(before.imprint())) {
                    best.put(one, other);
                }
            }
        }
        return best.entrySet().stream()
                .filter(pair -> pair.getKey().imprint().same(pair.getValue().imprint()) >= PROMISING)
                .map(pair -> compared(year, code, pair.getKey(), pair.getValue()))
                .filter(pair -> pair.alike() >= ALIKE)
                .toList();
    }

    private Pair compared(FiscalYear year, String code, Kept one, Kept other) {
        return new Pair(
                new Involved(one.agency(), code, one.address()),
                new Involved(other.agency(), code, other.address()),
                Imprint.alike(phrases(one.agency(), year, code), phrases(other.agency(), year, code)));
    }
}
