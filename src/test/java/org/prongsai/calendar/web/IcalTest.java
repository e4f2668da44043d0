package org.prongsai.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.DateSpan;

class IcalTest {
    private static final String TITLE = "ประชุมคณะทำงานส่งเสริมคุณธรรมและความโปร่งใส, ครั้งที่ 1; วาระ\nใหม่ \\ 🙂";

    private final String file = new Ical("ปฏิทิน", Instant.parse("2022-01-01T00:00:00Z"))
            .event(
                    new UUID(1, 2),
                    new DateSpan(LocalDate.of(2022, 1, 10), LocalDate.of(2022, 1, 31)),
                    TITLE,
                    "",
                    "https://ita.example.go.th/x")
            .end();

    @Test
    void endsTheDayAfterTheLast() {
        assertThat(file).contains("DTSTART;VALUE=DATE:20220110\r\n", "DTEND;VALUE=DATE:20220201\r\n");
    }

    @Test
    void foldsLinesWithoutCuttingACharacter() {
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        String unfolded = file.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("SUMMARY:"
                        + TITLE.replace("\\", "\\\\")
                                .replace(",", "\\,")
                                .replace(";", "\\;")
                                .replace("\n", "\\n"));
    }
}
