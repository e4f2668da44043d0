package org.prongsai.national.yearbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.national.award.AwardRules;
import org.prongsai.national.award.Letter;
import org.prongsai.national.award.LetterPrinter;
import org.prongsai.national.award.PdfWords;
import org.prongsai.published.Figures;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables, letters and the report of the small made-up country; what they say is counted anew in the database.
@SpringBootTest
class YearbookTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final Words THAI = Words.in(Language.TH);

    @Autowired
    private PublishedYears years;

    @Autowired
    private Circles circles;

    @Autowired
    private AwardRules rules;

    @Autowired
    private LetterPrinter letters;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aProvincesTableHasItsAgenciesWithScoreAndPlace() {
        PublishedYear year = year();
        Circle circle = circles.require(year, Circle.Sort.PROVINCE, "ขอนแก่น");
        Table table = read(CircleTable.xlsx(year, circle, THAI));
        var expected = jdbc.sql("""
                        select code || ' ' || coalesce(total::text, '') from published.score
                         where fiscal_year = 2565 and version = 1 and province = 'ขอนแก่น' order by code
                        """).query(String.class).list();
        assertThat(expected).isNotEmpty();
        int total = table.column("คะแนนรวม").orElseThrow();
        assertThat(table.rows().stream()
                        .map(row -> row.cell(0) + " " + row.cell(total))
                        .sorted()
                        .toList())
                .isEqualTo(expected);
        assertThat(table.header())
                .contains("คะแนนปี 2564", "เปลี่ยนแปลง", "อันดับในประเภทเดียวกัน (เป็นช่วง)")
                .hasSize(8 + 3 + 10 + 2 + 3);
        int place = table.column("อันดับในประเภทเดียวกัน (เป็นช่วง)").orElseThrow();
        assertThat(table.rows()).allMatch(row -> row.cell(place).matches("[0-9]+(–[0-9]+)?"));
    }

    @Test
    void allTablesOfASortTogetherHaveEveryAgencyOnce() {
        PublishedYear year = year();
        int kinds = Circle.of(year.figures(), Circle.Sort.KIND).stream()
                .mapToInt(circle ->
                        read(CircleTable.xlsx(year, circle, THAI)).rows().size())
                .sum();
        assertThat(kinds).isEqualTo(year.release().agencies());
        assertThatThrownBy(() -> circles.require(year, Circle.Sort.PROVINCE, "แอตแลนติส"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Circle.Sort.of("ministries")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aParentBodysTableHasWhomTheRegisterPutsBelowIt() {
        PublishedYear year = year();
        Circle circle = circles.require(year, Circle.Sort.PARENT, "demo-00006");
        var expected = jdbc.sql("""
                        select s.code from published.score s
                          join identity.agency a on a.id = s.agency_id
                          join identity.agency p on p.id = a.parent_id
                         where s.fiscal_year = 2565 and s.version = 1 and p.code = 'demo-00006' order by s.code
                        """).query(String.class).list();
        assertThat(expected).isNotEmpty().hasSize(circle.figures().agencies());
        assertThat(read(CircleTable.xlsx(year, circle, THAI)).rows().stream()
                        .map(row -> row.cell(0))
                        .sorted()
                        .toList())
                .isEqualTo(expected);
        Letter letter = CircleLetter.of(year, circle, rules.of(YEAR));
        assertThat(letter.to()).isEqualTo("หัวหน้าหน่วยงาน " + circle.name().th());
        assertThat(letter.path()).as("there is no public page of its own").isEqualTo("/th/2565");
    }

    @Test
    void theFiguresOfACircleAreThoseThatWerePublished() {
        PublishedYear year = year();
        Circle kind = circles.require(year, Circle.Sort.KIND, "SUBDISTRICT_MUNICIPALITY");
        assertThat(Figures.group(
                        year.edition(), year.scores().stream().filter(kind::has).toList()))
                .isEqualTo(kind.figures());
    }

    @Test
    void aLetterNamesTheCounts() {
        PublishedYear year = year();
        Circle circle = circles.require(year, Circle.Sort.PROVINCE, "ขอนแก่น");
        Letter letter = CircleLetter.of(year, circle, rules.of(YEAR));
        assertThat(letter.to()).isEqualTo("ผู้ว่าราชการจังหวัดขอนแก่น");
        long passed = count("passed");
        assertThat(String.join("\n", letter.body()))
                .contains("มี " + count("true") + " หน่วยงาน ผ่านเกณฑ์ " + passed + " หน่วยงาน");
        byte[] pdf = letters.pdf(letter, year.release().publishedAt());
        assertThat(PdfWords.of(pdf)).contains("ขอแสดงความนับถือ", "ข้อมูลสมมติ");
        assertThat(letters.docx(letter, year.release().publishedAt())).startsWith('P', 'K');
        assertThat(CircleLetter.of(year, circles.require(year, Circle.Sort.PROVINCE, "กรุงเทพมหานคร"), rules.of(YEAR))
                        .to())
                .isEqualTo("ผู้ว่าราชการกรุงเทพมหานคร");
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from published.score where fiscal_year = 2565 and version = 1"
                        + " and province = 'ขอนแก่น' and " + which)
                .query(Long.class)
                .single();
    }

    @Test
    void theReportSaysTheFiguresInBothLanguages() {
        PublishedYear year = year();
        BigDecimal mean = jdbc.sql(
                        "select round(avg(total), 2) from published.score where fiscal_year = 2565 and version = 1")
                .query(BigDecimal.class)
                .single();
        BigDecimal rate = jdbc.sql("""
                        select round(100.0 * count(*) filter (where passed) / count(*), 2) from published.score
                         where fiscal_year = 2565 and version = 1
                        """).query(BigDecimal.class).single();
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            String text = PdfWords.of(pdf(YearReport.of(year, language), year));
            assertThat(text)
                    .contains(
                            mean.toPlainString(),
                            rate.toPlainString(),
                            words.lookup("national.report.limits"),
                            words.lookup("national.report.samples"),
                            words.lookup("national.report.improved"));
            IntStream.rangeClosed(1, 5)
                    .forEach(i ->
                            assertThat(words.has("national.report.limits." + i)).isTrue());
        }
    }

    @Test
    void aYearThatWasPublishedByIndicatorOnlyHasItsReport() {
        PublishedYear year = years.of(new FiscalYear(2563)).orElseThrow();
        assertThat(year.before()).isEmpty();
        assertThat(PdfWords.of(pdf(YearReport.of(year, Language.TH), year))).contains("ไม่มีปีก่อนหน้าที่เทียบกันได้");
        assertThat(years.of(new FiscalYear(2560))).isEmpty();
    }

    private PublishedYear year() {
        return years.of(YEAR).orElseThrow();
    }

    private static byte[] pdf(Paper paper, PublishedYear year) {
        return PdfWriter.write(
                PaperHtml.of(paper), PdfOptions.of(paper, year.release().publishedAt()));
    }

    private static Table read(byte[] xlsx) {
        return switch (new TableReader().read(xlsx, "table.xlsx")) {
            case Reading.Read(var tables) -> tables.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }
}
