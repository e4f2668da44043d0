package org.prongsai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.report.DocumentKind.Form;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.Part.Role;

/// คำสั่ง and ประกาศ.
final class NoticeForm {
    private static final List<Role> HEAD = List.of(Role.FROM, Role.NUMBER, Role.SUBJECT);
    private static final String RULE = "_______________________";

    private final Manuscript manuscript;
    private final FormText text;
    private final PaperFigures figures;

    NoticeForm(Manuscript manuscript, PaperFigures figures) {
        this.manuscript = manuscript;
        this.text = new FormText(manuscript, figures);
        this.figures = figures;
    }

    List<Block> blocks(Optional<PictureFile> crest) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Masthead(crest, figures.value(Name.LARGE_CREST), ""));
        text.lines(Role.FROM).forEach(line -> blocks.add(FormText.centred(line, true)));
        if (isOrder()) {
            String number = text.line(Role.NUMBER);
            blocks.add(FormText.centred("ที่ " + (number.isEmpty() ? "............/............" : number), true));
        }
        List<String> subject = text.lines(Role.SUBJECT);
        for (int i = 0; i < subject.size(); i++) {
            blocks.add(FormText.centred(i == 0 ? "เรื่อง  " + subject.get(i) : subject.get(i), true));
        }
        blocks.add(FormText.centred(RULE, false));
        blocks.add(new Space(0.4));
        for (Part part : text.flow(HEAD)) {
            blocks.addAll(
                    part instanceof Part.Words words && words.role() == Role.DATE
                            ? given(words.text())
                            : text.write(part));
        }
        return blocks;
    }

    private boolean isOrder() {
        return manuscript.kind().form() == Form.ORDER;
    }

    /// สั่ง ณ วันที่ … พ.ศ. …
    private List<Block> given(String day) {
        int year = day.strip().lastIndexOf(' ');
        String date = year < 0
                ? ".................................... พ.ศ. ............"
                : day.strip().substring(0, year) + " พ.ศ." + day.strip().substring(year);
        return List.of(
                new Space(0.5), FormText.centred((isOrder() ? "สั่ง" : "ประกาศ") + "  ณ  วันที่  " + date, false));
    }
}
