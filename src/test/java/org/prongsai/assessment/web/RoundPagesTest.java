package org.prongsai.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.Assessors;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.RoundAgencies;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.assessment.StockComment;
import org.prongsai.assessment.StockComments;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// The commission opens a round, chooses who assesses, seats them, and keeps windows open.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RoundPagesTest {
    private static final FiscalYear SAMPLE = new FiscalYear(2565);
    private static final String ROUND = "/assessment/2565/round";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Seats seats;

    @Autowired
    private Assessors assessors;

    @Autowired
    private StockComments comments;

    @Autowired
    private Agencies agencies;

    @Autowired
    private People people;

    private List<PersonId> judges = List.of();

    @BeforeEach
    void find() {
        judges = people.samples().stream()
                .map(Person::id)
                .filter(person -> assessors.isEntitled(person, SAMPLE))
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    @Test
    void opensARoundAndChangesIt() {
        String path = "/assessment/2598/round";
        assertPage(mvc.get().uri(path)).contains("ปีนี้ตรวจประเมินในระบบ ITAS", "เปิดรอบตรวจประเมินของปีนี้");
        assertThat(mvc.get().uri(path + "/seats")).hasStatus(404);
        assertPage(post(path).param("share", "101").param("pass", "80").param("version", "0"), 422)
                .contains("ระบุจำนวนเต็มตั้งแต่ 0 ถึง 100");
        assertThat(post(path).param("share", "30").param("pass", "80").param("version", "0"))
                .hasStatus(303);
        assertThat(post(path).param("share", "50").param("pass", "80").param("version", "1"))
                .hasStatus(303);
        assertPage(post(path).param("share", "60").param("pass", "80").param("version", "1"), 409)
                .contains("50");
        assertThat(rounds.require(new FiscalYear(2598)).secondShare()).isEqualTo(50);
    }

    @Test
    void keepsAWindowOpenWithAReasonAndTakesThatBack() {
        assertPage(post(ROUND + "/extension").param("kind", "APPEAL").param("until", "2022-07-15"), 422)
                .contains("ต้องเป็นวันหลังวันสุดท้ายตามปฏิทิน", "ระบุเหตุผล");
        assertThat(post(ROUND + "/extension")
                        .param("kind", "APPEAL")
                        .param("until", "2099-01-31")
                        .param("reason", "ระบบขัดข้อง")
                        .param("version-APPEAL", "1"))
                .hasStatus(303)
                .hasRedirectedUrl(ROUND + "?told=extended&undo=APPEAL-2");
        assertPage(mvc.get().uri(ROUND + "?told=extended&undo=APPEAL-2"))
                .contains("ขยายเวลาแล้ว", "ระบบขัดข้อง", "31 ม.ค. 42", ROUND + "/extension/APPEAL/2/undo");
        assertThat(post(ROUND + "/extension/APPEAL/2/undo")).hasStatus(303);
        assertPage(post(ROUND + "/extension/APPEAL/2/undo"), 409).contains("มีผู้อื่นแก้ไขก่อนแล้ว");
        assertPage(mvc.get().uri(ROUND)).doesNotContain("ระบบขัดข้อง");
    }

    @Test
    void showsWhoAssessesAndWhoHasAnInterest() {
        assertPage(mvc.get().uri(ROUND + "/assessors"))
                .contains("ผู้ตรวจประเมิน คนที่ 1", "คู่สมรสปฏิบัติงานอยู่ที่หน่วยงานนี้", "ยังไม่ได้แจ้ง");
        String one = ROUND + "/assessors/" + judges.getFirst().value();
        assertPage(mvc.get().uri(one)).contains("ที่นั่งทั้งหมดจะว่าง");
        assertThat(post(one + "/remove")).hasStatus(303);
        assertPage(mvc.get()
                        .uri(ROUND + "/assessors?told=removed&person="
                                + judges.getFirst().value()))
                .contains("ออกจากรอบแล้ว", one + "/restore");
        assertThat(mvc.get().uri(one)).hasStatus(404);
        assertThat(post(one + "/restore")).hasStatus(303);
        assertPage(post(ROUND + "/assessors").param("person", UUID.randomUUID().toString()), 422)
                .contains("เพิ่มไม่ได้");
    }

    @Test
    void letsTwoAssessorsChangePlacesAndUndoesIt() {
        String path = ROUND + "/seats/opdc";
        assertPage(mvc.get().uri(path)).contains("ผู้ตรวจคนแรก", "ผู้ชี้ขาด");
        String undo = "undo=opdc%2Fundo";
        assertThat(swap(path)).hasStatus(303).redirectedUrl().contains("told=arranged", undo);
        assertThat(at(Place.MODERATOR)).isEqualTo(judges.get(3));
        assertThat(at(Place.APPEAL)).isEqualTo(judges.get(2));
        assertPage(post(path).param("appeal", judges.get(3).value().toString()).param("version-appeal", "1"), 409)
                .contains("มีผู้อื่นแก้ไขก่อนแล้ว");
        assertThat(post(path + "/undo?first=" + judges.get(0).value() + "&second="
                        + judges.get(1).value() + "&moderator=" + judges.get(2).value() + "&appeal="
                        + judges.get(3).value()))
                .hasStatus(303);
        assertThat(at(Place.APPEAL)).isEqualTo(judges.get(3));
    }

    @Test
    void searchesTheAllocationAndTakesItOut() {
        assertPage(mvc.get().uri(ROUND + "/seats?state=empty"))
                .as("PDMO, and those that are made up")
                .contains("18 หน่วยงาน", "สำนักงานบริหารหนี้สาธารณะ");
        assertPage(mvc.get().uri(ROUND + "/seats?q=opdc&sort=-name")).contains("1 หน่วยงาน");
        assertPage(mvc.get().uri(ROUND + "/seats?q=zzzz")).contains("ไม่พบหน่วยงานตามที่ค้นหา");
        assertThat(mvc.get().uri(ROUND + "/seats?table=seats&as=xlsx")).hasStatusOk();
    }

    @Test
    void seatsTheRestAsShownAndUndoesIt() {
        Seat seat = seats.of(judges.getFirst(), SAMPLE).stream()
                .filter(one -> one.place() == Place.MODERATOR)
                .findFirst()
                .orElseThrow();
        seats.take(seat);
        assertPage(mvc.get().uri(ROUND + "/seats/rest"))
                .contains("จะมอบหมาย 69 ที่นั่ง", "มีส่วนได้เสีย 1 คน · มีที่นั่งอื่นที่นั่นแล้ว 3 คน");
        assertPage(post(ROUND + "/seats/rest").param("fingerprint", "old"), 409).contains("ข้อมูลเปลี่ยนไป");
        String print = seats.propose(
                        rounds.require(SAMPLE),
                        application.getBean(RoundAgencies.class).targets(SAMPLE))
                .fingerprint();
        var done = post(ROUND + "/seats/rest").param("fingerprint", print).exchange();
        String to = Objects.requireNonNull(done.getResponse().getRedirectedUrl());
        assertThat(to).contains("told=allocated");
        assertThat(seats.of(SAMPLE)).hasSize(10 + 69);
        assertPage(mvc.get().uri(URI.create(to))).contains("มอบหมายส่วนที่เหลือแล้ว", "/seats/rest/undo?at=");
        assertThat(post(ROUND + "/seats/" + to.substring(to.indexOf("undo=") + 5)))
                .hasStatus(303);
        assertThat(seats.of(SAMPLE)).hasSize(10);
    }

    @Test
    void anAssessorDeclaresWhereHeSits() {
        String path = "/assessment/2565/agencies/example/declaration";
        var first = as(application, judges.getFirst());
        assertPage(mvc.get().uri(path).with(first)).contains("ผู้ชี้ขาด", "ท่านมีส่วนได้เสียกับหน่วยงานนี้หรือไม่");
        assertPage(post(path).with(first), 422).contains("เลือกว่ามีส่วนได้เสียหรือไม่");
        assertPage(post(path).with(first).param("interest", "conflict"), 422).contains("ระบุส่วนได้เสีย");
        assertThat(post(path).with(first).param("interest", "none")).hasStatus(303);
        assertThat(post(path).with(first).param("interest", "conflict").param("reason", "เคยเป็นที่ปรึกษา"))
                .hasStatus(303);
        assertThat(seats.of(judges.getFirst(), agencies.require("example").id(), SAMPLE))
                .isEmpty();
        assertPage(mvc.get().uri(path + "?told=conflict").with(first)).contains("ท่านไม่มีที่นั่งในหน่วยงานนี้อีก");
        assertPage(mvc.get().uri(ROUND + "/assessors")).contains("เคยเป็นที่ปรึกษา");
        assertThat(mvc.get().uri("/assessment/2565/agencies/nobody/declaration").with(first))
                .hasStatus(404);
        assertThat(mvc.get().uri("/assessment/2565/agencies/pdmo/declaration").with(as(application, judges.get(1))))
                .hasStatusOk();
    }

    @Test
    void keepsTheCommentBank() {
        String path = "/assessment/2565/comments";
        assertThat(comments.of("O30").getFirst().code()).isEqualTo("O30");
        assertThat(comments.all()).hasSizeGreaterThanOrEqualTo(25);
        UUID once = UUID.randomUUID();
        assertPage(post(path).param("once", once.toString()).param("code", "30").param("text", " "), 422)
                .contains("รหัสข้อเป็นตัว O", "ระบุความเห็น");
        assertThat(post(path).param("once", once.toString()).param("code", "o9").param("text", "บัญชีไม่เคลื่อนไหว"))
                .hasStatus(303);
        assertPage(mvc.get().uri(path + "?q=เคลื่อนไหว")).contains("1 ความเห็น", "O9");
        assertThat(post(path + "/" + once).param("version", "1").param("text", "บัญชีไม่มีข้อมูลของปีนี้"))
                .hasStatus(303);
        assertPage(post(path + "/" + once).param("version", "1").param("text", "อีกครั้ง"), 409)
                .contains("บัญชีไม่มีข้อมูลของปีนี้");
        assertThat(post(path + "/" + once).param("remove", "true")).hasStatus(303);
        assertThat(comments.of("O9")).extracting(StockComment::id).doesNotContain(once);
        assertPage(mvc.get().uri(path + "/" + once)).contains("นำกลับมาใช้");
        assertThat(post(path + "/" + once + "/restore")).hasStatus(303);
        assertThat(comments.of("O1")).extracting(StockComment::id).contains(once);
    }

    @Test
    void showsProgressAndAgreement() {
        assertPage(mvc.get().uri(ROUND + "/progress")).contains("สำนักงาน", "รอตรวจ");
        assertPage(mvc.get().uri("/assessment/2565/agreement")).contains("แคปปา", "รายคู่", "เวลาที่ใช้");
    }

    private MockMvcRequestBuilder swap(String path) {
        return post(path)
                .param("first", judges.get(0).value().toString())
                .param("second", judges.get(1).value().toString())
                .param("moderator", judges.get(3).value().toString())
                .param("appeal", judges.get(2).value().toString())
                .param("version-first", "1")
                .param("version-second", "1")
                .param("version-moderator", "1")
                .param("version-appeal", "1");
    }

    private PersonId at(Place place) {
        return seats.at(agencies.require("opdc").id(), SAMPLE).stream()
                .filter(seat -> seat.place() == place)
                .map(Seat::person)
                .findFirst()
                .orElseThrow();
    }

    private MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(URI.create(path)).with(csrf());
    }
}
