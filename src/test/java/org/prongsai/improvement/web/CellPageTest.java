package org.prongsai.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.PlanPart;
import org.prongsai.improvement.Plans;
import org.prongsai.improvement.Step;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/// Cells of the official table are edited where they stand.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CellPageTest {
    private static final String MEASURES = "/agencies/opdc/2565/measures";
    private static final String SIGNED = "/agencies/pdmo/2564/measures";
    private static final UUID EXECUTIVE = UUID.fromString("5a4d504c-0000-4000-8000-000000000005");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Plans plans;

    @ParameterizedTest
    @CsvSource({
        "title, titleTh, มาตรการ",
        "target-group, targetGroup, กลุ่มเป้าหมาย",
        "indicator, indicator, ตัวชี้วัด",
        "owner, owner, ผู้รับผิดชอบ",
        "monitoring, monitoring, การกำกับติดตาม"
    })
    void eachPartOfAMeasureIsEditedByItself(String part, String field) {
        Measure before = measure(2);
        var key = new CellKey(before.id(), PlanPart.of(part).orElseThrow());
        assertPage(mvc.get().uri(MEASURES + "?cell=" + key))
                .contains("name=\"" + field + "\"", "ของมาตรการที่ 3", "name=\"version\" value=\"1\"")
                .containsOnlyOnce("data-cell")
                .containsOnlyOnce("autofocus");
        MvcTestResult stored = send(key, "1", field, "ข้อความใหม่ของช่องนี้").exchange();
        assertThat(stored).hasStatus(303);
        assertPage(mvc.get().uri(Objects.requireNonNull(stored.getResponse().getHeader("Location"))))
                .contains("ข้อความใหม่ของช่องนี้", "บันทึกแล้ว")
                .doesNotContain("data-cell")
                .containsPattern("cell=" + key + "\" hx-get=\"[^\"]*\" autofocus");

        Measure after = measure(2);
        assertThat(said(after, key.part())).isEqualTo("ข้อความใหม่ของช่องนี้");
        for (PlanPart other : PlanPart.values()) {
            if (other != key.part()) {
                assertThat(said(after, other)).as("%s", other).isEqualTo(said(before, other));
            }
        }
        assertThat(after.items()).isEqualTo(before.items());
        assertThat(after.note()).isEqualTo(before.note());
        assertThat(after.steps()).hasSameSizeAs(before.steps());
    }

    @ParameterizedTest
    @CsvSource({
        "title, titleTh",
        "target-group, targetGroup",
        "indicator, indicator",
        "owner, owner",
        "monitoring, monitoring"
    })
    void eachPartOfAStepIsEditedByItself(String part, String field) {
        Step before = measure(2).steps().get(1);
        var key = new CellKey(before.id(), PlanPart.of(part).orElseThrow());
        assertPage(mvc.get().uri(MEASURES + "?cell=" + key)).contains("ของขั้นตอน 3.2", "name=\"" + field + "\"");
        assertThat(send(key, "1", field, "ของขั้นตอนนี้เอง")).hasStatus(303);
        Step after = measure(2).steps().get(1);
        assertThat(after.days()).isEqualTo(before.days());
        assertThat(after.version()).isEqualTo(2);
        assertThat(
                        key.part() == PlanPart.TITLE
                                ? after.title().th()
                                : key.part().text(after.own(), cells -> cells.owner()))
                .isEqualTo("ของขั้นตอนนี้เอง");
    }

    @Test
    void aJoinedCellIsTheMeasuresAndSaysHowFarItReaches() {
        Measure measure = measure(2);
        var key = new CellKey(measure.id(), PlanPart.INDICATOR);
        String second = new CellKey(measure.steps().get(1).id(), PlanPart.INDICATOR).toString();
        assertPage(mvc.get().uri(MEASURES + "?cell=" + key))
                .contains("ใช้กับขั้นตอน 3.1 ถึง 3.6", "แยกให้ขั้นตอน 3.2 มีข้อความของตนเอง", "cell=" + second + "\"");
    }

    @Test
    void aStepGetsACellOfItsOwnAndJoinsTheOneAboveWhenItIsEmptied() {
        Measure measure = measure(2);
        var key = new CellKey(measure.steps().get(1).id(), PlanPart.TARGET_GROUP);
        assertPage(mvc.get().uri(MEASURES + "?cell=" + key))
                .contains(
                        "เว้นว่างไว้จะใช้ตามแถวบน: " + measure.cells().targetGroup(),
                        "ใช้กับขั้นตอน 3.2 ถึง 3.6",
                        "name=\"targetGroup\" value=\"\"");
        assertThat(send(key, "1", "targetGroup", "ผู้มาติดต่อ")).hasStatus(303);
        assertThat(measure(2).steps())
                .extracting(step -> step.cells().targetGroup())
                .startsWith(measure.cells().targetGroup(), "ผู้มาติดต่อ", "ผู้มาติดต่อ")
                .endsWith("ผู้มาติดต่อ");
        MvcTestResult joined = send(key, "2", "targetGroup", " ").exchange();
        assertThat(joined).hasStatus(303);
        assertThat(measure(2).steps())
                .extracting(step -> step.cells().targetGroup())
                .containsOnly(measure.cells().targetGroup());
        assertPage(mvc.get().uri(Objects.requireNonNull(joined.getResponse().getHeader("Location"))))
                .as("the focus goes to the cell which it joined")
                .containsPattern(
                        "cell=" + new CellKey(measure.id(), PlanPart.TARGET_GROUP) + "\" hx-get=\"[^\"]*\" autofocus");
    }

    @Test
    void ownersAreWordsAndUnits() {
        var key = new CellKey(measure(0).id(), PlanPart.OWNER);
        String unit = new Tenant(opdc().id().value())
                .call(() -> application.getBean(Units.class).all(opdc().id()))
                .getFirst()
                .id()
                .toString();
        assertThat(send(key, "1", "owner", "", "units", unit)).hasStatus(303);
        assertThat(measure(0).cells().units()).containsExactly(UUID.fromString(unit));
        assertThat(measure(0).cells().owner()).isEmpty();
    }

    @Test
    void anEnglishTitleThatRepeatsTheThaiOneGoesOnDoingSo() {
        var key = new CellKey(measure(0).id(), PlanPart.TITLE);
        String english = measure(0).title().en();
        assertThat(send(key, "1", "titleTh", "ชื่อใหม่")).hasStatus(303);
        assertThat(measure(0).title().en()).isEqualTo(english);
        assertThat(send(key, "2", "titleTh", "ชื่อใหม่", "titleEn", "")).hasStatus(303);
        assertThat(send(key, "3", "titleTh", "ชื่อใหม่กว่า")).hasStatus(303);
        assertThat(measure(0).title().en()).isEqualTo("ชื่อใหม่กว่า");
    }

    @Test
    void faultsAreSaidInTheCellWhichKeepsWhatWasTyped() {
        var key = new CellKey(measure(0).id(), PlanPart.TARGET_GROUP);
        String tooLong = "ก".repeat(501);
        assertPage(send(key, "1", "targetGroup", tooLong), 422)
                .contains(
                        tooLong, "aria-invalid=\"true\"", "ข้อความสั้นหรือยาวเกินกำหนด", "name=\"version\" value=\"1\"")
                .containsOnlyOnce("data-cell")
                .contains("href=\"" + MEASURES + "?kind=measures&amp;table=measures");
        assertPage(send(new CellKey(measure(0).id(), PlanPart.TITLE), "1", "titleTh", " "), 422)
                .contains("กรุณากรอกข้อมูลนี้");
        assertThat(send(new CellKey(measure(0).id(), PlanPart.OWNER), "1", "units", "x"))
                .hasStatus4xxClientError();
        assertThat(measure(0).version()).isEqualTo(1);
    }

    @Test
    void whoWasSlowerSeesBothTextsAndMaySendHisAgain() {
        var key = new CellKey(measure(0).id(), PlanPart.MONITORING);
        assertThat(send(key, "1", "monitoring", "ของคนแรก")).hasStatus(303);
        assertPage(send(key, "1", "monitoring", "ของคนที่สอง"), 409)
                .contains(
                        "ขณะนี้ในระบบเป็นดังนี้", "ของคนแรก", "ของคนที่สอง</textarea>", "name=\"version\" value=\"2\"");
        assertThat(measure(0).cells().monitoring()).isEqualTo("ของคนแรก");
        assertThat(send(key, "2", "monitoring", "ของคนที่สอง")).hasStatus(303);
        assertThat(measure(0).cells().monitoring()).isEqualTo("ของคนที่สอง");
    }

    @Test
    void aChangeBeginsTheNextVersionOfAnApprovedPlanAndNoChangeDoesNot() {
        Plan signed = plan("pdmo", 2564);
        Measure measure = signed.measures().getFirst();
        var key = new CellKey(measure.id(), PlanPart.TARGET_GROUP);
        assertPage(mvc.get().uri(SIGNED + "?cell=" + key))
                .contains("แผนนี้เห็นชอบแล้ว เมื่อบันทึกจะเริ่มร่างฉบับที่ 2");
        String version = Integer.toString(measure.version());
        assertThat(send(SIGNED, key, version, "targetGroup", measure.cells().targetGroup()))
                .hasStatus(303)
                .headers()
                .hasValue("Location", SIGNED + "?kind=measures&at=" + key);
        assertThat(plan("pdmo", 2564).isApproved()).isTrue();
        assertThat(send(SIGNED, key, version, "targetGroup", "บุคลากรทุกคน")).hasStatus(303);
        assertThat(plan("pdmo", 2564).isApproved()).isFalse();
        assertThat(plan("pdmo", 2564).number()).isEqualTo(2);
    }

    @Test
    void whoOnlyReadsSeesPlainText() {
        var executive = Tester.as(application, new PersonId(EXECUTIVE));
        var key = new CellKey(measure(0).id(), PlanPart.INDICATOR);
        assertPage(mvc.get().uri(MEASURES + "?cell=" + key).with(executive))
                .contains(measure(0).title().th())
                .doesNotContain("cell-edit", "data-cell", "hx-get");
        assertThat(send(key, "1", "indicator", "x").with(executive)).hasStatus(403);
        assertThat(mvc.get().uri(key.action(at())).with(executive)).hasStatus(403);
        assertThat(send(
                                SIGNED,
                                new CellKey(
                                        plan("pdmo", 2564).measures().getFirst().id(), PlanPart.TITLE),
                                "1",
                                "titleTh",
                                "x")
                        .with(executive))
                .hasStatus(404);
    }

    @Test
    void cellsOfOthersAndUnknownOnesAreNotThere() {
        UUID foreign = plan("pdmo", 2564).measures().getFirst().id();
        var key = new CellKey(foreign, PlanPart.INDICATOR);
        assertThat(send(key, "1", "indicator", "x")).hasStatus(404);
        assertThat(mvc.get().uri(key.action(at()))).hasStatus(404);
        assertThat(mvc.post()
                        .uri(MEASURES + "/cells/" + measure(0).id() + "/budget")
                        .with(csrf()))
                .hasStatus(404);
        for (String cell : List.of(key.toString(), "x", measure(0).id() + ".budget", "-.title")) {
            assertPage(mvc.get().uri(MEASURES + "?cell={cell}&at={cell}", cell, cell), 200)
                    .doesNotContain("data-cell");
        }
        assertThat(mvc.get().uri(new CellKey(measure(0).id(), PlanPart.TITLE).action(at())))
                .hasStatus(303);
    }

    private MockMvcRequestBuilder send(CellKey key, String version, String... form) {
        return send(MEASURES, key, version, form);
    }

    private MockMvcRequestBuilder send(String measures, CellKey key, String version, String... form) {
        var request = mvc.post()
                .uri(measures + "/cells/" + key.id() + "/" + key.part().tag())
                .with(csrf())
                .param("version", version);
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request;
    }

    private static String said(Measure measure, PlanPart part) {
        return part == PlanPart.TITLE ? measure.title().th() : part.text(measure.cells(), cells -> cells.owner());
    }

    private AgencyYear at() {
        return agencies.year("opdc", 2565);
    }

    private Agency opdc() {
        return agencies.require("opdc");
    }

    private Measure measure(int index) {
        return plan("opdc", 2565).measures().get(index);
    }

    private Plan plan(String agency, int year) {
        var id = agencies.require(agency).id();
        return new Tenant(id.value())
                .call(() ->
                        plans.find(id, new FiscalYear(year), PlanKind.MEASURES).orElseThrow());
    }
}
