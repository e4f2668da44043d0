package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencySettings;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.identity.Units;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// Rules: an agency says itself how it and its head are called; a former name and a predecessor stay known.
@SpringBootTest
@AutoConfigureMockMvc
class SettingsPageTest {
    private static final String HERE = "/agencies/pdmo/settings";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AgencySettings settings;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Assignments assignments;

    @Autowired
    private ApplicationContext application;

    @Test
    void keepsAFormerNameAndRefusesAStaleForm() {
        assertPage(mvc.get().uri(HERE)).contains("สำนักงานบริหารหนี้สาธารณะ", "อธิบดี");
        int version = version();
        assertThat(sent(version, "สำนักงานหนี้สาธารณะแห่งชาติ", "opdc", "ผู้อำนวยการ"))
                .hasRedirectedUrl(HERE + "?told=kept");
        assertPage(mvc.get().uri(HERE))
                .contains("สำนักงานหนี้สาธารณะแห่งชาติ", "สำนักงานบริหารหนี้สาธารณะ ถึง", "ผู้อำนวยการ");
        assertThat(sent(version, "ชื่อที่มาช้า", "", ""))
                .hasStatus(409)
                .bodyText()
                .contains("ชื่อที่มาช้า", "สำนักงานหนี้สาธารณะแห่งชาติ");
        assertThat(sent(version(), "สำนักงานบริหารหนี้สาธารณะ", "", "")).hasRedirectedUrl(HERE + "?told=kept");
        assertThat(settings.of(agencies.require("pdmo").id()).head()).isNull();
    }

    @Test
    void whatIsNoCodeOfAnotherAgencyIsSaidAtTheField() {
        for (String code : new String[] {"no-such-agency", "pdmo"}) {
            assertThat(sent(version(), "ชื่อที่พิมพ์ไว้", code, ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("field-parent-error", "ชื่อที่พิมพ์ไว้");
        }
    }

    @Test
    void whoseRoleIsLimitedToAUnitChangesNothingOfTheWholeAgency() {
        UUID pdmo = agencies.require("pdmo").id().value();
        PersonId limited = people.add(Bilingual.same("ผู้ช่วยของกอง"), UUID.randomUUID() + "@example.go.th")
                .id();
        new Tenant(pdmo)
                .run(() -> assignments.grant(new Assignment(
                        pdmo,
                        UUID.randomUUID(),
                        limited,
                        Role.INTEGRITY_OFFICER,
                        unit(),
                        LocalDate.of(2020, 10, 1),
                        null,
                        null)));
        assertThat(mvc.get().uri("/agencies/pdmo/units").with(Tester.as(application, limited)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(HERE);
        assertThat(mvc.get().uri(HERE).with(Tester.as(application, limited))).hasStatus(403);
        assertThat(sent(version(), "ชื่อของผู้ช่วย", "", "").with(Tester.as(application, limited)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/search").param("q", "ผู้ช่วยของกอง").with(Tester.as(application, limited)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/people/");
    }

    private UUID unit() {
        return units.all(agencies.require("pdmo").id()).getFirst().id();
    }

    private int version() {
        return settings.of(agencies.require("pdmo").id()).version();
    }

    private MockMvcRequestBuilder sent(int version, String name, String parent, String head) {
        return mvc.post()
                .uri(HERE)
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("nameTh", name)
                .param("nameEn", "Public Debt Management Office")
                .param("shortTh", "สบน.")
                .param("shortEn", "PDMO")
                .param("head", head)
                .param("parent", parent);
    }
}
