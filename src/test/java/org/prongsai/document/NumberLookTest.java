package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberLookTest {
    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "84.670000000000002   | General            | 84.67",
                "0.30000000000000004  | 0.00               | 0.3",
                "84.666666666666671   | 0.00               | 84.6666666666667",
                "12345678901234567    | 0                  | 12345678901234567",
                "1.5E-3               | General            | 0.0015",
                "-0                   | General            | 0",
                "1E+15                | General            | 1000000000000000",
                "1e999999999          | General            | 1e999999999",
                "100                  | #,##0.00           | 100",
                "0.91849999999999998  | 0.00%              | 91.85%",
                "1                    | 0%                 | 100%",
                "7                    | 00                 | 07",
                "10100                | 00000              | 10100",
                "45931                | dd/mm/yyyy         | 2025-10-01",
                "45931.75             | d mmm yyyy         | 2025-10-01",
                "45931                | [$-D07041E]d/m/bbbb;@ | 2025-10-01",
                "45931                | mmm\\-yy           | 2025-10-01",
                "45931.354166666664   | yyyy\\-mm\\-dd hh:mm | 2025-10-01T08:30",
                "0.35417824074074076  | h:mm:ss AM/PM      | 08:30:01",
                "0.99999999           | h:mm               | 00:00",
                "1.5                  | [h]:mm:ss          | 36:00:00",
                "1                    | dd/mm/yyyy         | 1900-01-01",
                "59                   | dd/mm/yyyy         | 1900-02-28",
                "61                   | dd/mm/yyyy         | 1900-03-01",
                "2958465              | dd/mm/yyyy         | 9999-12-31",
                "2958466              | dd/mm/yyyy         | 2958466",
                "-1                   | dd/mm/yyyy         | -1",
                "84.67                | [Red]0.00;[Blue]-0.00 | 84.67",
                "84.67                | 0.00\" days\"      | 84.67",
                "84.67                | _(* #,##0.00_)     | 84.67",
            })
    void followsTheFormat(String raw, String format, String shown) {
        assertThat(NumberLook.of(format).show(raw, false)).isEqualTo(shown);
    }
}
