package org.prongsai.report.office;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Composer.Occasion;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Papers that are being prepared: only what someone wrote in place of the proposed words is kept, so figures are as
/// fresh as the data until the paper is issued.
@Service
public class Drafts {
    private final DraftStore store;
    private final Composers composers;
    private final OfficeSettings settings;
    private final Typesetter typesetter;
    private final Trail trail;
    private final Clock clock;

    Drafts(
            DraftStore store,
            Composers composers,
            OfficeSettings settings,
            Typesetter typesetter,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.composers = composers;
        this.settings = settings;
        this.typesetter = typesetter;
        this.trail = trail;
        this.clock = clock;
    }

    /// The drafts of a year from which no paper was issued, the last changed first; without their words.
    @Transactional(readOnly = true)
    public List<Draft> open(AgencyId agency, FiscalYear year) {
        return store.all(agency, year).stream()
                .filter(draft -> !draft.isIssued())
                .toList();
    }

    /// The draft with this id.
    ///
    /// @throws NoSuchElementException if there is none of this year, or it was removed
    @Transactional(readOnly = true)
    public Draft require(AgencyId agency, FiscalYear year, UUID id) {
        return of(store.find(agency, id), year, id);
    }

    /// Begins a draft.
    ///
    /// @param request idempotency key, and the draft's id
    @Transactional
    public void begin(Agency agency, Occasion occasion, UUID request) {
        add(
                agency,
                occasion.year(),
                new Draft(
                        request,
                        occasion.year(),
                        occasion.kind(),
                        occasion.subject(),
                        VerifyCode.random(agency).text(),
                        null,
                        null,
                        clock.instant(),
                        1,
                        Map.of(),
                        false));
    }

    /// Begins the correction of an issued paper with the words it had.
    ///
    /// @param request idempotency key, and the draft's id
    @Transactional
    public void correct(Agency agency, IssuedPaper paper, UUID request) {
        Draft before = store.find(agency.id(), paper.draft()).orElseThrow();
        var words = new HashMap<>(before.edits());
        words.keySet().removeIf(place -> place.equals("number") || place.equals("date"));
        add(
                agency,
                paper.year(),
                new Draft(
                        request,
                        paper.year(),
                        paper.kind(),
                        before.subject(),
                        VerifyCode.random(agency).text(),
                        paper.id(),
                        null,
                        clock.instant(),
                        1,
                        words,
                        false));
    }

    private void add(Agency agency, FiscalYear year, Draft draft) {
        if (store.add(agency.id(), draft)) {
            trail.append(new Act(
                    "report.log.begun",
                    subject(draft.id()),
                    Changes.none()
                            .field("report.kind", null, draft.kind().name())
                            .field("report.year", null, Integer.toString(year.buddhistYear()))
                            .payload()));
        }
    }

    /// What a draft says with its proposed words; nothing where the data it is made from are no longer there.
    @Transactional(readOnly = true)
    public Optional<Manuscript> proposed(AgencyId agency, Draft draft) {
        return composers
                .occasion(agency, draft.year(), draft.kind(), draft.subject())
                .map(composers::compose)
                .map(manuscript -> letterhead(agency, manuscript));
    }

    /// What can be sent by LINE along with a draft's paper; empty for none.
    @Transactional(readOnly = true)
    public String message(AgencyId agency, Draft draft) {
        return composers
                .occasion(agency, draft.year(), draft.kind(), draft.subject())
                .map(composers::message)
                .orElse("");
    }

    /// Puts in what the agency has settled: what its numbers begin with, and the address on its letters.
    private Manuscript letterhead(AgencyId agency, Manuscript manuscript) {
        Form form = manuscript.kind().form();
        String prefix = settings.prefixes(agency).getOrDefault(agency.value(), "");
        String address = settings.of(agency).address();
        var settled = new HashMap<String, String>();
        for (Part.Words place : manuscript.words()) {
            boolean open = place.role() == Role.NUMBER && place.text().isBlank();
            if (open && (form == Form.MEMO || form == Form.LETTER)) {
                settled.put(place.key(), prefix);
            }
            boolean bare = place.role() == Role.FROM && place.text().lines().count() < 2;
            if (bare && form == Form.LETTER && !address.isBlank()) {
                settled.put(place.key(), place.text() + "\n" + address);
            }
        }
        return manuscript.edited(settled);
    }

