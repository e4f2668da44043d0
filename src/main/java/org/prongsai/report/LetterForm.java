package org.prongsai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Sides;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.paper.Run;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.Part.Role;

/// หนังสือภายนอก.
final class LetterForm {
    private static final List<Role> HEAD =
            List.of(Role.FROM, Role.NUMBER, Role.DATE, Role.SUBJECT, Role.TO, Role.REFERENCE, Role.ENCLOSURE);
    /// คำลงท้าย stands above the hand.
    private static final String FAREWELL = "ขอแสดงความนับถือ";

    private final FormText text;
    private final PaperFigures figures;
    private List<String> farewell = List.of();

    LetterForm(Manuscript manuscript, PaperFigures figures) {
        this.text = new FormText(manuscript, figures);
        this.figures = figures;
    }

    List<Block> blocks(Optional<PictureFile> crest) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Masthead(crest, figures.value(Name.LARGE_CREST), ""));
        blocks.add(new Sides("ที่ " + text.line(Role.NUMBER), orBlank(text.lines(Role.FROM))));
        blocks.add(new Space(0.5));
        blocks.add(new Sides("", orBlank(text.lines(Role.DATE))));
        blocks.add(new Space(0.5));
        head(blocks, "เรื่อง", 1.35, List.of(text.line(Role.SUBJECT)));
        head(blocks, "เรียน", 1.3, List.of(text.line(Role.TO)));
        head(blocks, "อ้างถึง", 1.6, text.lines(Role.REFERENCE));
        head(blocks, "สิ่งที่ส่งมาด้วย", 2.95, text.lines(Role.ENCLOSURE));
        for (Part part : text.flow(HEAD)) {
            blocks.addAll(write(part));
        }
        return blocks;
    }

    private static void head(List<Block> blocks, String label, double width, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.addAll(FormText.labelled(label, width, lines));
            blocks.add(new Space(0.4));
        }
    }

    private List<Block> write(Part part) {
        if (part instanceof Part.Words words) {
            if (words.role() == Role.CLOSING && words.text().strip().startsWith("ขอแสดง")) {
                farewell = FormText.lines(words.text()).toList();
                return List.of();
            }
            if (words.role() == Role.SIGNATURE) {
                List<String> above = farewell.isEmpty() ? List.of(FAREWELL) : farewell;
                return List.of(FormText.signature(above, words.text()));
            }
            if (words.role() == Role.FROM) {
                return contact(words.text());
            }
        }
        return text.write(part);
    }

    /// Of whom one may ask, at the foot.
    private static List<Block> contact(String text) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Space(1));
        FormText.lines(text).forEach(line -> blocks.add(new Paragraph(List.of(Run.plain(line)), Alignment.LEFT, 0, 0)));
        return blocks;
    }

    private static List<String> orBlank(List<String> lines) {
        return lines.isEmpty() ? List.of(" ") : lines;
    }
}
