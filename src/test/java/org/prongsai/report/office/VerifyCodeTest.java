package org.prongsai.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.Bilingual;

class VerifyCodeTest {
    private static final Agency AGENCY = new Agency(
            new AgencyId(UUID.randomUUID()),
            "city-of-trang-2",
            AgencyKind.DEPARTMENT,
            new Bilingual("ก", "A"),
            new Bilingual("ก", "A"));

    @Test
    void tellsWhoseItIsAndNeverRepeats() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            String code = VerifyCode.random(AGENCY).text();
            assertThat(VerifyCode.read(code)).contains(new VerifyCode("city-of-trang-2", code));
            assertThat(seen.add(code)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "opdc", "opdc-", "opdc-short", "opdc-AAAAAAAAAAAAAAAAAAAA", "opdc-aaaaaaaaaaaaaaaaaaa1'"})
    void isNothingElse(String typed) {
        assertThat(VerifyCode.read(typed)).isEmpty();
    }
}
