package org.prongsai.web.gallery;

import java.math.BigDecimal;
import java.util.List;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.prongsai.web.gallery.GalleryPage.Basics;
import org.prongsai.web.gallery.GalleryPage.Forms;
import org.prongsai.web.gallery.GalleryPage.Live;
import org.prongsai.web.gallery.GalleryPage.Tables;
import org.prongsai.web.gallery.GalleryPage.Ways;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Explanation;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Happening;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Content for the components, in both languages: figures of a real assessment, the rest made up.
final class Samples {
    private static final String HERE = "/ui";
    private static final BigDecimal TARGET = BigDecimal.valueOf(95);
    private static final BigDecimal WEIGHT = new BigDecimal("0.3");
    private static final BigDecimal OTHERS = new BigDecimal("65.738");

    private final Words words;

    Samples(Words words) {
        this.words = words;
    }

    GalleryPage page(BigDecimal score) {
        return new GalleryPage(basics(), tables(), forms(score), ways(), new ChartSamples(this).charts());
    }

    String say(String th, String en) {
        return words.language() == Language.TH ? th : en;
    }

    Figure explained(String value) {
        return Figure.explained(value, HERE + "#explanation", say("คะแนนนี้มาจากไหน", "how this score came about"));
    }

    /// The grade of `score` by the bands of fiscal year 2564.
    Badge grade(String score) {
        double points = Double.parseDouble(score);
        double[] floors = {95, 85, 75, 65, 55, 50, 0};
        int rank = 0;
        while (points < floors[rank]) {
            rank++;
        }
        return Badge.grade(
                List.of("AA", "A", "B", "C", "D", "E", "F").get(rank),
                Tone.ofRank(rank, floors.length),
                say("ระดับ", "grade"));
    }

    private Basics basics() {
        return new Basics(
                List.of("ที่", "ผู้", "กี๊", "ญู", "น้ำ", "ปู่", "ซ้ำ", "ฏุ", "ฎู", "ป้ำ", "ฟื้น", "ก่ำ"),
                List.of(
                        Action.primary(say("จำลองคะแนน", "What if"), HERE),
                        Action.secondary(say("นำเข้าคะแนน", "Import scores"), HERE)
                                .icon(Icon.UPLOAD),
                        Action.quiet(say("ดูทั้งหมด", "Show all"), HERE)),
                List.of(
                        grade("96"),
                        grade("90"),
                        grade("80"),
                        grade("70"),
                        grade("60"),
                        grade("52"),
                        grade("40"),
                        Badge.of(say("ผ่านดีเยี่ยม", "Passed, excellent"), Tone.ofRank(0, 5)),
                        Badge.of(say("ต้องปรับปรุงโดยด่วน", "Urgently to improve"), Tone.ofRank(4, 5)),
                        Badge.of(say("รอตรวจ", "Waiting"), Tone.NEUTRAL),
                        Badge.of(say("กำลังทำ", "In progress"), Tone.ACTION),
                        Badge.of(say("เสร็จแล้ว", "Done"), Tone.GOOD),
                        Badge.of(say("ใกล้ครบกำหนด", "Due soon"), Tone.WARNING),
                        Badge.of(say("เกินกำหนด", "Overdue"), Tone.BAD)),
                Tile.of(say("คะแนนรวม", "Total"), explained("91.85"))
                        .badge(Badge.of(say("ระดับ A", "Grade A"), Tone.A))
                        .note(say(
                                "อีก 3.15 คะแนนถึงเป้าหมาย 95 (ระดับ AA)", "3.15 points below the target of 95 (AA)")),
                List.of(
                        tile("IIT", say("ผู้มีส่วนได้ส่วนเสียภายใน", "internal"), "87.05")
                                .note(say("น้ำหนัก 30 · ตอบ 41 คน", "Weight 30 · 41 answers")),
                        tile("EIT", say("ผู้มีส่วนได้ส่วนเสียภายนอก", "external"), "88.46")
                                .note(say("น้ำหนัก 30 · ตอบ 67 คน", "Weight 30 · 67 answers")),
                        tile("OIT", say("การเปิดเผยข้อมูลสาธารณะ", "open data"), "98.00")
                                .note(say("น้ำหนัก 40 · ผ่าน 42 จาก 43 ข้อ", "Weight 40 · 42 of 43 passed"))));
    }

