package org.prongsai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.LeaderLine;
import org.prongsai.document.paper.Block.LeaderLine.Field;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.Part.Role;

/// บันทึกข้อความ.
final class MemoForm {
    private static final List<Role> HEAD =
            List.of(Role.FROM, Role.NUMBER, Role.DATE, Role.SUBJECT, Role.TO, Role.THROUGH, Role.REFERENCE);

    /// Letters and marks that a line holds in any case.
    private static final int LINE = 70;

    private final FormText text;
    private final PaperFigures figures;

    MemoForm(Manuscript manuscript, PaperFigures figures) {
        this.text = new FormText(manuscript, figures);
        this.figures = figures;
    }

    List<Block> blocks(Optional<PictureFile> crest) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Masthead(crest, figures.value(Name.MEMO_CREST), "บันทึกข้อความ", figures.value(Name.MEMO_TITLE)));
        blocks.add(line(new Field("ส่วนราชการ", text.line(Role.FROM))));
        blocks.add(line(new Field("ที่", text.line(Role.NUMBER)), new Field("วันที่", text.line(Role.DATE))));
        blocks.add(line(new Field("เรื่อง", text.line(Role.SUBJECT))));
        blocks.add(new Space(0.4));
        blocks.addAll(FormText.labelled("เรียน", 1.3, addressed()));
        blocks.addAll(FormText.labelled("อ้างถึง", 1.6, text.lines(Role.REFERENCE)));
        blocks.add(new Space(0.4));
        text.flow(HEAD).forEach(part -> blocks.addAll(text.write(part)));
        return blocks;
    }

    /// Whom it passes stands beneath where it would tear the line.
    private List<String> addressed() {
        String to = text.line(Role.TO);
        List<String> through = text.lines(Role.THROUGH);
        if (through.isEmpty()) {
            return List.of(to);
        }
        String passing = "(ผ่าน" + String.join(" และ", through) + ")";
        return to.length() + passing.length() < LINE ? List.of(to + " " + passing) : List.of(to, passing);
    }

    private LeaderLine line(Field... fields) {
        return new LeaderLine(List.of(fields), figures.value(Name.MEMO_LABEL));
    }
}
