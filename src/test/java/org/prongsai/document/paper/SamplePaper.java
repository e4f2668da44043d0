package org.prongsai.document.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.LeaderLine;
import org.prongsai.document.paper.Block.LeaderLine.Field;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.PageBreak;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Picture;
import org.prongsai.document.paper.Block.Signature;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;

/// A memo in which each kind of block occurs.
public final class SamplePaper {
    private SamplePaper() {}

    /// The memo, with a table of 40 rows beneath two header rows.
    public static Paper withEveryBlock() throws IOException {
        var rows = new ArrayList<Row>();
        rows.add(new Row(List.of(
                Cell.of("ลำดับ").spanning(1, 2),
                Cell.of("มาตรการ").spanning(2, 1),
                Cell.of("ร้อยละ").spanning(1, 2))));
        rows.add(Row.of("ชื่อ", "ผู้รับผิดชอบ"));
        for (int i = 1; i <= 40; i++) {
            rows.add(Row.of("" + i, "ปรับปรุงการให้บริการน้ำดื่มและที่นั่ง", "ผู้ประสานงาน\nกองที่ " + i, "97.01"));
        }
        return Paper.official(
                "บันทึกข้อความ รายงานผลรอบ 12 เดือน",
                List.of(
                        new Masthead(Optional.of(picture()), 1.5, "บันทึกข้อความ"),
                        new LeaderLine(List.of(new Field("ส่วนราชการ", "กลุ่มงานจริยธรรม โทร. 5500"))),
                        new LeaderLine(List.of(new Field("ที่", ""), new Field("วันที่", ""))),
                        new Space(0.5),
                        Paragraph.of("เรียน  ผู้อำนวยการ"),
                        Paragraph.body("ตามที่ได้จัดทำแผนปีงบประมาณ พ.ศ. 2564 ตามข้อ O42 และ <แนบ> & รายงานมานี้"),
                        new Paragraph(
                                List.of(
                                        Run.plain("ผลคือ "),
                                        Run.bold("5 จาก 6 มาตรการ"),
                                        new Run(" น้ำเชื่อม", false, true, true, 20)),
                                Alignment.LEFT,
                                1,
                                -1),
                        new Heading(2, "1. ผลการดำเนินงาน"),
                        new Table(
                                List.of(
                                        new Column(1, Alignment.CENTRE),
                                        new Column(5, Alignment.LEFT),
                                        new Column(3, Alignment.LEFT),
                                        new Column(2, Alignment.RIGHT)),
                                2,
                                14,
                                rows),
                        new Picture(picture(), "สี่เหลี่ยม", 3, Alignment.CENTRE),
                        new Signature(List.of("(....................)", "หัวหน้ากลุ่มงานจริยธรรม")),
                        new PageBreak(),
                        new Heading(1, "เอกสารแนบ 1")));
    }

    /// A picture of 40 × 20 points.
    public static PictureFile picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", out);
        return switch (PictureFile.look(out.toByteArray())) {
            case PictureFile.Usable(var picture) -> picture;
            case PictureFile.Refused(var reason) -> throw new IllegalStateException("refused: " + reason);
        };
    }
}
