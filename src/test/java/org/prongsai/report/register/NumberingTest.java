package org.prongsai.report.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.FiscalYear;

class NumberingTest {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 29);

    @Test
    void anOrderOfLateDecemberLiesInTheNextFiscalYear() {
        Reference order = entry(Series.ORDER, "167/2564", DAY, "");
        assertThat(order.calendarYear()).isEqualTo(2564);
        assertThat(order.fiscalYear()).isEqualTo(new FiscalYear(2565));
    }

    @Test
    void aNumberIsADoubleHoweverItIsTyped() {
        Reference known = entry(Series.MEMO, "กค 0901/สลก./942", DAY, "");
        assertThat(Numbering.doubles(List.of(known), asked(Series.MEMO, "กค.๐๙๐๑/สลก./๙๔๒", DAY, ""), null))
                .containsExactly(known);
        assertThat(Numbering.doubles(List.of(known), asked(Series.MEMO, "กค 0901/สลก./942", DAY.plusDays(3), ""), null))
                .as("numbers begin anew on 1 January")
                .isEmpty();
        assertThat(Numbering.doubles(List.of(known), asked(Series.LETTER, "กค 0901/สลก./942", DAY, ""), null))
                .isEmpty();
        assertThat(Numbering.doubles(List.of(known), asked(Series.MEMO, "กค 0901/สลก./942", DAY, ""), known.id()))
                .isEmpty();
    }

    @Test
    void lettersOfTwoSendersMayBearTheSameNumber() {
        Reference known = entry(Series.INCOMING, "5/2564", DAY, "ก");
        assertThat(Numbering.doubles(List.of(known), asked(Series.INCOMING, "5/2564", DAY, "ข"), null))
                .isEmpty();
        assertThat(Numbering.doubles(List.of(known), asked(Series.INCOMING, "5/2564", DAY, "ก"), null))
                .hasSize(1);
    }

    @Test
    void gapsAreNamedByRow() {
        assertThat(Numbering.gaps(List.of(
                        entry(Series.MEMO, "กค 0901/3", DAY, ""),
                        entry(Series.MEMO, "กค 0901/7", DAY, ""),
                        entry(Series.MEMO, "นร 1200/4", DAY, ""),
                        entry(Series.INCOMING, "ปป 0010/1", DAY, "ก"),
                        entry(Series.INCOMING, "ปป 0010/9", DAY, "ก"))))
                .containsExactly(new Numbering.Gap(Series.MEMO, 2564, "กค 0901/", 4, 6));
    }

    @Test
    void aLaterNumberOfAnEarlierDayIsOdd() {
        Reference known = entry(Series.MEMO, "กค 0901/5", DAY, "");
        assertThat(Numbering.outOfOrder(List.of(known), asked(Series.MEMO, "กค 0901/6", DAY.minusDays(1), ""), null))
                .containsExactly(known);
        assertThat(Numbering.outOfOrder(List.of(known), asked(Series.MEMO, "กค 0901/6", DAY, ""), null))
                .isEmpty();
    }

    private static NewReference asked(Series series, String number, LocalDate day, String party) {
        return new NewReference(series, number, day, "เรื่อง", party, "", null);
    }

    private static Reference entry(Series series, String number, LocalDate day, String party) {
        return new Reference(UUID.randomUUID(), series, number, day, "เรื่อง", party, "", null, null, null, false, 1);
    }
}
