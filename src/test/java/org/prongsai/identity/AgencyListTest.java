package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;
import org.prongsai.thai.Bilingual;

class AgencyListTest {
    private static final Agency KNOWN = new Agency(
            new AgencyId(UUID.fromString("9f6a1c1e-6a0e-4b60-8d3c-3a2f5d1b7e10")),
            "bansuan",
            AgencyKind.SUBDISTRICT_MUNICIPALITY,
            Bilingual.same("เทศบาลตำบลบ้านสวน"),
            Bilingual.same("ทต.บ้านสวน"),
            "สุโขทัย",
            "เมืองสุโขทัย");

    @Test
    void addsWhatIsNewAndChangesWhatDiffers() {
        var plan = compare("""
                รหัส,ประเภท,ชื่อ,ชื่อย่อ,จังหวัด,อำเภอ
                bansuan,เทศบาลตำบล,เทศบาลตำบลบ้านสวน,ทต.บ้านสวน,สุโขทัย,เมืองสุโขทัย
                khlong-tan,อบต.,x,y,z,w
                """);
        assertThat(plan.faults()).containsExactly(new ListFault(3, "ประเภท", "kind.wrong", "อบต."), tooShort(3));
        assertThat(plan.changes()).isEmpty();

        var sound = compare("""
                code,kind,name_th,short_th,province,district
                bansuan,SUBDISTRICT_MUNICIPALITY,เทศบาลตำบลบ้านสวน,ทต.บ้านสวน,สุโขทัย,ศรีสำโรง
                khlongtan,องค์การบริหารส่วนตำบล,องค์การบริหารส่วนตำบลคลองตาล,อบต.คลองตาล,สุโขทัย,ศรีสำโรง
                """);
        assertThat(sound.faults()).isEmpty();
        assertThat(sound.changes()).hasSize(2);
        assertThat(sound.changes().getFirst().before()).isEqualTo(KNOWN);
        assertThat(sound.changes().getFirst().agency().id()).isEqualTo(KNOWN.id());
        assertThat(sound.changes().getLast().before()).isNull();
    }

    private static ListFault tooShort(int row) {
        return new ListFault(row, "ชื่อ", "name.missing", "");
    }

    @Test
    void theSameListChangesNothing() {
        var plan = compare("""
                code,kind,name_th,short_th,province,district
                bansuan,SUBDISTRICT_MUNICIPALITY,เทศบาลตำบลบ้านสวน,ทต.บ้านสวน,สุโขทัย,เมืองสุโขทัย
                """);
        assertThat(plan.same()).isEqualTo(1);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.doubts()).isEmpty();
    }

    @Test
    void pointsOutLookAlikeLettersAndTwins() {
        var plan = compare("""
                code,kind,name_th,province,district
                pdmo,กรมหรือเทียบเท่า,สบн.,,
                bansuan2,เทศบาลตำบล,เทศบาลตำบลบ้านสวน,สุโขทัย,เมืองสุโขทัย
                bansuan3,เทศบาลตำบล,เทศบาลตำบลบ้านสวน,นครสวรรค์,ตากฟ้า
                """);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.doubts())
                .containsExactly(
                        new ListFault(2, "name_th", "mended", "สบн. → สบน."),
                        new ListFault(3, "name_th", "name.twice", "bansuan"));
        assertThat(plan.changes().getFirst().agency().name().th()).isEqualTo("สบน.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ก-1,เทศบาลตำบล,เทศบาลตำบลหนึ่ง | code.wrong",
                "a,เทศบาลตำบล,เทศบาลตำบลหนึ่ง | code.wrong",
                "one,เทศบาล,เทศบาลตำบลหนึ่ง | kind.wrong",
                "one,เทศบาลตำบล, | name.missing"
            })
    void saysWhatIsWrongInARow(String row, String code) {
        assertThat(compare("code,kind,name_th\n" + row + "\n").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.row()).isEqualTo(2);
                    assertThat(fault.code()).isEqualTo(code);
                });
    }

    @Test
    void aCodeStandsOnce() {
        assertThat(compare("code,kind,name_th\none,FUND,กองทุนหนึ่ง\nOne,FUND,กองทุนสอง\n")
                        .faults())
                .containsExactly(new ListFault(3, "code", "code.twice", "2"));
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertThat(compare("code,name\none,x\n").faults())
                .extracting(ListFault::code, ListFault::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("column.missing", "kind"),
                        org.assertj.core.groups.Tuple.tuple("column.missing", "name_th"));
    }

    private static AgencyList.Plan compare(String csv) {
        return switch (TableReader.expecting("code", "รหัส").readPasted(csv)) {
            case Reading.Read(var tables) -> AgencyList.compare(tables.getFirst(), List.of(KNOWN));
            case Reading other -> throw new AssertionError(other);
        };
    }
}
