package org.prongsai.national.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.document.ListFault;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.AgencyPast;
import org.prongsai.identity.AgencySettings.FormerName;
import org.prongsai.thai.Bilingual;

/// A national table is read row by row, matched with the register, and its printed totals stand.
class PastFileTest {
    private static final Edition OF_2563 = ShippedEditions.find("2563").orElseThrow();
    private static final Edition OF_2564 = ShippedEditions.find("2564").orElseThrow();
    private static final Edition OF_2560 = ShippedEditions.find("2560").orElseThrow();

    private static Table table(String text) {
        return switch (TableReader.expecting(PastFile.headings()).readPasted(text)) {
            case Reading.Read(var tables) -> tables.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }

    @Test
    void readsThaiDigitsAndLeavesRowsWithoutFiguresOut() {
        PastFile file = PastFile.read(table("""
                ปี\tรหัส\tชื่อหน่วยงาน\tประเภท\tคะแนนรวม\tIIT\tตัวชี้วัดที่ 1
                ๒๕๖๓\ta\tกรมก\tกรมหรือเทียบเท่า\t๙๑.๘๕\t87.05\t88
                2563\tb\tกรมข\tกรมหรือเทียบเท่า\t-\t\t
                """), OF_2563);
        assertThat(file.faults()).isEmpty();
        assertThat(file.blank()).isEqualTo(1);
        assertThat(file.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.figures())
                        .containsOnly(
                                Map.entry("TOTAL", new BigDecimal("91.85")),
                                Map.entry("IIT", new BigDecimal("87.05")),
                                Map.entry("1", new BigDecimal("88"))));
    }

    @Test
    void namesRowColumnAndReasonOfAllFaultsAtOnce() {
        PastFile file = PastFile.read(table("""
                ปี\tชื่อ\tประเภท\tคะแนนรวม\tIIT
                2562\tกรมก\tกรมหรือเทียบเท่า\t91.85\t
                2563\t\tกรมหรือเทียบเท่า\t101\t
                2563\tกรมค\tกรมใหญ่\t\t87
                """), OF_2563);
        assertThat(file.faults())
                .extracting(ListFault::row, ListFault::column, ListFault::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "ปี", "year.other"),
                        org.assertj.core.groups.Tuple.tuple(3, "คะแนนรวม", "score.wrong"),
                        org.assertj.core.groups.Tuple.tuple(4, "ประเภท", "kind.wrong"),
                        org.assertj.core.groups.Tuple.tuple(4, "คะแนนรวม", "total.missing"));
        assertThat(PastFile.read(table("ชื่อ\tหมายเหตุ\nกรมก\tดี\n"), OF_2563).faults())
                .extracting(ListFault::code)
                .containsExactly("column.missing");
    }

    @Test
    void thePrintedTotalAlwaysStands() {
        // FY 2564, OPDC: 0.30 IIT + 0.30 EIT + 0.40 OIT = 91.853
        var whole = score(OF_2564, Map.of("TOTAL", "91.85", "IIT", "87.05", "EIT", "88.46", "OIT", "98"));
        assertThat(whole.kept()).isEqualTo(3);
        assertThat(whole.tree().grade().orElseThrow().code()).isEqualTo("A");
        var misprint = score(OF_2564, Map.of("TOTAL", "91.85", "IIT", "77.05", "EIT", "88.46", "OIT", "98"));
        assertThat(misprint.kept()).isZero();
        assertThat(misprint.apart()).isEqualByComparingTo("3.00");
        assertThat(Rounding.shown(misprint.tree().total().orElseThrow())).isEqualTo("91.85");
        var some = score(OF_2564, Map.of("TOTAL", "91.85", "IIT", "87.05"));
        assertThat(some.kept()).isZero();
        assertThat(some.apart()).as("control: a part alone contradicts nothing").isEqualByComparingTo("0");
        assertThat(PastScore.of(OF_2564, Map.of("IIT", new BigDecimal("87.05")), null))
                .isEmpty();
        var beside = score(OF_2560, Map.of("TOTAL", "86.36", "IIT", "80", "EIT", "85"));
        assertThat(beside.kept()).as("beside the total until 2561").isEqualTo(2);
    }

    private static PastScore score(Edition edition, Map<String, String> figures) {
        var points = new java.util.HashMap<String, BigDecimal>();
        figures.forEach((code, value) -> points.put(code, new BigDecimal(value)));
        return PastScore.of(edition, points, AgencyKind.DEPARTMENT).orElseThrow();
    }

    @Test
    void matchesByCodeElseByNameKindDistrictAndProvince() {
        Agency north = agency("north", "เทศบาลตำบลบ้านกลาง", "เชียงใหม่", "สันป่าตอง");
        Agency south = agency("south", "เทศบาลตำบลบ้านกลาง", "ปทุมธานี", "เมืองปทุมธานี");
        Agency renamed = agency("renamed", "เทศบาลตำบลใหม่", "น่าน", null);
        var match = new PastMatch(
                List.of(north, south, renamed),
                Map.of(
                        "renamed",
                        new AgencyPast(
                                null,
                                List.of(new FormerName(
                                        Bilingual.same("องค์การบริหารส่วนตำบลเก่า"),
                                        java.time.LocalDate.of(2020, 1, 1))))));
        assertThat(match.of(line("south", "", "", ""))).containsExactly(south);
        assertThat(match.of(line("", "ทต.บ้านกลาง", "", "จ.เชียงใหม่"))).containsExactly(north);
        assertThat(match.of(line("", "เทศบาลตำบล บ้านกลาง", "อ.เมืองปทุมธานี", "")))
                .containsExactly(south);
        assertThat(match.of(line("", "เทศบาลตำบลบ้านกลาง", "", ""))).containsExactly(north, south);
        assertThat(match.of(line("", "เทศบาลตำบลบ้านกลาง", "", "ตรัง")))
                .as("somebody decides")
                .containsExactly(north, south);
        assertThat(match.of(line("", "อบต.เก่า", "", ""))).containsExactly(renamed);
        assertThat(match.of(line("", "เทศบาลตำบลอื่น", "", ""))).isEmpty();
    }

    private static PastLine line(String code, String name, String district, String province) {
        return new PastLine(2, code, name, null, district, province, Map.of("TOTAL", new BigDecimal("80")), "", "");
    }

    private static Agency agency(
            String code, String name, String province, @org.jspecify.annotations.Nullable String district) {
        return new Agency(
                new AgencyId(UUID.randomUUID()),
                code,
                AgencyKind.SUBDISTRICT_MUNICIPALITY,
                Bilingual.same(name),
                Bilingual.same(name),
                province,
                district);
    }
}
