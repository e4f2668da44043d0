package org.prongsai.workgroup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class GroupPageTest {
    private static final String GROUPS = "/agencies/opdc/2565/workgroup";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsTheGroupOfTheSourceWithSeventeenSeatsAndFourDuties() {
        assertPage(mvc.get().uri(GROUPS)).contains("คำสั่งที่ 167/2564", "29 ธันวาคม 2564", "17 ที่นั่ง", "4 ข้อ");
        assertPage(mvc.get().uri(group()))
                .contains(
                        "1.17",
                        "คณะทำงานและผู้ช่วยเลขานุการ",
                        "2.4",
                        "ปฏิบัติงานอื่นตามที่ได้รับมอบหมาย",
                        "การประชุมครั้งที่ 1/2565")
                .doesNotContain(">1.18<", ">2.5<");
        assertThat(mvc.get().uri(group() + "?table=members&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("1.17", "ที่ปรึกษาการพัฒนาระบบราชการ");
    }

    @Test
    void showsTheMeetingOfTheSource() {
        assertPage(mvc.get().uri(meeting()))
                .contains(
                        "28 มกราคม 2565 เวลา 09:30–11:30 น.",
                        "คำสั่งที่ 167/2564",
                        "ระเบียบวาระที่ 4 เรื่องเสนอเพื่อพิจารณา",
                        "ได้ 91.85 คะแนน",
                        "ทุกหน่วยงานในสังกัด ภายในวันที่ 31 มีนาคม 2565",
                        "แล้วเสร็จ 31 มี.ค. 65",
                        "มาประชุม 17 จาก 17 ที่นั่ง");
        assertPage(mvc.get().uri(meeting() + "/sheet"))
                .contains("ใบลงชื่อผู้เข้าประชุม", "ผู้อำนวยการกลุ่มตรวจสอบภายใน");
        assertPage(mvc.get().uri(meeting() + "/attend")).contains("ลงชื่อได้ตั้งแต่ 30 นาทีก่อนเริ่ม");
        assertPage(mvc.get().uri(meeting() + "/code")).contains("รหัสนี้จึงยังใช้ไม่ได้", "<path d=\"M");
    }

    @Test
    void composesAnOrderAndIssuesIt() {
        UUID id = UUID.randomUUID();
        assertPage(mvc.get().uri(GROUPS + "/new"))
                .contains("คณะทำงานส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงานของสำนักงาน ก.พ.ร.");
        assertThat(post(GROUPS, id, "nameTh", "คณะทำงานรับเรื่องร้องเรียน", "duties", "รับเรื่อง\n\nติดตาม"))
                .hasStatus(303);
        String path = GROUPS + "/" + id;
        assertPage(mvc.get().uri(path)).contains("2.2", "ยังไม่ออกเลขที่คำสั่ง", "ยังไม่มีองค์ประกอบ");
        UUID seat = UUID.randomUUID();
        assertPage(post(path + "/seats", seat, "role", "CHAIR"), 422).contains("ระบุตำแหน่ง");
        assertThat(post(path + "/seats", seat, "role", "CHAIR", "position", "รองเลขาธิการ"))
                .hasStatus(303);
        assertPage(post(path + "/issue", id, "number", "12", "date", "31 ก.พ. 2565"), 422)
                .contains("เลขที่ต้องลงท้ายด้วยทับปี", "อ่านวันที่ไม่ได้");
        assertPage(post(path + "/issue", id, "number", "๑๒/๒๕๖๔", "date", "5 ม.ค. 2565"), 422)
                .contains("ปีของเลขที่ไม่ตรงกับปีของวันที่");
        assertPage(post(path + "/issue", id, "number", "๑๒/๒๕๖๕", "date", "๕ มกราคม ๒๕๖๕"), 422)
                .contains("ยังออกคำสั่งไม่ได้", "ยังไม่มีเลขานุการ", "ยังไม่ได้ระบุผู้ลงนาม");
        assertThat(post(path + "/seats", UUID.randomUUID(), "role", "SECRETARY", "position", "เลขานุการกรม"))
                .hasStatus(303);
        assertThat(post(
                        path,
                        id,
                        "nameTh",
                        "คณะทำงานรับเรื่องร้องเรียน",
                        "duties",
                        "รับเรื่อง",
                        "signer",
                        "เลขาธิการ ก.พ.ร.",
                        "version",
                        "1"))
                .hasStatus(303);
        assertThat(post(path + "/issue", id, "number", "๑๒/๒๕๖๕", "date", "๕ มกราคม ๒๕๖๕"))
                .hasStatus(303);
        assertPage(mvc.get().uri(path)).contains("คำสั่งที่ 12/2565 ลงวันที่ 5 มกราคม 2565");
        assertThat(post(path + "/seats/" + seat + "/remove", id))
                .hasStatus(303)
                .headers()
                .hasValue("Location", path + "?told=isIssued");
    }

    @Test
    void takesLastYearsGroupOver() {
        assertPage(mvc.get().uri("/agencies/opdc/2566/workgroup")).contains("นำคณะทำงานของปีก่อนมาใช้");
        UUID id = UUID.randomUUID();
        String former = group().substring(group().lastIndexOf('/') + 1);
        assertThat(post("/agencies/opdc/2566/workgroup/take-over", id, "from", former))
                .hasStatus(303);
        assertPage(mvc.get().uri("/agencies/opdc/2566/workgroup/" + id))
                .contains("ประจำปีงบประมาณ พ.ศ. 2566", "1.17", "ยังไม่ออกเลขที่คำสั่ง");
        assertPage(mvc.get().uri("/agencies/opdc/2566/workgroup")).doesNotContain("นำคณะทำงานของปีก่อนมาใช้");
        assertThat(post("/agencies/opdc/2567/workgroup/take-over", id, "from", former))
                .hasStatus(404);
    }

    @Test
    void callsAMeetingTakesItsMinutesAndResolves() {
        UUID id = UUID.randomUUID();
        assertPage(post(group() + "/meetings", id, "number", "2", "day", "x", "begins", "9", "ends", "08.00"), 422)
                .contains("อ่านวันที่ไม่ได้", "อ่านเวลาไม่ได้", "ระบุสถานที่");
        assertThat(post(
                        group() + "/meetings",
                        id,
                        "number",
                        "๒",
                        "day",
                        "๗ มีนาคม ๒๕๖๕",
                        "begins",
                        "๑๓.๓๐ น.",
                        "ends",
                        "15:00",
                        "link",
                        "https://meet.example.go.th/a"))
                .hasStatus(303);
        String path = GROUPS + "/meetings/" + id;
        assertPage(mvc.get().uri(path)).contains("การประชุมครั้งที่ 2/2565", "7 มีนาคม 2565 เวลา 13:30–15:00 น.");
        UUID item = UUID.randomUUID();
        assertThat(post(path + "/items", item, "part", "OTHER", "title", "กำหนดประชุมครั้งต่อไป"))
                .hasStatus(303);
        assertThat(post(path + "/minutes", id, "version", "1", "opened", "13.35", "said-" + item, "นัดเดือนเมษายน"))
                .hasStatus(303);
        assertThat(post(path + "/minutes", id, "version", "1", "said-" + item, "อื่น"))
                .hasStatus(409)
                .bodyText()
                .contains("นัดเดือนเมษายน");
        assertPage(
                        post(
                                path + "/items/" + item + "/resolutions",
                                UUID.randomUUID(),
                                "said",
                                "ส่ง",
                                "due",
                                "1 เม.ย. 2565"),
                        422)
                .contains("ระบุผู้รับผิดชอบด้วย");
        UUID resolution = UUID.randomUUID();
        assertThat(post(
                        path + "/items/" + item + "/resolutions",
                        resolution,
                        "said",
                        "ให้ ศปท. นัดประชุม",
                        "owner",
                        "centre",
                        "due",
                        "1 เม.ย. 2565"))
                .hasStatus(303);
        assertPage(mvc.get().uri(path)).contains("5.1", "นัดเดือนเมษายน", "ศปท. ภายในวันที่ 1 เมษายน 2565", "เลยกำหนด");
        assertThat(post(path + "/resolutions/" + resolution + "/settle", id)).hasStatus(303);
        assertPage(mvc.get().uri(path)).contains("แล้วเสร็จ");
    }

    private String group() {
        return link(GROUPS, "href=\"(" + GROUPS + "/[0-9a-f-]{36})\"");
    }

    private String meeting() {
        return link(group(), "href=\"(" + GROUPS + "/meetings/[0-9a-f-]{36})\"");
    }

    private String link(String page, String pattern) {
        var answer = mvc.get().uri(page).exchange().getResponse().getContentAsByteArray();
        var link = Pattern.compile(pattern).matcher(new String(answer, StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MockMvcRequestBuilder post(String path, UUID once, String... form) {
        var request = mvc.post().uri(path).with(csrf()).param("once", once.toString());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request;
    }
}
