package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class DaysTest {
    private static final Words THAI = Words.in(Language.TH);
    private static final Words ENGLISH = Words.in(Language.EN);

    @Test
    void storedDaysAreFilledInAsTheirReaderWritesThem() {
        assertThat(Days.entered("2022-05-01", THAI)).isEqualTo("1 พ.ค. 2565");
        assertThat(Days.entered("2022-05-01", ENGLISH)).isEqualTo("2022-05-01");
    }

    @Test
    void whatWasTypedStays() {
        for (String typed : new String[] {"๑ พ.ค. ๒๕๖๕", "2022-02-30", "1900-01-01", "x", " ", ""}) {
            assertThat(Days.entered(typed, THAI)).isEqualTo(typed);
        }
        assertThat(Days.entered(null, THAI)).isNull();
    }

    @Property
    void isReadBack(@ForAll @IntRange(max = 100_000) int after) {
        LocalDate day = LocalDate.of(1941, 1, 1).plusDays(after);
        assertThat(Days.read(Days.entered(day.toString(), THAI))).contains(day);
    }

    /// Every form that holds a stored day shows it in Thai as it is typed, and reads it back.
    @Nested
    @SpringBootTest
    @AutoConfigureMockMvc
    class OnPages {
        @Autowired
        private MockMvcTester mvc;

        @ParameterizedTest
        @CsvSource({
            "/agencies/opdc/2565/measures, , on",
            "/agencies/opdc/2565/measures, /agencies/opdc/2565/measures/steps/[0-9a-f-]{36}, starts",
            "/agencies/opdc/2565/measures, /agencies/opdc/2565/measures/steps/[0-9a-f-]{36}, ends",
            "/agencies/opdc/2565/calendar, /agencies/opdc/2565/calendar/[0-9a-f-]{36}, starts",
            "/windows/2565, , opens-[A-Z_]+",
            "/windows/2565/activities/83d1eddc-aab4-3c12-a333-bdb590035dd3, , starts",
            "/agencies/opdc/2565/workgroup/meetings/9aa97e92-8601-31de-a113-52ef6f82cfc7/edit, , day"
        })
        void areReadBack(String page, @org.jspecify.annotations.Nullable String way, String field) {
            String path = way == null ? page : find(page, "\"(" + way + ")\"", "th-arabic");
            String pattern = "name=\"" + field + "\" value=\"([^\"]*)\"";
            String thai = find(path, pattern, "th-arabic");
            assertThat(thai).matches("\\d{1,2} [ก-ฮ.]+ \\d{4}");
            assertThat(Days.read(thai)).isPresent().isEqualTo(Days.read(find(path, pattern, "en-arabic")));
        }

        private String find(String path, String pattern, String reader) {
            String body = PageText.of(mvc.get().uri(path).cookie(new Cookie("reader", reader)));
            var found = Pattern.compile(pattern).matcher(body);
            assertThat(found.find()).as("%s on %s", pattern, path).isTrue();
            return found.group(1);
        }
    }
}