    /// What a draft says.
    @Transactional(readOnly = true)
    public Optional<Manuscript> manuscript(AgencyId agency, Draft draft) {
        return proposed(agency, draft).map(manuscript -> manuscript.edited(draft.edits()));
    }

    /// Keeps what was typed, as far as it differs from what is proposed.
    ///
    /// @param typed words by place, of all places or some; the others stay as they are
    /// @throws OptimisticLockingFailureException if someone else changed the draft since `version`
    @Transactional
    public void save(AgencyId agency, FiscalYear year, UUID id, int version, Map<String, String> typed) {
        Draft draft = require(agency, year, id);
        Manuscript proposed =
                proposed(agency, draft).orElseThrow(() -> new NoSuchElementException("data are missing for " + id));
        var all = new HashMap<>(draft.edits());
        all.putAll(typed);
        keep(agency, draft, version, proposed.edits(all), "report.log.edited");
    }

    /// Goes back to the words of the version before; once more takes that back.
    @Transactional
    public void undo(AgencyId agency, FiscalYear year, UUID id) {
        Draft draft = require(agency, year, id);
        if (draft.version() > 1) {
            keep(agency, draft, draft.version(), store.edits(agency, id, draft.version() - 1), "report.log.undone");
        }
    }

    private void keep(AgencyId agency, Draft draft, int version, Map<String, String> edits, String action) {
        if (edits.equals(draft.edits()) && version == draft.version()) {
            return;
        }
        if (!store.save(agency, draft.id(), version, edits, clock.instant())) {
            throw new OptimisticLockingFailureException("draft changed meanwhile: " + draft.id());
        }
        trail.append(new Act(
                action,
                subject(draft.id()),
                Changes.none()
                        .field("report.places", places(draft.edits()), places(edits))
                        .payload()));
    }

    private static String places(Map<String, String> edits) {
        return edits.keySet().stream().sorted().collect(Collectors.joining(" "));
    }

    /// Removes a draft, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none, or a paper was issued from it
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, UUID id) {
        require(agency, year, id);
        if (!store.remove(agency, id, clock.instant())) {
            throw new NoSuchElementException("no draft " + id);
        }
        trail.append(Act.of("report.log.removed", subject(id)));
    }

    /// Takes that back.
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed draft " + id);
        }
        trail.append(Act.of("report.log.restored", subject(id)));
    }

    /// A draft as PDF, as it is printed to be signed.
    @Transactional(readOnly = true)
    public byte[] pdf(Agency agency, Draft draft) {
        return typesetter.pdf(agency, complete(agency, draft), draft.code(), now());
    }

    /// A draft as DOCX.
    @Transactional(readOnly = true)
    public byte[] docx(Agency agency, Draft draft) {
        return typesetter.docx(agency, complete(agency, draft), draft.code(), now());
    }

    /// Characters that cannot be printed.
    @Transactional(readOnly = true)
    public List<String> missing(AgencyId agency, String text) {
        return typesetter.missing(agency, text);
    }

    private Manuscript complete(Agency agency, Draft draft) {
        return manuscript(agency.id(), draft)
                .orElseThrow(() -> new NoSuchElementException("data are missing for " + draft.id()));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Draft of(Optional<Draft> found, FiscalYear year, UUID id) {
        return found.filter(draft -> draft.year().equals(year))
                .orElseThrow(() -> new NoSuchElementException("no draft " + id));
    }

    static String subject(UUID id) {
        return Act.subject("report.log.draft", id.toString().substring(0, 8));
    }
}
