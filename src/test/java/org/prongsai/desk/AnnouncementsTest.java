package org.prongsai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Over the sample agencies; the one who asks is OPDC's and PDMO's integrity officer.
@SpringBootTest
@AutoConfigureMockMvc
class AnnouncementsTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Announcements announcements;

    @Autowired
    private Agencies agencies;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private UUID opdc = UUID.randomUUID();
    private UUID pdmo = UUID.randomUUID();
    private PersonId officer = PersonId.random();

    @BeforeEach
    void knowTheSamples() {
        opdc = agencies.find("opdc").map(Agency::id).orElseThrow().value();
        pdmo = agencies.find("pdmo").map(Agency::id).orElseThrow().value();
        officer = people.samples().getFirst().id();
    }

    @Test
    void whoHasNotAcknowledgedIsKnownByName() {
        UUID id = post(opdc);
        var before = new Tenant(opdc).call(() -> announcements.readers(opdc, id));
        assertThat(before.acknowledged()).isEmpty();
        assertThat(before.missing()).isNotEmpty();
        for (int times = 0; times < 2; times++) {
            new Tenant(opdc).run(() -> announcements.acknowledge(opdc, id, officer.value()));
        }
        var after = new Tenant(opdc).call(() -> announcements.readers(opdc, id));
        assertThat(after.acknowledged()).hasSize(1);
        assertThat(after.missing()).hasSize(before.missing().size() - 1);
    }

    @Test
    void theSameRequestAnnouncesOnce() {
        UUID id = post(opdc);
        new Tenant(opdc).run(() -> announcements.post(opdc, wish("อีกเรื่อง"), officer.value(), id));
        assertThat(new Tenant(opdc).call(() -> announcements.all(opdc, officer.value())))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.title().th()).isEqualTo("Notice 5"));
    }

    @Test
    void anotherAgencyHasNoSuchAnnouncement() {
        UUID id = post(opdc);
        Assertions.assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> new Tenant(pdmo).run(() -> announcements.acknowledge(pdmo, id, officer.value())));
        assertThat(mvc.get().uri("/agencies/pdmo/announcements/" + id)).hasStatus(404);
    }

    @Test
    void thePageHasAButtonUntilItIsAcknowledged() {
        String page = "/agencies/opdc/announcements/" + post(opdc);
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Notice 5", page + "/acknowledge", "class=\"components\"", "openExternalBrowser=1</textarea>");
        assertThat(mvc.post().uri(page + "/acknowledge").with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri(page)).bodyText().contains("badge tone-good").doesNotContain(page + "/acknowledge");
    }

    @Test
    void theFormRefusesWhatCannotBeAnnounced() {
        UUID once = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/agencies/opdc/announcements")
                        .param("titleTh", " ")
                        .param("textTh", "ข้อความ")
                        .param("until", "2020-01-01")
                        .param("once", once.toString())
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("field-titleTh-error", "field-until-error");
        assertThat(mvc.post()
                        .uri("/agencies/opdc/announcements")
                        .param("titleTh", "Notice 7")
                        .param("textTh", "ข้อความ")
                        .param("until", LocalDate.now(clock).plusDays(9).toString())
                        .param("once", once.toString())
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/my-work?view=announced")).bodyText().contains("Notice 7");
    }

    @Test
    void howOneIsToldIsKept() {
        assertThat(mvc.get().uri("/my-work/settings"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"20:00\"", "value=\"07:00\"");
        assertThat(mvc.post()
                        .uri("/my-work/settings")
                        .param("delivery", "DIGEST")
                        .param("from", "25:00")
                        .param("until", "06:00")
                        .param("version", "0")
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("field-from-error");
        assertThat(mvc.post()
                        .uri("/my-work/settings")
                        .param("delivery", "DIGEST")
                        .param("from", "18:30")
                        .param("until", "06:00")
                        .param("version", "0")
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri("/my-work/settings?kept=yes"))
                .bodyText()
                .contains("value=\"18:30\"", "notice tone-good");
    }

    private UUID post(UUID agency) {
        UUID id = UUID.randomUUID();
        new Tenant(agency).run(() -> announcements.post(agency, wish("Notice 5"), null, id));
        return id;
    }

    private static Announcements.Wish wish(String title) {
        return new Announcements.Wish(Bilingual.same(title), Bilingual.same("ข้อความ"), LocalDate.of(2030, 1, 31));
    }
}
