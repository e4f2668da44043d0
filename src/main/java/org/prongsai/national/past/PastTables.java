package org.prongsai.national.past;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.ListFault;
import org.prongsai.document.Table;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.past.PastRow.Fate;
import org.prongsai.national.past.PastTable.State;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.PastResults;
import org.prongsai.scoring.StandingResults;
import org.prongsai.scoring.StandingResults.Standing;
import org.prongsai.scoring.StoredResult.Origin;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// National tables of past years: read, looked at row by row, stored as the results of that year, and taken back whole.
/// What an agency's own year says already is never covered by them.
@Service
public class PastTables {
    private final PastStore store;
    private final PastEditions editions;
    private final Agencies agencies;
    private final StandingResults standing;
    private final PastResults results;
    private final Trail trail;
    private final Clock clock;

    PastTables(
            PastStore store,
            PastEditions editions,
            Agencies agencies,
            StandingResults standing,
            PastResults results,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.agencies = agencies;
        this.standing = standing;
        this.results = results;
        this.trail = trail;
        this.clock = clock;
    }

    /// What became of a file.
    public sealed interface Taken {
        /// It is kept, to be looked at.
        record Kept(UUID id) implements Taken {}

        /// It cannot be taken.
        record Faulty(List<ListFault> faults) implements Taken {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// What would be done, row by row.
    ///
    /// @param fingerprint the same while nothing of it would be otherwise
    public record Plan(PastTable table, Edition edition, List<PastRow> rows, String fingerprint) {
        public Plan {
            rows = List.copyOf(rows);
        }

        /// Those that have this fate.
        public List<PastRow> of(Fate... fates) {
            Set<Fate> wanted = Set.of(fates);
            return rows.stream().filter(row -> wanted.contains(row.fate())).toList();
        }
    }

    /// All of them but those thrown away, the latest year first.
    @Transactional(readOnly = true)
    public List<PastTable> all() {
        return store.all();
    }

    /// One of a year.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public PastTable require(FiscalYear year, UUID id) {
        return store.find(id)
                .filter(one -> one.year().equals(year) && one.state() != State.DISCARDED)
                .orElseThrow(() -> new NoSuchElementException("no table " + id));
    }

    /// Reads a file and keeps what it says, to be looked at; the same request keeps it once.
    ///
    /// @param request id of the table
    /// @param name    of the file
    @Transactional
    public Taken take(UUID request, Edition edition, String name, Table table) {
        PastFile file = PastFile.read(table, edition);
        if (!file.faults().isEmpty()) {
            return new Taken.Faulty(file.faults());
        }
        var match = new PastMatch(agencies.all(), agencies.pasts());
        var faults = new ArrayList<ListFault>();
        var rows = new ArrayList<PastStore.Kept>();
        Map<UUID, Integer> taken = new HashMap<>();
        for (PastLine line : file.lines()) {
            List<Agency> found = match.of(line);
            UUID agency = found.size() == 1 && isSure(line, found.getFirst())
                    ? found.getFirst().id().value()
                    : null;
            Integer earlier = agency == null ? null : taken.putIfAbsent(agency, line.row());
            if (earlier != null) {
                String column = (line.code().isEmpty() ? PastColumn.NAME : PastColumn.CODE).text();
                faults.add(new ListFault(line.row(), column, "agency.twice", Integer.toString(earlier)));
            }
            List<UUID> open =
                    agency == null ? found.stream().map(one -> one.id().value()).toList() : List.of();
            rows.add(new PastStore.Kept(line, open, agency, false, null));
        }
        if (rows.isEmpty()) {
            faults.add(new ListFault(0, PastColumn.TOTAL.text(), "nothing", ""));
        }
        if (!faults.isEmpty()) {
            return new Taken.Faulty(faults);
        }
        if (store.add(request, edition.year(), edition.id(), name, clock.instant())) {
            store.addRows(request, rows);
        }
        return new Taken.Kept(request);
    }