    private Tile tile(String code, String name, String score) {
        Badge grade = grade(score);
        return Tile.of(code + " " + name, explained(score))
                .badge(grade)
                .progress(new Progress(
                        new BigDecimal(score),
                        TARGET,
                        grade.tone(),
                        say("เทียบเป้าหมาย 95", "against the target of 95")));
    }

    private Tables tables() {
        return new Tables(scores(), noScores(), new HeatSamples(this).heat(), explanation(), facts());
    }

    private Table scores() {
        return Table.of(
                        say(
                                "ข้อที่ควรพัฒนาก่อน เรียงตามผลต่อคะแนนรวม",
                                "What to develop first, by its effect on the total"),
                        columns(),
                        List.of(
                                row(
                                                "O30",
                                                say(
                                                        "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต",
                                                        "Channel for reporting corruption"),
                                                "0.00",
                                                "+0.80")
                                        .highlight(),
                                row(
                                        "8.1",
                                        say("เจ้าหน้าที่ปรับปรุงการปฏิบัติงานให้ดีขึ้น", "Officers improve their work"),
                                        "79.25",
                                        "+0.31"),
                                row(
                                        "8.2",
                                        say(
                                                "หน่วยงานปรับปรุงระบบงาน ขั้นตอนต่าง ๆ",
                                                "The agency improves its procedures"),
                                        "80.22",
                                        "+0.30"),
                                row(
                                        "2.1",
                                        say("เผยแพร่และชี้แจงแผนงบประมาณประจำปี", "Publishes and explains its budget"),
                                        "71.71",
                                        "+0.23"),
                                Table.Row.of(
                                        new Cell.Code("9.4"),
                                        Cell.text(say(
                                                "ข้อที่มีผู้ตอบไม่ถึงจำนวนขั้นต่ำ", "An item with too few answers")),
                                        new Cell.Missing(
                                                say("ไม่แสดงคะแนน: ตอบ 12 จาก 30 คน", "Withheld: 12 of 30 answers")),
                                        new Cell.Missing("–"))))
                .downloads(List.of(new Table.Download("CSV", HERE), new Table.Download("XLSX", HERE)));
    }

    private Table noScores() {
        return Table.of(say("ข้อที่ต้องเร่งแก้ไข", "Urgent items"), columns(), List.of())
                .empty(say("ไม่มีข้อใดต่ำกว่า 85 คะแนน", "No item is below 85 points"));
    }

    private List<Column> columns() {
        return List.of(
                Column.text(say("ข้อ", "Item")),
                Column.naming(say("ชื่อข้อ", "Name")),
                Column.number(say("คะแนน", "Score")).sorted(HERE, Column.Order.NONE),
                Column.number(say("หากได้ 95", "If it were 95")).sorted(HERE, Column.Order.DESCENDING));
    }

    private Table.Row row(String code, String name, String score, String gain) {
        return Table.Row.of(
                new Cell.Code(code),
                Cell.text(name),
                new Cell.Scored(explained(score), grade(score)),
                Cell.number(gain));
    }

    private Explanation explanation() {
        return new Explanation(
                List.of(
                        new Explanation.Line("IIT", "87.05 × 30%", explained("26.12")),
                        new Explanation.Line("EIT", "88.46 × 30%", explained("26.54")),
                        new Explanation.Line("OIT", "98.00 × 40%", explained("39.20"))),
                new Explanation.Line(
                        say("คะแนนรวม", "Total"),
                        say("ปัดเป็นทศนิยมสองตำแหน่งเฉพาะตอนแสดง", "rounded to two decimals only to be shown"),
                        Figure.plain("91.85")));
    }

    private List<Fact> facts() {
        return List.of(
                Fact.of(
                        say("หน่วยงาน", "Agency"),
                        say("สำนักงาน ก.พ.ร.", "Office of the Public Sector Development Commission")),
                Fact.of(say("เผยแพร่เมื่อ", "Published"), words.date(java.time.LocalDate.of(2021, 9, 17))),
                new Fact(
                        say("หลักเกณฑ์", "Framework"),
                        new Cell.Link(say("ปีงบประมาณ พ.ศ. 2564", "Fiscal year 2564"), HERE)),
                new Fact(say("ระดับ", "Grade"), new Cell.Marked(grade("91.85"))));
    }

    private Forms forms(BigDecimal score) {
        var fresh = fields();
        return new Forms(fresh, fresh.stream().map(this::wrong).toList(), live(score));
    }

