package org.prongsai.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Tester;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Rule: everyone finds what he may see, with words in any order, in either kind of digits, and nothing else.
@SpringBootTest
@AutoConfigureMockMvc
class SearchTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void findsItemsByThaiWordsInAnyOrder() {
        assertThat(Query.of("จัดจ้างแผน").isIn("O21 การจัดซื้อจัดจ้าง แผน")).isTrue();
        assertThat(Query.of("แผน โครงการ").isIn("แผนการจัดซื้อ")).isFalse();
        assertPage(mvc.get().uri("/search").param("q", "จัดจ้าง จัดซื้อ")).contains("O21", "/editions/2564#O21");
    }

    @Test
    void readsThaiDigitsAndLetterCase() {
        assertPage(mvc.get().uri("/search").param("q", "o๔๒")).contains("O42", "/editions/2564#O42");
    }

    @Test
    void findsAgenciesAndTakesNoWildcards() {
        assertPage(mvc.get().uri("/search").param("q", "บริหารหนี้")).contains("/agencies/pdmo\"");
        assertThat(new Query(List.of("ก_ข%")).patterns()).containsExactly("%ก\\_ข\\%%");
    }

    @Test
    void findsDutiesAndTheGuideInTheReadersLanguage() {
        assertThat(mvc.get().uri("/search").param("q", "passkey quiet hours").cookie(new Cookie("reader", "en-arabic")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/search").param("q", "score sheet").cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("/guide#");
    }

    @Test
    void whoIsNotSignedInFindsOnlyWhatIsOpenToAll() {
        assertThat(mvc.get().uri("/search").param("q", "จัดซื้อ").with(Tester.signedOut()))
                .hasStatusOk()
                .bodyText()
                .contains("/editions/2564#O21")
                .doesNotContain("/agencies/");
    }

    @Test
    void saysWhatToDoWhenNothingIsFoundOrAsked() {
        assertPage(mvc.get().uri("/search").param("q", "ซซซซ")).contains("ไม่พบสิ่งที่ค้นหา", "ซซซซ");
        assertPage(mvc.get().uri("/search")).contains("พิมพ์คำที่ต้องการ");
    }
}
