package org.prongsai.web.gallery;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.chart.Scale;
import org.prongsai.web.chart.Spark;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.chart.Waterfall;
import org.prongsai.web.gallery.GalleryPage.Charts;
import org.prongsai.web.gallery.GalleryPage.Small;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Tone;

/// One chart of each kind.
final class ChartSamples {
    private static final BigDecimal TARGET = BigDecimal.valueOf(95);
    private static final BigDecimal PASS = BigDecimal.valueOf(85);

    private final Samples samples;

    ChartSamples(Samples samples) {
        this.samples = samples;
    }

    Charts charts() {
        return new Charts(dots(), change(), years(), answers(), path(), small());
    }

    private DotChart dots() {
        return new DotChart(
                say("คะแนนรายตัวชี้วัด", "Scores of the indicators"),
                names(),
                scale(),
                List.of(
                        new DotChart.Group(
                                "IIT",
                                List.of(
                                        dot(say("1. การปฏิบัติหน้าที่", "1. Performance of duties"), "91.84"),
                                        dot(say("2. การใช้งบประมาณ", "2. Use of budget"), "85.72"),
                                        dot(say("3. การใช้อำนาจ", "3. Use of power"), "83.05"),
                                        dot(say("4. การใช้ทรัพย์สินของราชการ", "4. Use of state property"), "87.63"),
                                        dot(say("5. การแก้ไขปัญหาการทุจริต", "5. Solving corruption"), "87.01"))),
                        new DotChart.Group(
                                "EIT",
                                List.of(
                                        dot(say("6. คุณภาพการดำเนินงาน", "6. Quality of operation"), "90.11"),
                                        dot(say("7. ประสิทธิภาพการสื่อสาร", "7. Efficiency of communication"), "90.00"),
                                        dot(say("8. การปรับปรุงระบบการทำงาน", "8. Improving the system"), "85.27"))),
                        new DotChart.Group(
                                "OIT",
                                List.of(
                                        dot(say("9. การเปิดเผยข้อมูล", "9. Open data"), "96.00"),
                                        dot(say("10. การป้องกันการทุจริต", "10. Preventing corruption"), "100.00")))));
    }

    private DotChart change() {
        return new DotChart(
                say("คะแนนเดิมและคะแนนจำลอง", "Score before and in the scenario"),
                names(),
                scale(),
                List.of(new DotChart.Group(
                        null,
                        List.of(
                                dot("IIT", "87.05"),
                                dot("EIT", "90.85").before(new BigDecimal("88.46")),
                                dot("OIT", "100.00").before(new BigDecimal("98.00")),
                                DotChart.Row.of(say("ยังไม่มีคะแนน", "Withheld"), Figure.plain("–"), null, null)))));
    }

    private LineChart years() {
        var legacy = say("5 ดัชนี", "5 indices");
        var grades = say("AA–F", "AA–F");
        var levels = say("ระดับผ่าน", "pass levels");
        var columns = List.of(
                new LineChart.Column("2558", legacy),
                new LineChart.Column("2559", legacy),
                new LineChart.Column("2560", legacy),
                new LineChart.Column("2561", legacy),
                new LineChart.Column("2562", grades),
                new LineChart.Column("2563", grades),
                new LineChart.Column("2564", grades),
                new LineChart.Column("2565", levels));
        return new LineChart(
                say(
                        "คะแนนรวมแต่ละปี เส้นขาดเมื่อเปลี่ยนหลักเกณฑ์",
                        "Total per year; the line breaks where the scheme changed"),
                Scale.around(List.of(new BigDecimal("84.96"), TARGET))
                        .target(TARGET)
                        .pass(PASS),
                columns,
                List.of(
                        series(
                                say("คะแนนรวม", "Total"),
                                true,
                                "84.96",
                                "88.42",
                                "88.22",
                                "87.26",
                                "92.40",
                                "93.65",
                                "95.25",
                                "94.10"),
                        series("IIT", false, null, null, null, null, "88.60", "90.91", "92.82", "91.40"),
                        series("EIT", false, null, null, null, null, "86.70", "88.25", "89.54", "90.03")));
    }

    private LineChart.Series series(String label, boolean labelled, @Nullable String... values) {
        return new LineChart.Series(
                label, Arrays.stream(values).map(ChartSamples::point).toList(), labelled);
    }

