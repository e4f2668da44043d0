package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebsiteTest {
    @ParameterizedTest
    @CsvSource({
        "https://opdc.example/a, false",
        "https://www.opdc.example/a, false",
        "https://DATA.opdc.example/a?x=1, false",
        "https://notopdc.example/a, true",
        "https://opdc.example.org/a, true",
        "https://elsewhere.org/?u=https://opdc.example/, true"
    })
    void anAddressIsTheAgencysIfItsHostIsUnderADomain(String address, boolean foreign) {
        assertThat(new Website(List.of("opdc.example"), "", 1).isForeign(address))
                .isEqualTo(foreign);
        assertThat(Website.UNKNOWN.isForeign(address)).isFalse();
    }

    @Test
    void aDomainIsReadFromWhatPeoplePasteAndNeverAWholeCountrys() {
        assertThat(Website.domain(" https://www.Example.go.th/th/home ")).contains("example.go.th");
        assertThat(Website.domain("example.go.th")).contains("example.go.th");
        assertThat(Website.domain("go.th")).isEmpty();
        assertThat(Website.domain("th")).isEmpty();
        assertThat(Website.domain("10.0.0.1")).isEmpty();
        assertThat(Website.domain("ไม่ใช่ โดเมน")).isEmpty();
    }
}
