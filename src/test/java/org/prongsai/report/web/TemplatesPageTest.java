package org.prongsai.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.prongsai.report.DocumentKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/// PDMO writes its memo of twelve months into a document of its own.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TemplatesPageTest {
    private static final String ALL = "/agencies/pdmo/paper-settings/templates";
    private static final String MEMO = ALL + "/TWELVE_MONTHS_MEMO";
    private static final String DRAFT = "/agencies/pdmo/2564/papers/7a9e5d00-0000-4000-8000-000000000001";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyKindHasADocumentToBeginWithThatCanBeUsedAtOnce() throws IOException {
        assertPage(mvc.get().uri(ALL)).contains("รูปแบบมาตรฐาน", MEMO);
        for (DocumentKind kind : Arrays.asList(DocumentKind.values())) {
            byte[] starter = bytes(ALL + "/" + kind + "/starter.docx");
            assertThat(upload(ALL + "/" + kind, starter)).as(kind.name()).hasStatus(303);
            assertThat(words(bytes(ALL + "/" + kind + "/preview.docx")))
                    .as(kind.name())
                    .isNotBlank();
        }
    }

    @Test
    void papersAreWrittenIntoItUntilItIsRemoved() throws IOException {
        assertThat(words(bytes(DRAFT + "/paper.docx"))).doesNotContain("แบบของกรม");
        assertPage(mvc.get().uri(DRAFT)).doesNotContain("รูปแบบ PDF");
        assertThat(upload(MEMO, document("แบบของกรม {{เรื่อง}}", "{{body}}", "{{ลงชื่อ}}", "{{ตรวจสอบ}}")))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEMO + "?told=kept")).contains("ใช้แม่แบบนี้แล้ว", "own.docx", "PDF ใช้รูปแบบมาตรฐาน");
        assertPage(mvc.get().uri(DRAFT)).contains("รูปแบบ PDF", MEMO);
        byte[] paper = bytes(DRAFT + "/paper.docx");
        assertThat(words(paper))
                .contains("แบบของกรม รายงานผล", "/verify/", "ดำเนินการแล้ว")
                .doesNotContain("{{");
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper))) {
            assertThat(document.getTables()).isNotEmpty();
        }
        assertThat(bytes(DRAFT + "/paper.pdf")).startsWith('%', 'P', 'D', 'F');
        assertThat(mvc.post().uri(MEMO + "/remove").with(csrf())).hasStatus(303);
        assertPage(mvc.get().uri(MEMO + "?told=removed")).contains("ยังใช้รูปแบบมาตรฐานของระบบ", MEMO + "/restore");
        assertThat(words(bytes(DRAFT + "/paper.docx"))).doesNotContain("แบบของกรม");
        assertThat(mvc.post().uri(MEMO + "/restore").with(csrf())).hasStatus(303);
        assertThat(words(bytes(DRAFT + "/paper.docx"))).contains("แบบของกรม");
    }

    @Test
    void namesUnknownAndMissingFieldsAndKeepsNothing() throws IOException {
        String page = new String(
                upload(MEMO, document("{{เรือง}}", "{{เนื้อหา}}"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(page.replaceAll("<wbr>|\u200B|<span class=\"whole\">([^<]*)</span>", "$1"))
                .contains("{{เรือง}}", "ย่อหน้าที่ 1", "{{เรื่อง}}", "{{ตรวจสอบ}}");
        assertThat(upload(MEMO, new byte[] {1, 2, 3})).hasStatus(422);
        assertPage(mvc.get().uri(MEMO)).contains("ยังใช้รูปแบบมาตรฐานของระบบ");
    }

    private MockMultipartMvcRequestBuilder upload(String path, byte[] file) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "own.docx", "application/octet-stream", file))
                .with(csrf());
    }

    private static byte[] document(String... paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (String text : List.of(paragraphs)) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }

    private byte[] bytes(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