    private static LineChart.Point point(@Nullable String value) {
        return value == null ? new LineChart.Point(null, "–") : new LineChart.Point(new BigDecimal(value), value);
    }

    private Stacked answers() {
        return new Stacked(
                say("การกระจายคำตอบของข้อ 1.1–1.3", "How the answers to items 1.1 to 1.3 are spread"),
                say("ข้อ", "Item"),
                List.of(
                        new Stacked.Choice(say("มากที่สุด", "Very much"), Tone.AA),
                        new Stacked.Choice(say("มาก", "Much"), Tone.A),
                        new Stacked.Choice(say("น้อย", "Little"), Tone.D),
                        new Stacked.Choice(say("น้อยที่สุดหรือไม่มีเลย", "Very little or not at all"), Tone.F)),
                List.of(
                        row(
                                "1.1",
                                say("ปฏิบัติงานตามขั้นตอนและระยะเวลา", "Follows steps and time limits"),
                                24L,
                                14L,
                                3L,
                                0L),
                        row("1.2", say("ปฏิบัติงานอย่างเท่าเทียมกัน", "Treats everyone alike"), 22L, 15L, 2L, 2L),
                        row("1.3", say("มุ่งผลสำเร็จของงาน", "Strives for results"), 18L, 12L, 8L, 3L)));
    }

    private Stacked.Row row(String code, String label, Long... counts) {
        return new Stacked.Row(code + " " + label, say("41 คน", "41 people"), List.of(counts));
    }

    private Waterfall path() {
        var values = List.of(new BigDecimal("91.85"), new BigDecimal("95.09"));
        return new Waterfall(
                say("ทางจาก 91.85 ถึง 95.09", "The way from 91.85 to 95.09"),
                new Waterfall.Names(say("การเปลี่ยนแปลง", "Change"), say("คะแนน", "Points")),
                Scale.around(values).target(TARGET),
                List.of(
                        total(say("ปี 2564", "Year 2564"), "91.85"),
                        step(say("O30 จากไม่ผ่านเป็นผ่าน", "O30 from failed to passed"), "+0.80", "91.85", "92.65"),
                        step(say("8.1 หากได้ 95", "8.1, if it were 95"), "+0.31", "92.65", "92.96"),
                        step(say("8.2 หากได้ 95", "8.2, if it were 95"), "+0.30", "92.96", "93.26"),
                        step(say("ข้ออื่น 9 ข้อ", "9 more items"), "+2.03", "93.26", "95.29"),
                        step(say("ผู้ตอบลดลง", "Fewer answers"), "\u22120.20", "95.29", "95.09"),
                        total(say("เมื่อครบทุกข้อ", "All together"), "95.09")));
    }

    private Waterfall.Bar total(String label, String value) {
        return Waterfall.Bar.total(label, samples.explained(value), new BigDecimal(value));
    }

    private Waterfall.Bar step(String label, String change, String from, String to) {
        return Waterfall.Bar.change(label, null, Figure.plain(change), new BigDecimal(from), new BigDecimal(to));
    }

    private List<Small> small() {
        return List.of(
                tiny(say("การปฏิบัติหน้าที่", "Performance of duties"), "94.50", "91.26 92.71 94.50"),
                tiny(say("การใช้งบประมาณ", "Use of budget"), "90.12", "88.30 91.97 90.12"),
                tiny(say("การใช้อำนาจ", "Use of power"), "91.73", "86.04 90.35 91.73"),
                tiny(say("การใช้ทรัพย์สิน", "Use of property"), "87.33", "90.11 88.40 87.33"));
    }

    private Small tiny(String label, String value, String values) {
        var points = Arrays.stream(values.split(" ", -1)).map(BigDecimal::new).toList();
        return new Small(label, value, new Spark(label + " 2562–2564: " + values.replace(" ", ", "), List.of(points)));
    }

    private DotChart.Row dot(String label, String score) {
        return DotChart.Row.of(label, samples.explained(score), samples.grade(score), new BigDecimal(score));
    }

    private DotChart.Names names() {
        return new DotChart.Names(say("ตัวชี้วัด", "Indicator"), say("คะแนน", "Score"), say("ระดับ", "Grade"));
    }

    private static Scale scale() {
        return Scale.points(List.of(PASS)).target(TARGET).pass(PASS);
    }

    private String say(String th, String en) {
        return samples.say(th, en);
    }
}
