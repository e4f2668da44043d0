package org.prongsai.report;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.Run;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.Part.Role;

/// Reports and tables: a title in the middle and what it is about.
final class SheetForm {
    private static final List<Role> HEAD = List.of(Role.SUBJECT);

    private final Manuscript manuscript;
    private final FormText text;
    private final PaperFigures figures;

    SheetForm(Manuscript manuscript, PaperFigures figures) {
        this.manuscript = manuscript;
        this.text = new FormText(manuscript, figures);
        this.figures = figures;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        List<String> title = text.lines(Role.SUBJECT);
        for (int i = 0; i < title.size(); i++) {
            blocks.add(i == 0 ? new Heading(1, title.get(i)) : FormText.centred(title.get(i), true));
        }
        blocks.add(new Space(0.3));
        text.flow(HEAD).forEach(part -> blocks.addAll(write(part)));
        return blocks;
    }

    private List<Block> write(Part part) {
        if (part instanceof Part.Words words) {
            if (words.role() == Role.FROM || words.role() == Role.DATE || words.role() == Role.NUMBER) {
                return FormText.lines(words.text())
                        .map(line -> FormText.centred(line, false))
                        .toList();
            }
            if (words.role() == Role.BODY && manuscript.kind().form() == Form.TABLE) {
                return FormText.lines(words.text()).map(this::note).toList();
            }
        }
        return text.write(part);
    }

    /// What stands beneath a table.
    private Block note(String line) {
        return new Paragraph(List.of(Run.plain(line).sized(figures.value(Name.TABLE_TEXT))), Alignment.LEFT, 0, 0);
    }
}
