package org.prongsai.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.Part.Role;
import org.springframework.stereotype.Component;

/// Lays manuscripts out as the office's rules ask of their form.
@Component
public class PaperForms {
    /// The paper of a manuscript, by the office's figures.
    ///
    /// @param crest of the agency; a plain frame stands where there is none
    public Paper paper(Manuscript manuscript, Optional<PictureFile> crest) {
        return paper(manuscript, crest, PaperFigures.official());
    }

    /// The paper of a manuscript, by other figures.
    ///
    /// A place that the form asks for and that is empty is left to be filled in by hand; [#lacking] tells which.
    public Paper paper(Manuscript manuscript, Optional<PictureFile> crest, PaperFigures figures) {
        Form form = manuscript.kind().form();
        List<Block> blocks = switch (form) {
            case MEMO -> new MemoForm(manuscript, figures).blocks(crest);
            case LETTER -> new LetterForm(manuscript, figures).blocks(crest);
            case ORDER, ANNOUNCEMENT -> new NoticeForm(manuscript, figures).blocks(crest);
            case REPORT, TABLE -> new SheetForm(manuscript, figures).blocks();
        };
        PageLayout page = form == Form.TABLE ? figures.page().landscape() : figures.page();
        return new Paper(title(manuscript), page, figures.value(PaperFigures.Name.TEXT_SIZE), true, blocks);
    }

    /// What the form asks for and the manuscript leaves empty, apart from number and date, which the registry gives.
    public List<Role> lacking(Manuscript manuscript) {
        return asked(manuscript.kind())
                .filter(role -> manuscript.words().stream()
                        .noneMatch(
                                words -> words.role() == role && !words.text().isBlank()))
                .toList();
    }

    private static Stream<Role> asked(DocumentKind kind) {
        return switch (kind.form()) {
            case MEMO, LETTER -> Stream.of(Role.FROM, Role.SUBJECT, Role.TO, Role.BODY, Role.SIGNATURE);
            case ORDER, ANNOUNCEMENT -> Stream.of(Role.FROM, Role.SUBJECT, Role.BODY, Role.SIGNATURE);
            case REPORT, TABLE -> Stream.of(Role.SUBJECT);
        };
    }

    private static String title(Manuscript manuscript) {
        return manuscript.title().isBlank() ? manuscript.kind().name() : manuscript.title();
    }
}
