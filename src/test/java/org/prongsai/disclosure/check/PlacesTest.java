package org.prongsai.disclosure.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.a.go.th/x, http://a.go.th/x/, true",
        "https://a.go.th/x#top, https://A.go.th/x, true",
        "https://a.go.th/x?b=2&a=1, https://a.go.th/x?a=1&b=2, true",
        "https://a.go.th/x?fbclid=1, https://a.go.th/x, true",
        "https://a.go.th/%E0%B8%81, https://a.go.th/ก, true",
        "https://a.go.th/X, https://a.go.th/x, false",
        "https://a.go.th/x?id=1, https://a.go.th/x?id=2, false",
        "https://a.go.th/x, https://b.go.th/x, false",
    })
    void knowsOneAddressInManyWritings(String one, String other, boolean same) {
        assertThat(Places.key(one).equals(Places.key(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hr.opdc.go.th/x, opdc.go.th",
        "https://opdc.go.th, opdc.go.th",
        "https://a.b.example.com/, example.com",
        "https://x.in.th, x.in.th",
    })
    void knowsWhoseServerItIs(String address, String site) {
        assertThat(Places.site(address)).isEqualTo(site);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.go.th/, true",
        "https://a.go.th/index.php, true",
        "https://a.go.th/th/, true",
        "https://a.go.th/portal, true",
        "https://a.go.th/plan, false",
        "https://a.go.th/index.php?id=3, false",
    })
    void knowsAFrontDoor(String address, boolean home) {
        assertThat(Places.isHome(address, "https://www.a.go.th/portal/")).isEqualTo(home);
    }
}