    private Field wrong(Field field) {
        var copy = new Field(
                field.kind(),
                field.name() + "-2",
                field.label(),
                List.of(),
                field.options(),
                field.hint(),
                say("กรุณากรอกข้อมูลนี้ให้ถูกต้อง: ", "Please correct this: ") + field.label(),
                field.attributes());
        return copy.value(field.kind() == Field.Kind.NUMBER ? "154" : null);
    }

    private List<Field> fields() {
        var kinds = List.of(
                new Option("score", say("คะแนนรายข้อ", "Score per item"), say("รหัสและคะแนน", "code and score")),
                new Option(
                        "tally",
                        say("จำนวนผู้ตอบรายตัวเลือก", "Answers per choice"),
                        say("จากแบบวัด", "from the survey")));
        return List.of(
                Field.text("title", say("ชื่อชุดข้อมูล", "Name of the data"))
                        .hint(say("เช่น ผลคะแนน ITA ฉบับเผยแพร่", "such as the published result"))
                        .required(),
                Field.number("people", say("จำนวนผู้ตอบ", "Number of answers"))
                        .between("1", "100000", "1")
                        .value("41")
                        .unit(say("คน", "people"))
                        .required(),
                Field.select(
                                "year",
                                say("ปีงบประมาณ", "Fiscal year"),
                                List.of(Option.of("2564", "2564"), Option.of("2565", "2565")))
                        .value("2565"),
                Field.radio("kind", say("ข้อมูลที่มี", "What you have"), kinds)
                        .value("score")
                        .required(),
                Field.checks(
                                "parts",
                                say("เครื่องมือ", "Instruments"),
                                List.of(Option.of("IIT", "IIT"), Option.of("EIT", "EIT"), Option.of("OIT", "OIT")))
                        .values(List.of("IIT", "OIT")),
                Field.file("sheet", say("ไฟล์คะแนน", "Score sheet"), ".csv,.xlsx")
                        .hint(say("CSV หรือ XLSX ไม่เกิน 10 เมกะไบต์", "CSV or XLSX, at most 10 megabytes")),
                Field.area("note", say("หมายเหตุ", "Note")).with("rows", "3"),
                Field.check("sure", say("ตรวจสอบแล้วว่าตรงกับฉบับเผยแพร่", "I compared it with the published sheet"))
                        .required(),
                Field.text("locked", say("รหัสหน่วยงาน", "Agency code"))
                        .value("0117")
                        .disabled());
    }

    private Live live(BigDecimal score) {
        BigDecimal points = score.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
        return new Live(
                Field.range("score", say("คะแนน IIT หากเปลี่ยนเป็น", "IIT score, if it were"), "0", "100", "0.01")
                        .value(points.toPlainString()),
                words.score(points.multiply(WEIGHT).add(OTHERS)));
    }

    private Ways ways() {
        return new Ways(
                List.of(
                        new Step(say("เลือกไฟล์", "Choose a file"), Step.State.DONE, HERE),
                        new Step(say("ตรวจข้อแตกต่าง", "See the differences"), Step.State.CURRENT, null),
                        new Step(say("บันทึกผล", "Store the result"), Step.State.AHEAD, null)),
                List.of(
                        new Happening(
                                words.date(java.time.LocalDate.of(2021, 8, 31)),
                                say("ประกาศผล", "Result published"),
                                null,
                                Tone.GOOD),
                        new Happening(
                                words.date(java.time.LocalDate.of(2021, 4, 30)),
                                say("ปิดรับแบบวัด IIT และ EIT", "Surveys IIT and EIT closed"),
                                say("ตอบ 41 และ 67 คน", "41 and 67 answers"),
                                Tone.ACTION),
                        new Happening(
                                words.date(java.time.LocalDate.of(2020, 10, 1)),
                                say("เริ่มปีงบประมาณ", "Fiscal year begins"),
                                null,
                                Tone.NEUTRAL)),
                List.of(
                        new Tab(say("ต้องเร่งแก้ไข", "Urgent"), HERE, true, "16"),
                        new Tab(say("ควรพัฒนา", "Develop"), HERE, false, "19"),
                        new Tab(say("รักษาไว้", "Keep"), HERE, false, "10")),
                new Pages(4, 12, page -> HERE + "?page=" + page),
                new TaskSamples(words).tasks());
    }
}
