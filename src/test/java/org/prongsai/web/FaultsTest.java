package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.web.access.OpenToAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/// Every fault of every module ends on a page with a prepared text.
@SpringBootTest
@AutoConfigureMockMvc
class FaultsTest {
    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unknown, 404, ไม่พบหน้านี้",
        "lost, 409, มีผู้อื่นแก้ไขก่อนหน้าท่าน",
        "denied, 403, ไม่อนุญาตให้ทำรายการนี้",
        "large, 413, ไม่เกิน 21 เมกะไบต์",
        "status, 422, ข้อมูลยังไม่ครบหรือไม่ถูกต้อง",
        "odd, 415, ระบบอ่านคำขอนี้ไม่ได้",
        "bug, 500, ระบบขัดข้อง"
    })
    void hasItsStatusAndItsText(String kind, int status, String text) {
        assertThat(mvc.get().uri("/test-faults/" + kind))
                .hasStatus(status)
                .bodyText()
                .contains(text, "เลขอ้างอิง", "<footer", "</html>")
                .doesNotContain("secret");
    }

    @Test
    void anAddressThatNothingAnswersIsNotFound() {
        assertThat(mvc.get().uri("/no/such/page")).hasStatus(404).bodyText().contains("ไม่พบหน้านี้");
    }

    @Test
    void aValueOfTheWrongKindIsABadRequest() {
        assertThat(mvc.get().uri("/ui?score=high")).hasStatus(400).bodyText().contains("ระบบอ่านคำขอนี้ไม่ได้");
    }

    @Test
    void aFormAddressOpenedDirectlySaysSo() {
        assertThat(
                        mvc.put()
                                .uri("/ui")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(405)
                .bodyText()
                .contains("เปิดหน้านี้โดยตรงไม่ได้");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    @OpenToAll
    static class Faulty {
        @GetMapping("/test-faults/{kind}")
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "unknown" -> new NoSuchElementException("secret");
                case "lost" -> new OptimisticLockingFailureException("secret");
                case "denied" -> new AccessDeniedException("secret");
                case "large" -> new MaxUploadSizeExceededException(1);
                case "status" ->
                    new ResponseStatusException(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT, "secret");
                case "odd" ->
                    new ResponseStatusException(org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE, "secret");
                default -> new IllegalStateException("secret");
            };
        }
    }
}
