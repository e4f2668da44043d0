package org.prongsai.report.register;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Contents;
import org.prongsai.thai.ThaiOrder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The register of an agency (ทะเบียนหนังสือ): what its registry numbered, and what came in.
@Service
public class References {
    private final ReferenceStore store;
    private final Contents contents;
    private final Trail trail;
    private final Clock clock;

    References(ReferenceStore store, Contents contents, Trail trail, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.trail = trail;
        this.clock = clock;
    }

    /// The entries that were looked for, in their order.
    @Transactional(readOnly = true)
    public List<Reference> all(AgencyId agency, Search search) {
        Comparator<Reference> order = switch (search.order()) {
            case DATED -> Comparator.comparing(Reference::dated);
            case NUMBER ->
                Comparator.comparing((Reference entry) ->
                                RegisterNumber.read(entry.number()).prefix())
                        .thenComparing(
                                entry -> RegisterNumber.read(entry.number()).ordinal(),
                                Comparator.nullsFirst(Comparator.naturalOrder()));
            case SUBJECT -> Comparator.comparing(Reference::subject, ThaiOrder.ofNames());
            case PARTY -> Comparator.comparing(Reference::party, ThaiOrder.ofNames());
        };
        return store.all(agency, search).stream()
                .sorted(search.descending() ? order.reversed() : order)
                .toList();
    }

    /// The whole register, by day.
    @Transactional(readOnly = true)
    public List<Reference> all(AgencyId agency) {
        return all(agency, new Search("", null, null, null, Search.Order.DATED, true));
    }

    /// The calendar years of which there are entries, the latest first.
    @Transactional(readOnly = true)
    public List<Integer> years(AgencyId agency) {
        return store.years(agency);
    }

    /// The entry with this id, unless it was removed.
    @Transactional(readOnly = true)
    public Optional<Reference> find(AgencyId agency, UUID id) {
        return store.find(agency, id);
    }

    /// The entry with this id.
    ///
    /// @throws NoSuchElementException if there is none, or it was removed
    @Transactional(readOnly = true)
    public Reference require(AgencyId agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no entry " + id));
    }

    /// Enters the number of a paper that is being issued; its trail tells of both.
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(AgencyId agency, NewReference asked, UUID paper) {
        store.add(agency, entry(UUID.randomUUID(), agency, asked, null, paper, 1));
    }

    /// Enters a paper that was made elsewhere, or one that came in.
    ///
    /// @param request idempotency key, and the entry's id
    @Transactional
    public void add(AgencyId agency, NewReference asked, UUID request) {
        if (store.add(agency, entry(request, agency, asked, null, null, 1))) {
            append("report.log.reference.added", request, null, asked);
        }
    }

    /// Changes an entry; its scan stays where none is handed in.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    @Transactional
    public void change(AgencyId agency, UUID id, int version, NewReference asked) {
        Reference before = require(agency, id);
        if (!store.change(agency, entry(id, agency, asked, before, null, version))) {
            throw new OptimisticLockingFailureException("entry changed meanwhile: " + id);
        }
        append("report.log.reference.changed", id, before, asked);
    }

    /// Removes an entry, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none, or an issued paper made it
    @Transactional
    public void remove(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, clock.instant())) {
            throw new NoSuchElementException("no entry " + id);
        }
        trail.append(Act.of("report.log.reference.removed", subject(id)));
    }

    /// Takes that back.
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed entry " + id);
        }
        trail.append(Act.of("report.log.reference.restored", subject(id)));
    }

    private Reference entry(
            UUID id,
            AgencyId agency,
            NewReference asked,
            @Nullable Reference before,
            @Nullable UUID paper,
            int version) {
        ScanFile scan = asked.scan();
        @Nullable String kept = before == null ? null : before.scan();
        ScanFile.@Nullable Kind kind = before == null ? null : before.scanKind();
        return new Reference(
                id,
                asked.series(),
                asked.number(),
                asked.dated(),
                asked.subject(),
                asked.party(),
                asked.link(),
                scan == null ? kept : contents.keep(agency, scan.bytes()),
                scan == null ? kind : scan.kind(),
                paper,
                false,
                version);
    }

    private void append(String action, UUID id, @Nullable Reference before, NewReference after) {
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field("report.number", before == null ? null : before.number(), after.number())
                        .field(
                                "report.dated",
                                before == null ? null : before.dated().toString(),
                                after.dated().toString())
                        .field("report.subject", before == null ? null : before.subject(), after.subject())
                        .payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("report.log.reference", id.toString().substring(0, 8));
    }
}
