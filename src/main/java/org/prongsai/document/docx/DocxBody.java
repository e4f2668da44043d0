package org.prongsai.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.LeaderLine;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.PageBreak;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Picture;
import org.prongsai.document.paper.Block.Sides;
import org.prongsai.document.paper.Block.Signature;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.document.paper.Run;

/// Writes the blocks of a paper one after the other.
final class DocxBody {
    private static final int TWIPS_PER_POINT = 20;
    private final XWPFDocument document;
    private final Paper paper;
    private final DocxText text;
    private final DocxPages pages;

    DocxBody(XWPFDocument document, Paper paper, DocxPages pages) {
        this.document = document;
        this.paper = paper;
        this.text = new DocxText(paper);
        this.pages = pages;
    }

    /// @param signed whether a signature follows, which must not stand on a page alone
    void write(Block block, boolean signed) {
        switch (block) {
            case Heading heading -> text.write(styled(DocxStyles.heading(heading.level())), heading.text());
            case Paragraph paragraph -> paragraph(paragraph).setKeepNext(signed);
            case Masthead head -> masthead(head);
            case LeaderLine line -> leaders(line);
            case Table table -> {
                pages.table();
                new DocxTable(document, paper, pages.textWidth()).write(table);
            }
            case Picture picture -> {
                XWPFParagraph line = styled("Normal");
                DocxText.align(line, picture.alignment());
                draw(
                        line.createRun(),
                        picture.file(),
                        picture.width(),
                        picture.width() / picture.file().proportion(),
                        paper.shown(picture.alternative()));
            }
            case Signature signature -> signature(signature);
            case Space space -> {
                space(space.lines());
            }
            case Sides sides -> sides(sides);
            case PageBreak page -> pages.begin(page.turned());
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        pages.opened(paragraph);
        return paragraph;
    }

    private void sides(Sides sides) {
        for (int i = 0; i < sides.right().size(); i++) {
            XWPFParagraph line = styled("Normal");
            tab(line, paper.page().textWidth() / 2, STTabJc.LEFT, STTabTlc.NONE);
            text.write(line, i == 0 ? sides.left() : "");
            line.createRun().addTab();
            text.write(line, sides.right().get(i));
        }
    }

    private XWPFParagraph paragraph(Paragraph content) {
        XWPFParagraph paragraph = styled(DocxStyles.BODY);
        DocxText.align(paragraph, content.alignment());
        if (content.left() != 0) {
            paragraph.setIndentationLeft(DocxWriter.twips(content.left()).intValue());
        }
        if (content.firstLine() < 0) {
            paragraph.setIndentationHanging(
                    DocxWriter.twips(-content.firstLine()).intValue());
        } else if (content.firstLine() > 0) {
            paragraph.setIndentationFirstLine(
                    DocxWriter.twips(content.firstLine()).intValue());
        }
        text.write(paragraph, content.runs(), 0);
        return paragraph;
    }

    private void masthead(Masthead head) {
        XWPFParagraph line = styled(DocxStyles.MASTHEAD);
        if (head.title().isEmpty()) {
            DocxText.align(line, Alignment.CENTRE);
            if (head.crest().isEmpty()) {
                leave(line, head.crestHeight());
            }
        }
        XWPFRun crest = line.createRun();
        head.crest()
                .ifPresent(file ->
                        draw(crest, file, head.crestHeight() * file.proportion(), head.crestHeight(), "ตราครุฑ"));
        if (!head.title().isEmpty()) {
            tab(line, paper.page().textWidth() / 2, STTabJc.CENTER, STTabTlc.NONE);
            line.createRun().addTab();
            text.write(line, List.of(Run.plain(head.title()).sized(head.titleSize())), 0);
        }
    }

    /// Room for a crest that is put in by hand.
    private static void leave(XWPFParagraph line, double height) {
        line.setSpacingLineRule(org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        line.getCTPPr().getSpacing().setLine(DocxWriter.twips(height));
    }

    /// Each value is followed by dots that end at a stop: the next label, or the margin.
    private void leaders(LeaderLine line) {
        XWPFParagraph paragraph = styled("Normal");
        double width = paper.page().textWidth() / line.fields().size();
        for (int i = 0; i < line.fields().size(); i++) {
            var field = line.fields().get(i);
            tab(paragraph, width * (i + 1), i + 1 == line.fields().size() ? STTabJc.RIGHT : STTabJc.LEFT, STTabTlc.DOT);
            text.write(
                    paragraph,
                    List.of(
                            Run.bold(field.label()).sized(line.labelSize() * paper.textSize() / Paper.OFFICIAL_SIZE),
                            Run.plain("  " + field.value() + " ")),
                    0);
            paragraph.createRun().addTab();
        }
    }

    private void signature(Signature signature) {
        space(0.5).setKeepNext(true);
        signature.above().forEach(line -> signed(line, signature.half()).setKeepNext(true));
        space(2.5).setKeepNext(true);
        for (int i = 0; i < signature.lines().size(); i++) {
            signed(signature.lines().get(i), signature.half())
                    .setKeepNext(i + 1 < signature.lines().size());
        }
    }

    private XWPFParagraph signed(String line, Signature.Half half) {
        XWPFParagraph paragraph = styled(DocxStyles.SIGNATURE);
        int middle = DocxWriter.twips(paper.page().textWidth() / 2).intValue();
        if (half == Signature.Half.RIGHT) {
            paragraph.setIndentationLeft(middle);
        } else {
            paragraph.setIndentationRight(middle);
        }
        text.write(paragraph, line);
        return paragraph;
    }

    private XWPFParagraph space(double lines) {
        XWPFParagraph empty = styled("Normal");
        empty.setSpacingLineRule(org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        empty.getCTPPr()
                .getSpacing()
                .setLine(BigInteger.valueOf(Math.round(lines * 1.25 * paper.textSize() * TWIPS_PER_POINT)));
        return empty;
    }

    private static void tab(XWPFParagraph paragraph, double centimetres, STTabJc.Enum kind, STTabTlc.Enum leader) {
        var properties = paragraph.getCTPPr();
        var tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
        CTTabStop tab = tabs.addNewTab();
        tab.setVal(kind);
        tab.setLeader(leader);
        tab.setPos(DocxWriter.twips(centimetres));
    }

    private static void draw(XWPFRun run, PictureFile file, double width, double height, String alternative) {
        PictureType kind = file.kind() == PictureFile.Kind.PNG ? PictureType.PNG : PictureType.JPEG;
        String name = "picture" + kind.getExtension();
        try {
            var drawn = run.addPicture(new ByteArrayInputStream(file.bytes()), kind, name, emus(width), emus(height));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
        } catch (InvalidFormatException wrong) {
            throw new IllegalArgumentException("a picture that cannot be put into a document", wrong);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int emus(double centimetres) {
        return (int) Math.round(centimetres * Units.EMU_PER_CENTIMETER);
    }
}
