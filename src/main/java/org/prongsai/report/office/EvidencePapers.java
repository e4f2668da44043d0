package org.prongsai.report.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.disclosure.OwnPage;
import org.prongsai.disclosure.OwnPages;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Node;
import org.prongsai.framework.OwnPaper;
import org.prongsai.framework.Sought;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.DocumentKind;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// Offers the papers for the website, measures and progress, to the disclosure items that ask for them.
@Component
class EvidencePapers implements OwnPages {
    private static final String PDF = "application/pdf";

    private final IssuedPapers papers;
    private final Editions editions;

    EvidencePapers(IssuedPapers papers, Editions editions) {
        this.papers = papers;
        this.editions = editions;
    }

    @Override
    public List<OwnPage> of(AgencyId agency, FiscalYear year) {
        return papers.all(agency, year).stream()
                .filter(paper -> paper.state() == IssuedPaper.State.HOLDS)
                .flatMap(
                        paper -> asked(paper.kind())
                                .flatMap(asked -> code(year, asked))
                                .map(code -> page(agency, paper, code))
                                .stream())
                .toList();
    }

    private OwnPage page(AgencyId agency, IssuedPaper paper, String code) {
        return new OwnPage(
                paper.id(),
                code,
                paper.subject(),
                VerifyCode.path(paper.code()),
                paper.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                        + paper.year().buddhistYear() + ".pdf",
                PDF,
                () -> papers.file(agency, paper.pdf()));
    }

    /// What an item may ask for that a kind of paper answers.
    private static Optional<OwnPaper> asked(DocumentKind kind) {
        return switch (kind) {
            case MEASURES_DISCLOSURE -> Optional.of(OwnPaper.MEASURES);
            case PROGRESS_DISCLOSURE -> Optional.of(OwnPaper.PROGRESS);
            default -> Optional.empty();
        };
    }

    /// The item of the year's edition that asks for a paper.
    private Optional<String> code(FiscalYear year, OwnPaper asked) {
        return editions.forYear(year).stream()
                .findFirst()
                .flatMap(edition -> edition.root()
                        .leaves()
                        .filter(leaf -> Sought.paper(edition, leaf)
                                .filter(asked::equals)
                                .isPresent())
                        .map(Node::code)
                        .findFirst());
    }
}
