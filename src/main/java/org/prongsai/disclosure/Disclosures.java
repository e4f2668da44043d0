package org.prongsai.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Places;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What agencies disclose, item by item, and where. Evidence changes only while its unit prepares the item.
@Service
public class Disclosures {
    private final ItemStore items;
    private final EvidenceStore evidence;
    private final SubmissionStore submissions;
    private final JudgementStore judgements;
    private final Agencies agencies;
    private final Trail trail;
    private final Clock clock;

    Disclosures(
            ItemStore items,
            EvidenceStore evidence,
            SubmissionStore submissions,
            JudgementStore judgements,
            Agencies agencies,
            Trail trail,
            Clock clock) {
        this.items = items;
        this.evidence = evidence;
        this.submissions = submissions;
        this.judgements = judgements;
        this.agencies = agencies;
        this.trail = trail;
        this.clock = clock;
    }

    /// What evidence is to say.
    public record Wish(String address, String note) {}

    /// The items of which something is known, by their codes.
    @Transactional(readOnly = true)
    public Map<String, Disclosure> of(AgencyId agency, FiscalYear year) {
        Map<String, List<Evidence>> shown = evidence.of(agency, year);
        Map<UUID, Submission> sent = submissions.current(agency, year);
        Map<String, Judgement> judged = judgements.judgements(agency, year);
        Map<String, Appeal> appeals = judgements.appeals(agency, year);
        return items.of(agency, year).stream()
                .map(item -> new Disclosure(
                        year,
                        item.code(),
                        item.state(),
                        shown.getOrDefault(item.code(), List.of()),
                        item.remark(),
                        item.submission() == null ? null : sent.get(item.submission()),
                        item.filedOn(),
                        judged.get(item.code()),
                        appeals.get(item.code()),
                        item.version()))
                .collect(Collectors.toMap(Disclosure::code, one -> one));
    }

