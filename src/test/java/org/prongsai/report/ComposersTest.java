package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.calendar.Activities;
import org.prongsai.database.Tenant;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.improvement.Step;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(SamplePapers.class)
class ComposersTest {
    @Autowired
    SamplePapers samples;

    @Autowired
    List<Composer> composers;

    @Autowired
    Agencies agencies;

    @Autowired
    Activities activities;

    @Test
    void eachKindHasOneComposer() {
        assertThat(composers.stream().flatMap(composer -> composer.kinds().stream()))
                .doesNotHaveDuplicates();
    }

    /// Everything that the samples can give is set as PDF and DOCX, and each place has its own name.
    @ParameterizedTest
    @CsvSource({"opdc, 2565", "pdmo, 2564"})
    void everyPaperOfTheSamplesIsSet(String agency, int year) {
        for (DocumentKind kind : DocumentKind.values()) {
            for (var occasion : samples.occasions(agency, year, kind)) {
                Manuscript manuscript = samples.compose(occasion);
                assertThat(manuscript.words().stream().map(Part.Words::text).collect(Collectors.joining("\n")))
                        .as("%s %s", kind, occasion.label())
                        .doesNotContain("{", "null", "Optional");
                var paper = samples.paper(manuscript);
                String name = agency + "-" + kind.name().toLowerCase(java.util.Locale.ROOT)
                        + (occasion.label().isEmpty()
                                ? ""
                                : "-" + occasion.label().replace('/', ' '));
                assertThat(samples.pdf(paper, name)).isNotEmpty();
                assertThat(samples.docx(paper, name)).isNotEmpty();
            }
        }
    }

    @Test
    void aMemoHoldsIndicatorsAgainstTheirAims() {
        Manuscript memo = samples.only("example", 2565, DocumentKind.TWELVE_MONTHS_MEMO);
        Table indicators = Golden.tables(memo).getLast();
        assertThat(Golden.texts(indicators))
                .hasSize(5)
                .contains(
                        List.of(
                                "มาตรการ/แนวทางที่ 2  ร้อยละของการยืมที่ทำผ่านแบบฟอร์มออนไลน์",
                                "ร้อยละ 100",
                                "ร้อยละ 80",
                                "30 กันยายน 2565",
                                "ยังไม่บรรลุ"),
                        List.of(
                                "มาตรการ/แนวทางที่ 3  ร้อยละของคำขอที่ยื่นออนไลน์",
                                "ร้อยละ 50",
                                "ร้อยละ 57",
                                "30 กันยายน 2565",
                                "บรรลุ"));
    }

    @Test
    void aRequestCarriesWhatAssessorsSaid() {
        List<String> said = samples.occasions("opdc", 2565, DocumentKind.UNIT_REQUEST).stream()
                .map(samples::compose)
                .filter(manuscript -> manuscript.toString().contains("O30"))
                .map(Manuscript::toString)
                .toList();
        assertThat(said)
                .isNotEmpty()
                .allMatch(
                        text -> text.contains("ควรแยกช่องทางแจ้งเรื่องร้องเรียนการทุจริตออกจากเรื่องร้องเรียนทั่วไป"));
    }

    @Test
    void theCalendarCountsTheStepsOfMeasures() {
        Agency opdc = agencies.require("opdc");
        var year = new FiscalYear(2565);
        UUID step = UUID.randomUUID();
        var wish = new Activities.Wish(
                null, new Bilingual("ขั้นตอนหนึ่ง", "A step"), false, year.days(), "กองกลาง", "", Set.of());
        var tenant = new Tenant(opdc.id().value());
        tenant.run(() -> activities.put(opdc.id(), year, Step.IN_CALENDAR, step, wish));
        Manuscript calendar = samples.only("opdc", 2565, DocumentKind.CALENDAR);
        tenant.run(() -> activities.withdraw(opdc.id(), Step.IN_CALENDAR, step));
        assertThat(calendar.words().getLast().text()).contains("ขั้นตอนตามมาตรการอีก 1 ขั้นตอน");
        assertThat(calendar.toString()).doesNotContain("ขั้นตอนหนึ่ง");
    }
}
