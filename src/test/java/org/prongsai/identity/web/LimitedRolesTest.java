package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.web.PageText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// Roles that hold for a unit or for a fiscal year, on the pages.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LimitedRolesTest {
    private static final String UNITS = "/agencies/opdc/units";
    private static final String PEOPLE = "/agencies/opdc/people";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void aRoleForAUnitCoversItAndThoseBeneath() {
        String law = unit("กองกฎหมาย");
        mvc.post()
                .uri(UNITS)
                .with(csrf())
                .param("th", "กลุ่มนิติการ")
                .param("parent", id(law))
                .param("version", "0")
                .exchange();
        String group = unit("กลุ่มนิติการ");
        String person = hire("INTEGRITY_OFFICER", id(law), "");

        assertPage(as(person, mvc.get().uri(UNITS)))
                .contains("href=\"" + law + "\"", "href=\"" + group + "\"")
                .doesNotContain("href=\"" + unit("กองคลังและพัสดุ") + "\"");
        assertThat(as(person, change(group, "กลุ่มนิติกรรม", id(law), ""))).hasStatus(303);
        assertThat(as(person, mvc.get().uri(unit("กองคลังและพัสดุ")))).hasStatus(403);
        assertThat(as(person, change(unit("กองคลังและพัสดุ"), "กองคลัง", "", "")))
                .hasStatus(403);
        assertThat(as(person, mvc.post().uri(unit("กองคลังและพัสดุ") + "/remove")))
                .hasStatus(403);
    }

    @Test
    void nobodyReachesOutOfHisUnits() {
        String law = unit("กองกฎหมาย");
        String finance = unit("กองคลังและพัสดุ");
        String person = hire("INTEGRITY_OFFICER", id(law), "");
        assertPage(as(person, change(law, "กองกฎหมาย", id(finance), "")), 422).contains("ย้ายไปอยู่นอกหน่วย");
        assertPage(as(person, change(law, "กองกฎหมาย", "", "O18")), 422).contains("หน่วยที่ท่านไม่ได้รับผิดชอบ");
        assertThat(as(person, mvc.get().uri(PEOPLE))).hasStatus(403);
        assertThat(as(person, mvc.get().uri("/agencies/opdc/log"))).hasStatus(403);
    }

    @Test
    void aRoleForAYearHoldsOnItsPagesOnly() {
        String person = hire("EXECUTIVE", "", "2564");
        assertThat(as(person, mvc.get().uri("/agencies/opdc/2564/score"))).hasStatusOk();
        assertThat(as(person, mvc.get().uri("/agencies/opdc/2563/score"))).hasStatus(403);
    }

    private String hire(String role, String unit, String year) {
        String there = Objects.requireNonNull(mvc.post()
                .uri(PEOPLE)
                .with(csrf())
                .param("th", "ผู้มีบทบาทจำกัด")
                .param("email", UUID.randomUUID() + "@example.go.th")
                .param("version", "0")
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.LOCATION));
        String person = id(there.substring(0, there.indexOf('?')));
        assertThat(mvc.post()
                        .uri(PEOPLE + "/" + person + "/roles")
                        .with(csrf())
                        .param("role", role)
                        .param("unit", unit)
                        .param("year", year)
                        .param("from", "2020-10-01"))
                .hasStatus(303);
        return person;
    }

    private MockMvcRequestBuilder as(String person, MockMvcRequestBuilder request) {
        return request.with(Tester.as(application, new PersonId(UUID.fromString(person))))
                .with(csrf());
    }

    private MockMvcRequestBuilder change(String unit, String name, String parent, String items) {
        return mvc.post()
                .uri(unit)
                .param("th", name)
                .param("parent", parent)
                .param("items", items)
                .param("version", "1");
    }

    private String unit(String name) {
        var link = Pattern.compile("href=\"(" + UNITS + "/[0-9a-f-]{36})\">" + name + "<")
                .matcher(PageText.of(mvc.get().uri(UNITS)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
