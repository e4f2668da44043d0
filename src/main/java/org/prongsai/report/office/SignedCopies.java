package org.prongsai.report.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.document.ScanFile;
import org.prongsai.document.pdf.PdfBundle;
import org.prongsai.document.pdf.PdfBundle.Piece;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.DocumentKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Binds papers for the website behind the signed scan of the memo that they rest on.
///
/// The paper alone is the public copy, without names and telephone numbers; whoever is to show the signature takes this
/// one.
@Service
public class SignedCopies {
    private final IssuedPapers papers;

    SignedCopies(IssuedPapers papers) {
        this.papers = papers;
    }

    /// The memos on which a kind of paper rests; none where it stands for itself.
    public static Set<DocumentKind> memos(DocumentKind kind) {
        return switch (kind) {
            case MEASURES_DISCLOSURE -> Set.of(DocumentKind.MEASURES_MEMO);
            case PROGRESS_DISCLOSURE -> Set.of(DocumentKind.SIX_MONTHS_MEMO, DocumentKind.TWELVE_MONTHS_MEMO);
            default -> Set.of();
        };
    }

    /// The memo with a signed scan that `paper` rests on: the latest of its year that holds.
    @Transactional(readOnly = true)
    public Optional<IssuedPaper> memo(AgencyId agency, IssuedPaper paper) {
        Set<DocumentKind> kinds = memos(paper.kind());
        return papers.all(agency, paper.year()).stream()
                .filter(one ->
                        kinds.contains(one.kind()) && one.scan() != null && one.state() == IssuedPaper.State.HOLDS)
                .findFirst();
    }

    /// One PDF: the scan, then the paper, each beneath a bookmark; empty where no memo was signed.
    @Transactional(readOnly = true)
    public Optional<byte[]> bundle(AgencyId agency, IssuedPaper paper) {
        return memo(agency, paper)
                .map(memo -> PdfBundle.write(
                        paper.title(),
                        List.of(
                                new Piece((memo.number() + " " + memo.subject()).strip(), scan(agency, memo)),
                                new Piece(paper.subject(), file(agency, paper.pdf())))));
    }

    private ScanFile scan(AgencyId agency, IssuedPaper memo) {
        IssuedPaper.Scan scan = memo.scan();
        if (scan == null) {
            throw new IllegalStateException("no scan of " + memo.id());
        }
        return file(agency, scan.hash());
    }

    private ScanFile file(AgencyId agency, String hash) {
        return switch (ScanFile.look(papers.file(agency, hash))) {
            case ScanFile.Usable(var file) -> file;
            case ScanFile.Refused(var reason) -> throw new IllegalStateException("kept file " + hash + " is " + reason);
        };
    }
}
