package org.prongsai.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The agency that asked is told once that its question was answered, and reading that settles it.
@SpringBootTest
@AutoConfigureMockMvc
class AnsweredTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final String DESK = "/my-work?agency=opdc";
    private static final String NOTICE = "คณะกรรมการตอบคำถามข้อ O7 ปี 2565 แล้ว";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Questions questions;

    @Autowired
    private Agencies agencies;

    @Test
    void tellsOnceWhoAsked() throws Exception {
        AgencyId opdc = agencies.require("opdc").id();
        UUID id = UUID.randomUUID();
        new Tenant(opdc.value()).run(() -> questions.ask(id, YEAR, "O7", "ต้องมีข่าวบ่อยเท่าใด", opdc));
        questions.tell(YEAR, id);
        assertPage(mvc.get().uri(DESK)).as("nobody answered yet").doesNotContain(NOTICE);

        questions.answer(YEAR, id, Bilingual.same("ข่าวบ่อยเท่าใด"), Bilingual.same("เดือนละครั้ง"), 1);
        questions.tell(YEAR, id);
        questions.tell(YEAR, id); // once more, as after a kill
        assertPage(mvc.get().uri(DESK)).containsOnlyOnce("แจ้งเพื่อทราบ").contains(NOTICE);
        assertPage(mvc.get().uri("/my-work?agency=pdmo")).as("who did not ask").doesNotContain(NOTICE);

        Matcher opened = Pattern.compile("/my-work/notices/[0-9a-f-]+\\?at=[0-9a-f-]+")
                .matcher(mvc.get().uri(DESK).exchange().getResponse().getContentAsString());
        assertThat(opened.find()).isTrue();
        String address = opened.group();
        assertThat(mvc.get().uri(address.replaceAll("at=.*", "at=" + UUID.randomUUID())))
                .as("at an agency where he is not")
                .hasStatus(404);
        assertThat(mvc.get().uri(address))
                .hasStatus(303)
                .hasHeader("Location", "/agencies/opdc/2565/item-questions/O7");
        assertPage(mvc.get().uri(DESK)).as("it was read").doesNotContain(NOTICE);
    }
}