    /// A row that names an agency of another kind or place is somebody's to decide.
    private static boolean isSure(PastLine line, Agency agency) {
        return line.code().equals(agency.code()) || PastMatch.fits(line, agency);
    }

    /// What would be done with a table, as all is now.
    @Transactional(readOnly = true)
    public Plan plan(PastTable table) {
        Edition edition = editions.find(table.year(), table.edition())
                .orElseThrow(() -> new NoSuchElementException("no edition " + table.edition()));
        List<PastStore.Kept> rows = store.rows(table.id());
        List<Agency> all = agencies.all();
        Map<UUID, Agency> known =
                all.stream().collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        var match = new PastMatch(all, agencies.pasts());
        Map<UUID, Standing> stands =
                standing
                        .of(
                                rows.stream()
                                        .map(PastStore.Kept::agency)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                table.year())
                        .stream()
                        .collect(Collectors.toMap(Standing::agency, Function.identity()));
        var planned = new ArrayList<PastRow>(rows.size());
        var said = new StringBuilder();
        for (PastStore.Kept row : rows) {
            PastRow one = row(row, edition, known, stands, match);
            planned.add(one);
            said.append(one.line().row())
                    .append(one.fate())
                    .append(row.agency())
                    .append('\n');
        }
        return new Plan(
                table,
                edition,
                planned,
                UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static PastRow row(
            PastStore.Kept row, Edition edition, Map<UUID, Agency> known, Map<UUID, Standing> stands, PastMatch match) {
        PastScore score =
                PastScore.of(edition, row.line().figures(), row.line().kind()).orElseThrow();
        Agency agency = row.agency() == null ? null : known.get(row.agency());
        Standing now = agency == null ? null : stands.get(agency.id().value());
        List<Agency> candidates = row.candidates().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return new PastRow(
                row.line(),
                fate(row, agency, candidates, score, now),
                agency,
                candidates,
                score,
                now == null ? null : total(edition, now),
                agency == null || match.isNamed(row.line(), agency));
    }

    private static Fate fate(
            PastStore.Kept row,
            @Nullable Agency agency,
            List<Agency> candidates,
            PastScore score,
            @Nullable Standing now) {
        if (row.leftOut()) {
            return Fate.LEFT_OUT;
        }
        if (agency == null) {
            return candidates.isEmpty() ? Fate.UNKNOWN : Fate.OPEN;
        }
        if (now == null) {
            return Fate.NEW;
        }
        return now.origin() == Origin.NATIONAL
                ? now.inputs().equals(InputsText.write(score.inputs())) ? Fate.SAME : Fate.CHANGED
                : Fate.OWN;
    }

    private static @Nullable BigDecimal total(Edition edition, Standing now) {
        // of another edition only what was stored could say it; the page then shows none
        return edition.hash().equals(now.editionHash())
                ? Fold.score(edition, InputsText.read(now.inputs()))
                        .total()
                        .map(total -> Rounding.halfUp(total, 2))
                        .orElse(null)
                : null;
    }

    /// Says which agency each of some rows is about.
    ///
    /// @param chosen by row: an agency, or none of them
    /// @return the rows whose agency another row has
    @Transactional
    public Set<Integer> decide(PastTable table, Map<Integer, Optional<AgencyId>> chosen) {
        store.lock(table.id());
        requireDraft(table);
        List<PastStore.Kept> rows = store.rows(table.id());
        Map<UUID, Integer> taken = new HashMap<>();
        rows.stream()
                .filter(row ->
                        row.agency() != null && !chosen.containsKey(row.line().row()))
                .forEach(row -> taken.put(
                        Objects.requireNonNull(row.agency()), row.line().row()));
        var twice = new HashSet<Integer>();
        for (PastStore.Kept row : rows) {
            Optional<AgencyId> one = chosen.get(row.line().row());
            if (one != null
                    && one.map(agency -> row.candidates().contains(agency.value()))
                            .orElse(true)) {
                UUID agency = one.map(AgencyId::value).orElse(null);
                if (agency != null && taken.putIfAbsent(agency, row.line().row()) != null) {
                    twice.add(row.line().row());
                } else {
                    store.decide(table.id(), row.line().row(), one.orElse(null));
                }
            }
        }
        return twice;
    }

    /// Opens all rows again about which somebody decided.
    @Transactional
    public void open(PastTable table) {
        store.lock(table.id());
        requireDraft(table);
        store.rows(table.id()).stream()
                .filter(row -> !row.candidates().isEmpty())
                .forEach(row -> store.open(table.id(), row.line().row()));
    }

    /// Stores the results of a table; once, whoever asks how often.
    ///
    /// @param fingerprint of the plan that was looked at
    /// @throws OptimisticLockingFailureException if something of it would be otherwise now, or rows are open
    @Transactional
    public void store(PastTable table, String fingerprint) {
        store.lock(table.id());
        PastTable now = store.find(table.id()).orElseThrow();
        if (now.state() == State.STORED) {
            return;
        }
        requireDraft(now);
        Plan plan = plan(now);
        if (!plan.fingerprint().equals(fingerprint) || !plan.of(Fate.OPEN).isEmpty()) {
            throw new OptimisticLockingFailureException("the plan is another by now");
        }
        List<PastRow> wanted = plan.of(Fate.NEW, Fate.CHANGED);
        List<UUID> ids = wanted.stream()
                .map(row ->
                        UUID.nameUUIDFromBytes((table.id() + " " + row.line().row()).getBytes(StandardCharsets.UTF_8)))
                .toList();
        var past = new ArrayList<PastResults.Past>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            Agency agency = Objects.requireNonNull(wanted.get(i).agency());
            past.add(new PastResults.Past(
                    agency.id().value(), ids.get(i), wanted.get(i).score().inputs()));
        }
        int kept = results.store(table.year(), plan.edition(), table.name(), past);
        store.results(table.id(), wanted.stream().map(row -> row.line().row()).toList(), ids);
        store.change(now, State.STORED, clock.instant(), kept);
        append("national.log.past.stored", now, kept);
    }

    /// Takes all results of a table back, so that those before them are current again.
    @Transactional
    public void undo(PastTable table) {
        move(table, State.STORED, State.UNDONE, "national.log.past.undone");
    }

    /// Lets all results of a table stand again that were taken back.
    @Transactional
    public void restore(PastTable table) {
        move(table, State.UNDONE, State.STORED, "national.log.past.restored");
    }

    private void move(PastTable table, State from, State to, String action) {
        store.lock(table.id());
        PastTable now = store.find(table.id()).orElseThrow();
        if (now.state() != from) {
            return;
        }
        List<PastStore.Kept> rows = store.rows(table.id()).stream()
                .filter(row -> row.result() != null)
                .toList();
        int moved = results.withdraw(
                now.year(),
                rows.stream().map(row -> Objects.requireNonNull(row.agency())).toList(),
                rows.stream().map(row -> Objects.requireNonNull(row.result())).toList(),
                to == State.UNDONE);
        store.change(now, to, now.storedAt(), now.stored());
        append(action, now, moved);
    }

    /// Throws a table away of which nothing is stored.
    @Transactional
    public void discard(PastTable table) {
        store.lock(table.id());
        PastTable now = store.find(table.id()).orElseThrow();
        if (now.state() == State.DRAFT) {
            store.change(now, State.DISCARDED, null, 0);
        }
    }

    private static void requireDraft(PastTable table) {
        if (table.state() != State.DRAFT) {
            throw new OptimisticLockingFailureException("stored or thrown away meanwhile: " + table.id());
        }
    }

    private void append(String action, PastTable table, int count) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("national.log.past", Integer.toString(table.year().buddhistYear())),
                Changes.none()
                        .field("national.log.agencies", null, Integer.toString(count))
                        .payload()));
    }
}
