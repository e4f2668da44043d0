package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// Whoever serves two agencies sees at which he is and what he is there, and goes from one to the other.
@SpringBootTest
@AutoConfigureMockMvc
class TwoAgenciesTest {
    private static final String OF_BOTH = "5a4d504c-0000-4000-8000-000000000008";
    private static final String OF_ONE = "5a4d504c-0000-4000-8000-000000000001";
    private static final String HERE = "<span class=\"menu-current\">%s</span>";
    private static final String OPDC = "สำนักงานคณะกรรมการพัฒนาระบบราชการ";
    private static final String PDMO = "สำนักงานบริหารหนี้สาธารณะ";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void seesWhereHeIsAndGoesToTheOther() {
        assertPage(get(OF_BOTH, "/agencies/opdc/units"))
                .contains(HERE.formatted("สำนักงาน ก.พ.ร."), "· สำนักงาน ก.พ.ร.</span>", "/agencies/pdmo?page=")
                .containsPattern("aria-current=\"true\">" + OPDC)
                .containsPattern("<a href=\"/agencies/pdmo\\?[^\"]*\">" + PDMO);
        String there = Objects.requireNonNull(get(OF_BOTH, "/agencies/pdmo?page=score&year=2564")
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION));
        assertThat(there).startsWith("/agencies/pdmo/");
        assertPage(get(OF_BOTH, there))
                .contains(HERE.formatted("สบน."), "· สบน.</span>")
                .containsPattern("aria-current=\"true\">" + PDMO);
    }

    @Test
    void isOfferedHisOwnAgenciesOnly() {
        assertPage(get(OF_ONE, "/agencies/opdc/units")).doesNotContain("/agencies/pdmo");
        assertThat(get(OF_ONE, "/agencies/pdmo/units")).hasStatus(404);
    }

    @Test
    void theSwitchLeadsToPagesThatAreThere() {
        assertPage(get(OF_BOTH, "/agencies/opdc/units/new"))
                .contains("/agencies/pdmo?page=score")
                .doesNotContain("page=new", "/2564/new");
    }

    private MockMvcRequestBuilder get(String person, String path) {
        return mvc.get().uri(path).with(Tester.as(application, new PersonId(UUID.fromString(person))));
    }
}
