package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/// Lists of people and of units, from the preview to what is stored.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ListImportTest {
    private static final String PEOPLE = "/agencies/opdc/people";
    private static final String UNITS = "/agencies/opdc/units";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void peopleAreStoredAsThePreviewShowed() {
        String list = """
                email,name_th,role,unit,fiscal_year,from,until
                law@example.go.th,นิติกรชำนาญการ,unit-officer,กองกฎหมาย,2570,2026-10-01,2027-09-30
                law@example.go.th,นิติกรชำนาญการ,ผู้ตรวจสอบ,,,2026-10-01,
                plan@example.go.th,นักวิเคราะห์,,,,,
                """;
        String preview = send(PEOPLE + "/import", list);
        assertThat(preview).contains("เพิ่มใหม่ 3", "นิติกรชำนาญการ", "กองกฎหมาย", "ปีงบประมาณ พ.ศ. 2570");
        assertPage(mvc.get().uri(PEOPLE + "?q=นิติกรชำนาญการ")).contains("พบ 0 คน");
        assertThat(store(PEOPLE + "/import", preview)).isEqualTo(303);
        assertPage(mvc.get().uri(PEOPLE + "?q=นิติกรชำนาญการ")).contains("พบ 1 คน", "กองกฎหมาย", "30 ก.ย. 70");
        assertPage(mvc.get().uri(PEOPLE + "?q=plan@")).contains("พบ 1 คน", "ยังไม่มีบทบาท");

        assertThat(send(PEOPLE + "/import", list.replace("2027-09-30", "31 มี.ค. 2570")))
                .contains("เพิ่มใหม่ 0 แก้ไข 1 ตรงกันอยู่แล้ว 2");
    }

    @Test
    void whatGoesOutComesBackInUnchanged() {
        for (String list : new String[] {PEOPLE, UNITS}) {
            String name = list.substring(list.lastIndexOf('/') + 1);
            String file = PageText.of(mvc.get().uri(list + "?table=" + name + "&as=csv"));
            assertThat(file).contains("name_th");
            assertThat(send(list + "/import", file)).contains("เพิ่มใหม่ 0 แก้ไข 0");
        }
    }

    @Test
    void tellsRowColumnAndReason() {
        String page = send(PEOPLE + "/import", """
                email,name_th,role,unit,fiscal_year,from,until
                ไม่ใช่อีเมล,ใครคนหนึ่ง,unit-officer,,,,
                a@example.go.th,ใครคนหนึ่ง,หัวหน้าใหญ่,,,,
                b@example.go.th,ใครสองคน,auditor,กองที่ไม่มี,2027,พรุ่งนี้,
                c@example.go.th,ใครสามคน,auditor,,,2026-10-01,2026-09-30
                d@example.go.th,ใครสี่คน,system-operator,,,,
                e@example.go.th,ใครห้าคน,auditor,,,2026-10-01,
                e@example.go.th,ใครห้าคน,auditor,,,2026-10-01,
                """);
        assertThat(page)
                .contains(
                        "อีเมล “ไม่ใช่อีเมล” ใช้ไม่ได้",
                        "ไม่รู้จักบทบาท “หัวหน้าใหญ่”",
                        "ไม่พบหน่วย “กองที่ไม่มี”",
                        "ปีงบประมาณ “2027” ใช้ไม่ได้",
                        "วันที่ “พรุ่งนี้” ใช้ไม่ได้",
                        "วันสิ้นสุดอยู่ก่อนวันเริ่ม",
                        "มอบจากหน้านี้ไม่ได้",
                        "ซ้ำกับแถว 7")
                .doesNotContain("/import/store");
    }

    @Test
    void flagsLookAlikeLettersAndDoubles() {
        assertThat(send(PEOPLE + "/import", """
                email,name_th,role
                one@example.go.th,เเจ้งเกิด,auditor
                two@example.go.th,แจ้งเกิด,auditor
                """)).contains("แก้ให้แล้ว", "ชื่อนี้มีอีเมล one@example.go.th ด้วย");
    }

    @Test
    void nobodyGivesHimselfARoleByAList() {
        String officer = "5a4d504c-0000-4000-8000-000000000001";
        String page = PageText.of(mvc.post()
                .uri(PEOPLE + "/import")
                .with(Tester.as(application, new PersonId(UUID.fromString(officer))))
                .with(csrf())
                .param("paste", "email,name_th,role\n,เจ้าหน้าที่คุณธรรม สำนักงาน ก.พ.ร.,approver\n"));
        assertThat(page).contains("ไม่มีใครมอบบทบาทให้ตนเอง").doesNotContain("/import/store");
    }

    @Test
    void unitsAreStoredWithThoseBeneathThem() {
        String list = """
                name_th,name_en,parent,items
                กลุ่มงานวินัย,Discipline,กองกฎหมาย / กลุ่มนิติการ,
                กลุ่มนิติการ,Legal affairs,กองกฎหมาย,
                กองกฎหมาย,Legal Office,,
                """;
        String preview = send(UNITS + "/import", list);
        assertThat(preview).contains("เพิ่มใหม่ 2 แก้ไข 1", "Legal Office");
        assertThat(store(UNITS + "/import", preview)).isEqualTo(303);
        assertPage(mvc.get().uri(UNITS)).contains("กลุ่มงานวินัย", "กลุ่มนิติการ");
        assertThat(send(UNITS + "/import", list)).contains("เพิ่มใหม่ 0 แก้ไข 0 ตรงกันอยู่แล้ว 3");
    }

    @Test
    void tellsWhatIsWrongWithUnits() {
        assertThat(send(UNITS + "/import", """
                name_th,parent,items
                กลุ่มลอย,กองที่ไม่มี,
                กลุ่มหนึ่ง,,ข้อหนึ่ง
                กลุ่มสอง,,O7
                กลุ่มสาม,,O7
                """))
                .contains("ไม่พบหน่วย “กองที่ไม่มี”", "“ข้อหนึ่ง” ไม่ใช่รหัสข้อ", "ข้อ O7 อยู่ในแถวอื่นแล้ว");
    }

    private String send(String path, String list) {
        return PageText.of(mvc.post().uri(path).with(csrf()).param("paste", list));
    }

    private int store(String path, String preview) {
        return mvc.post()
                .uri(path + "/store")
                .with(csrf())
                .param("text", hidden("text", preview))
                .param("count", hidden("count", preview))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String hidden(String name, String page) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1).replace("&#34;", "\"").replace("&amp;", "&");
    }
}
