package org.prongsai.report.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Contents;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;
import org.prongsai.report.register.NewReference;
import org.prongsai.report.register.References;
import org.prongsai.report.register.Series;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Papers that were issued, and stay as they were.
@Service
public class IssuedPapers {
    private final IssuedStore store;
    private final DraftStore drafts;
    private final Drafts words;
    private final Typesetter typesetter;
    private final Contents contents;
    private final References register;
    private final Trail trail;
    private final Clock clock;

    IssuedPapers(
            IssuedStore store,
            DraftStore drafts,
            Drafts words,
            Typesetter typesetter,
            Contents contents,
            References register,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.words = words;
        this.typesetter = typesetter;
        this.contents = contents;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    /// What the registry and the signer gave a paper.
    ///
    /// @param number empty for papers without number
    /// @param name   of the signer; empty where he is not to be named
    public record Issue(
            String number,
            LocalDate dated,
            String post,
            String name,
            @Nullable ScanFile scan) {}

    /// The papers of a year, the latest first.
    @Transactional(readOnly = true)
    public List<IssuedPaper> all(AgencyId agency, FiscalYear year) {
        return store.all(agency, year);
    }

    /// The paper with this id.
    ///
    /// @throws NoSuchElementException if there is none of this year
    @Transactional(readOnly = true)
    public IssuedPaper require(AgencyId agency, FiscalYear year, UUID id) {
        return store.find(agency, id)
                .filter(paper -> paper.year().equals(year))
                .orElseThrow(() -> new NoSuchElementException("no paper " + id));
    }

    /// A paper of any year.
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> find(AgencyId agency, UUID id) {
        return store.find(agency, id);
    }

    /// The file of an issued paper by its hash.
    @Transactional(readOnly = true)
    public byte[] file(AgencyId agency, String hash) {
        return contents.find(agency, hash).orElseThrow(() -> new NoSuchElementException("no file " + hash));
    }

    /// Issues a draft: freezes it as DOCX and PDF, enters it in the register and tells the trail, all of it or nothing.
    ///
    /// @param version of the draft that the caller read
    /// @param request idempotency key, and the paper's id: the same request issues once
    /// @throws OptimisticLockingFailureException if someone changed the draft since
    /// @throws IllegalStateException if another paper was issued from it
    @Transactional
    public void issue(Agency agency, FiscalYear year, UUID id, int version, Issue issue, UUID request) {
        Draft draft = drafts.lock(agency.id(), id)
                .filter(found -> found.year().equals(year))
                .orElseThrow(() -> new NoSuchElementException("no draft " + id));
        if (request.equals(draft.paper())) {
            return;
        }
        if (draft.isIssued()) {
            throw new IllegalStateException("issued already: " + id);
        }
        if (draft.version() != version) {
            throw new OptimisticLockingFailureException("draft changed meanwhile: " + id);
        }
        IssuedPaper paper = freeze(agency, draft, issue, request);
        store.add(agency.id(), paper);
        drafts.issued(agency.id(), id, request);
        Series.of(paper.kind().form(), paper.number())
                .filter(_ -> !paper.number().isEmpty())
                .ifPresent(series -> register.enter(
                        agency.id(),
                        new NewReference(series, paper.number(), paper.dated(), paper.subject(), "", "", null),
                        paper.id()));
        trail.append(new Act("report.log.issued", subject(paper), changes(paper).payload()));
    }

    private IssuedPaper freeze(Agency agency, Draft draft, Issue issue, UUID request) {
        Manuscript manuscript = dated(
                words.manuscript(agency.id(), draft)
                        .orElseThrow(() -> new NoSuchElementException("data are missing for " + draft.id())),
                issue);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ScanFile scan = issue.scan();
        return new IssuedPaper(
                request,
                draft.id(),
                draft.subject(),
                draft.year(),
                draft.kind(),
                manuscript.title(),
                subjectOf(manuscript),
                issue.number(),
                issue.dated(),
                issue.post(),
                issue.name(),
                draft.code(),
                contents.keep(agency.id(), typesetter.docx(agency, manuscript, draft.code(), now)),
                contents.keep(agency.id(), typesetter.pdf(agency, manuscript, draft.code(), now)),
                scan == null ? null : new IssuedPaper.Scan(contents.keep(agency.id(), scan.bytes()), scan.kind()),
                edition(agency.id(), draft),
                draft.corrects(),
                null,
                now,
                null);
    }

    private int edition(AgencyId agency, Draft draft) {
        UUID corrects = draft.corrects();
        return corrects == null
                ? 1
                : store.find(agency, corrects).map(IssuedPaper::edition).orElse(0) + 1;
    }

    /// The same with number and date in their places.
    private static Manuscript dated(Manuscript manuscript, Issue issue) {
        var given = new HashMap<String, String>();
        for (Part.Words place : manuscript.words()) {
            if (place.role() == Role.NUMBER && !issue.number().isEmpty()) {
                given.put(place.key(), issue.number());
            }
            if (place.role() == Role.DATE) {
                given.put(place.key(), new ThaiDate(issue.dated()).official());
            }
        }
        return manuscript.edited(given);
    }

    /// What stands at เรื่อง, or else the title.
    public static String subjectOf(Manuscript manuscript) {
        return manuscript.words().stream()
                .filter(place -> place.role() == Role.SUBJECT && !place.text().isBlank())
                .map(place -> place.text().replaceAll("\\s+", " ").strip())
                .findFirst()
                .orElse(manuscript.title());
    }

    /// Withdraws a paper, which [#restore] undoes; it stays to be read, and its page of verification says so.
    @Transactional
    public void withdraw(AgencyId agency, FiscalYear year, UUID id, String reason) {
        IssuedPaper paper = require(agency, year, id);
        if (!store.withdraw(agency, id, clock.instant(), reason)) {
            throw new IllegalStateException("withdrawn already: " + id);
        }
        trail.append(new Act(
                "report.log.withdrawn",
                subject(paper),
                Changes.none().field("report.withdraw.reason", null, reason).payload()));
    }

    /// Lets a paper hold again that was withdrawn by mistake.
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, UUID id) {
        IssuedPaper paper = require(agency, year, id);
        if (!store.withdraw(agency, id, null, "")) {
            throw new IllegalStateException("not withdrawn: " + id);
        }
        trail.append(Act.of("report.log.holds", subject(paper)));
    }

    private static Changes changes(IssuedPaper paper) {
        IssuedPaper.Scan scan = paper.scan();
        return Changes.none()
                .field("report.kind", null, paper.kind().name())
                .field("report.number", null, paper.number())
                .field("report.dated", null, paper.dated().toString())
                .field("report.file.pdf", null, paper.pdf())
                .field("report.file.docx", null, paper.docx())
                .field("report.file.scan", null, scan == null ? null : scan.hash());
    }

    private static String subject(IssuedPaper paper) {
        return Act.subject("report.log.paper", paper.id().toString().substring(0, 8));
    }
}