    /// The years of which something is known, the earliest first.
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AgencyId agency) {
        return items.years(agency);
    }

    /// An item; one of which nothing is known is empty.
    @Transactional(readOnly = true)
    public Disclosure find(AgencyId agency, FiscalYear year, String code) {
        return Objects.requireNonNullElseGet(of(agency, year).get(code), () -> Disclosure.empty(year, code));
    }

    /// Names evidence of an item, behind what it has.
    ///
    /// @param request idempotency key, and the evidence's id: the same request adds once
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void add(AgencyId agency, FiscalYear year, String code, Wish wish, UUID request) {
        add(agency, year, code, wish, null, request);
    }

    /// The same of a file that is kept here; the wish's address is the end of its public one.
    void add(AgencyId agency, FiscalYear year, String code, Wish wish, @Nullable HeldFile file, UUID request) {
        ItemStore.Item item = open(agency, year, code);
        if (evidence.add(agency, year, code, request, wish, file, false)) {
            begin(agency, year, item);
            append(
                    file != null && file.live() ? "disclosure.log.evidence.live" : "disclosure.log.evidence.added",
                    year,
                    code,
                    null,
                    wish,
                    file);
        }
    }

    /// Changes evidence.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void change(AgencyId agency, FiscalYear year, String code, UUID id, int version, Wish wish) {
        open(agency, year, code);
        Evidence before = require(agency, year, code, id);
        if (!evidence.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("evidence changed meanwhile: " + id);
        }
        append("disclosure.log.evidence.changed", year, code, before, wish, null);
    }

    /// Takes evidence away, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, String code, UUID id) {
        ItemStore.Item item = open(agency, year, code);
        if (!evidence.remove(agency, year, code, id, clock.instant())) {
            throw new NoSuchElementException("no evidence " + id);
        }
        if (evidence.of(agency, year).getOrDefault(code, List.of()).isEmpty()) {
            items.move(agency, year, item, ItemMove.CLEAR, ItemState.EMPTY);
        }
        trail.append(Act.of("disclosure.log.evidence.removed", subject(year, code)));
    }

    /// Brings evidence back that was taken away.
    ///
    /// @throws NoSuchElementException if there is none such
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, String code, UUID id) {
        ItemStore.Item item = open(agency, year, code);
        if (!evidence.remove(agency, year, code, id, null)) {
            throw new NoSuchElementException("no removed evidence " + id);
        }
        begin(agency, year, item);
        trail.append(Act.of("disclosure.log.evidence.restored", subject(year, code)));
    }

    /// Moves evidence one place up or down within its item.
    ///
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void move(AgencyId agency, FiscalYear year, String code, UUID id, boolean up) {
        open(agency, year, code);
        List<UUID> order = Places.moved(
                evidence.of(agency, year).getOrDefault(code, List.of()).stream()
                        .map(Evidence::id)
                        .toList(),
                id,
                up);
        if (!order.isEmpty()) {
            evidence.order(agency, order);
            trail.append(Act.of("disclosure.log.evidence.moved", subject(year, code)));
        }
    }

    /// Says what the assessor should know of an item.
    ///
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void remark(AgencyId agency, FiscalYear year, String code, String remark) {
        ItemStore.Item item = open(agency, year, code);
        if (!item.remark().equals(remark)) {
            items.remark(agency, year, code, remark);
            trail.append(new Act(
                    "disclosure.log.remark",
                    subject(year, code),
                    Changes.none()
                            .field("disclosure.remark", item.remark(), remark)
                            .payload()));
        }
    }

    /// Carries the evidence of the year before over to items that have none yet, to be looked through. What this
    /// program
    /// made from that year's data stays behind: it makes another one.
    ///
    /// @return how many items got evidence
    @Transactional
    public int carryOver(AgencyId agency, FiscalYear year, List<String> codes) {
        FiscalYear last = year.earlier().orElseThrow();
        Map<String, List<Evidence>> before = evidence.of(agency, last);
        int carried = 0;
        for (String code : codes) {
            List<Evidence> known = before.getOrDefault(code, List.of()).stream()
                    .filter(one -> !one.isLive())
                    .toList();
            ItemStore.Item item = known.isEmpty() ? null : items.lock(agency, year, code);
            if (item != null && item.state() == ItemState.EMPTY) {
                known.forEach(one ->
                        evidence.add(agency, year, code, UUID.randomUUID(), carried(agency, one), one.file(), true));
                begin(agency, year, item);
                trail.append(Act.of("disclosure.log.carried", subject(year, code)));
                carried++;
            }
        }
        return carried;
    }

    /// A file that is carried over gets an address of its own.
    private Wish carried(AgencyId agency, Evidence one) {
        String address = one.file() == null
                ? one.address()
                : EvidenceFiles.address(agencies.among(List.of(agency.value())).getFirst());
        return new Wish(address, one.note());
    }

    private ItemStore.Item open(AgencyId agency, FiscalYear year, String code) {
        ItemStore.Item item = items.lock(agency, year, code);
        if (!item.state().isOpen()) {
            throw new NoMove(NoMove.Why.ELSEWHERE);
        }
        return item;
    }

    private void begin(AgencyId agency, FiscalYear year, ItemStore.Item item) {
        if (item.state() == ItemState.EMPTY) {
            items.move(agency, year, item, ItemMove.BEGIN, ItemState.DRAFT);
        }
    }

    private Evidence require(AgencyId agency, FiscalYear year, String code, UUID id) {
        return evidence.of(agency, year).getOrDefault(code, List.of()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("evidence removed meanwhile: " + id));
    }

    private void append(
            String action,
            FiscalYear year,
            String code,
            @Nullable Evidence before,
            Wish wish,
            @Nullable HeldFile file) {
        trail.append(new Act(
                action,
                subject(year, code),
                Changes.none()
                        .field("disclosure.address", before == null ? null : before.address(), wish.address())
                        .field("disclosure.note", before == null ? null : before.note(), wish.note())
                        .field("disclosure.sha256", null, file == null ? null : file.sha256())
                        .payload()));
    }

    /// How the trail calls an item.
    static String subject(FiscalYear year, String code) {
        return Act.subject("disclosure.log.item", year.buddhistYear() + "/" + code);
    }
}
