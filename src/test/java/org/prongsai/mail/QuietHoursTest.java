package org.prongsai.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.thai.WorkingDays;

class QuietHoursTest {
    private final WorkingDays days = WorkingDays.shipped();

    @ParameterizedTest(name = "what is written {0} goes out {1}")
    @CsvSource({
        "2026-11-23T12:00, 2026-11-23T12:00", // a Monday
        "2026-11-23T19:59, 2026-11-23T19:59",
        "2026-11-23T20:00, 2026-11-24T07:00",
        "2026-11-24T00:00, 2026-11-24T07:00",
        "2026-11-24T06:59, 2026-11-24T07:00",
        "2026-11-24T07:00, 2026-11-24T07:00",
        "2026-11-20T21:00, 2026-11-23T07:00", // Friday evening
        "2026-11-22T12:00, 2026-11-23T07:00", // Sunday
        "2026-12-04T22:00, 2026-12-08T07:00", // Saturday the 5th is a holiday, the 7th is free in its place
        "2026-12-30T20:30, 2027-01-04T07:00" // over New Year
    })
    void usualHoursEndOnAWorkingMorning(LocalDateTime written, LocalDateTime sent) {
        assertThat(after(QuietHours.USUAL, written)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00, 2026-11-21T12:00", "2026-11-21T20:00, 2026-11-22T07:00"})
    void daysOffAreNotQuietForWhoWantsItSo(LocalDateTime written, LocalDateTime sent) {
        assertThat(after(new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), false), written))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:59, 2026-11-23T11:59",
        "2026-11-23T12:00, 2026-11-23T13:00",
        "2026-11-23T13:00, 2026-11-23T13:00",
        "2026-11-23T23:00, 2026-11-23T23:00"
    })
    void hoursMayLieWithinADay(LocalDateTime written, LocalDateTime sent) {
        assertThat(after(new QuietHours(LocalTime.NOON, LocalTime.of(13, 0), true), written))
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T03:00", "2026-11-23T23:59"})
    void equalEndsMeanNoQuietHours(LocalDateTime written) {
        assertThat(after(new QuietHours(LocalTime.NOON, LocalTime.NOON, false), written))
                .isEqualTo(written);
    }

    private LocalDateTime after(QuietHours quiet, LocalDateTime written) {
        var thailand = ZoneOffset.ofHours(7);
        return LocalDateTime.ofInstant(quiet.after(written.toInstant(thailand), days), thailand);
    }
}
