package org.prongsai.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.web.sheet.SheetForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SheetPagesTest {
    private static final String MEASURES = "/agencies/opdc/2565/measures";
    private static final String PROGRESS = MEASURES + "/progress";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aPlanGoesOutAndComesBackWithItsDifferencesShown() {
        Table file = file(MEASURES + "/file");
        assertShown(upload(MEASURES, "x.csv", SheetForm.text(file)))
                .contains("ไฟล์นี้ไม่ต่างจากที่บันทึกไว้", "คงเดิม 43 แถว");
        String changed = SheetForm.text(with(file, 0, "มาตรการ", "สื่อสารแผนให้ทั่วถึง"));
        MvcTestResult shown = upload(MEASURES, "x.csv", changed);
        assertShown(shown).contains("แก้ไข 1 แถว", "สื่อสารแผนให้ทั่วถึง", "ยังไม่มีสิ่งใดถูกบันทึก");
        assertThat(store(MEASURES, shown)).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("สื่อสารแผนให้ทั่วถึง");
        assertThat(store(MEASURES, shown)).hasStatus(409);
    }

    @Test
    void aRowThatWasChangedMeanwhileIsStoredOnlyOnPurpose() {
        Table file = file(MEASURES + "/file");
        MvcTestResult first = upload(MEASURES, "x.csv", SheetForm.text(with(file, 0, "มาตรการ", "ของคนแรก")));
        assertThat(store(MEASURES, first)).hasStatus(303);
        MvcTestResult late = upload(MEASURES, "x.csv", SheetForm.text(with(file, 0, "มาตรการ", "ของคนหลัง")));
        assertShown(late).contains("มีผู้แก้ไขภายหลัง 1 แถว", "ของคนแรก", "ของคนหลัง");
        assertThat(store(MEASURES, late)).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("ของคนแรก");
        assertThat(store(MEASURES, late, "over", "true")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("ของคนหลัง");
    }

    @Test
    void faultsStopAFileAndSayWhereTheyAre() {
        Table file = file(MEASURES + "/file");
        MvcTestResult faulty = upload(MEASURES, "x.csv", SheetForm.text(with(file, 1, "ถึง", "วันใดวันหนึ่ง")));
        assertThat(faulty).hasStatus(422);
        assertThat(body(faulty)).contains("อ่านวันที่ วันใดวันหนึ่ง ไม่ได้", "ยังบันทึกไม่ได้");
        assertThat(upload(MEASURES, "x.csv", "")).hasStatus(422);
        assertThat(upload(MEASURES, "x.csv", "ก,ข\n1,2\n")).hasStatus(422);
    }

    @Test
    void lastYearsTableIsReadFromAWordFile() throws IOException {
        MvcTestResult shown = upload("/agencies/opdc/2566/measures", "x.docx", word());
        assertShown(shown).contains("เพิ่ม 2 แถว", "พัฒนาบุคลากร", "อบรมบุคลากร");
        assertThat(store("/agencies/opdc/2566/measures", shown)).hasStatus(303);
        assertPage(mvc.get().uri("/agencies/opdc/2566/measures")).contains("1 มาตรการ 1 ขั้นตอน", "อบรมบุคลากร");
        assertShown(upload("/agencies/opdc/2566/measures", "x.docx", word())).contains("คงเดิม 1 แถว");
        assertThat(upload(MEASURES, "x.docx", wordWith("ชื่อ", "ตำแหน่ง")))
                .hasStatus(422)
                .bodyText()
                .contains("ไม่พบตารางมาตรการ");
    }

    @Test
    void aUnitsRoundGoesOutAndComesBackFilled() {
        assertPage(mvc.get().uri(PROGRESS)).contains("ทุกขั้นตอน", "/progress/file?kind=measures", "&amp;unit=");
        Table file = file(PROGRESS + "/file?round=6");
        Table filled = with(with(file, 0, "สถานะ", "ดำเนินการแล้ว"), 0, "ผลการดำเนินการ", "เผยแพร่แล้วทางอินทราเน็ต");
        MvcTestResult shown = upload(PROGRESS, "x.csv", SheetForm.text(filled));
        assertShown(shown).contains("เพิ่ม 1 แถว", "เผยแพร่แล้วทางอินทราเน็ต");
        assertThat(store(PROGRESS, shown))
                .hasStatus(303)
                .headers()
                .hasValue("Location", PROGRESS + "?round=6&told=fileStored");
        assertPage(mvc.get().uri(PROGRESS + "?round=6")).contains("เผยแพร่แล้วทางอินทราเน็ต");
        assertThat(upload(PROGRESS, "x.csv", "")).hasStatus(422);
    }

    @Test
    void theTableOfWhoIsResponsibleComesBackWithOtherOwners() {
        String path = MEASURES + "/responsibilities";
        Table file = file(path + "/file");
        MvcTestResult shown = hand(path, SheetForm.text(with(file, 1, "ผู้รับผิดชอบ", "ฝ่ายอบรมใหม่")));
        assertShown(shown).contains("แก้ไข 1 แถว", "ฝ่ายอบรมใหม่", "ยังไม่มีสิ่งใดถูกบันทึก");
        assertThat(mvc.post()
                        .uri(path + "/store")
                        .with(csrf())
                        .param("once", UUID.randomUUID().toString())
                        .param("text", hidden(shown, "text"))
                        .param("fingerprint", hidden(shown, "fingerprint")))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("ฝ่ายอบรมใหม่");
        MvcTestResult faulty = hand(path, SheetForm.text(with(file, 1, "หน่วยที่รายงานผล", "กองที่ไม่มี")));
        assertThat(faulty).hasStatus(422);
        assertThat(body(faulty)).contains("ไม่มีหน่วย กองที่ไม่มี ในทะเบียนหน่วย");
        assertThat(hand(path, "ก,ข\n1,2\n")).hasStatus(422);
    }

    private MvcTestResult hand(String path, String text) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(
                        "file", "x.csv", "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .exchange();
    }

    @Test
    void aReadyMadePlanIsShownAndTakenOver() {
        MvcTestResult shown = mvc.get().uri(MEASURES + "/ready?kind=no-gift").exchange();
        assertShown(shown).contains("เพิ่ม 10 แถว", "ประกาศเจตนารมณ์นโยบาย No Gift Policy", "31 มีนาคม 2565");
        assertThat(store(MEASURES, shown, "kind", "no-gift")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "?kind=no-gift")).contains("3 มาตรการ 7 ขั้นตอน");
        assertPage(mvc.get().uri(PROGRESS + "?kind=no-gift&round=6")).contains("ข้อมูลสำหรับระบบ eMENSCR");
        assertThat(mvc.get().uri(PROGRESS + "?kind=no-gift&table=emenscr&as=xlsx"))
                .hasStatusOk();
        assertShown(mvc.get().uri(MEASURES + "/ready?kind=anti-corruption").exchange())
                .contains("เพิ่ม 13 แถว");
        assertThat(mvc.get().uri(MEASURES + "/ready?kind=measures")).hasStatus(404);
    }

    @Test
    void looksForTheSentenceOfTheDeclaration() {
        String path = MEASURES + "/declaration";
        assertPage(mvc.get().uri(path)).contains("ข้อความที่ต้องมี");
        String said = "ขอประกาศว่า เป็นหน่วยงานที่เจ้าหน้าที่ของรัฐทุกคน\nไม่รับของขวัญและของกำนัล";
        assertPage(mvc.post().uri(path).with(csrf()).param("text", said))
                .contains("ยังไม่มีข้อความที่กำหนดครบถ้วน", "พบเพียง");
        assertPage(mvc.post().uri(path).with(csrf()).param("text", said + "ทุกชนิด จากการปฏิบัติหน้าที่"))
                .contains("มีข้อความที่กำหนดครบถ้วน");
        assertThat(mvc.post().uri(path).with(csrf()).param("text", " ")).hasStatus(422);
    }

    private Table file(String path) {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return switch (TableReader.expecting("ที่", "มาตรการ", "สถานะ")
                .read(answer.getResponse().getContentAsByteArray(), "x.xlsx")) {
            case Reading.Read(var tables) -> tables.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }

    private static Table with(Table table, int row, String column, String text) {
        var rows = new ArrayList<>(table.rows());
        var cells = new ArrayList<>(rows.get(row).cells());
        cells.set(table.column(column).orElseThrow(), text);
        rows.set(row, new Row(rows.get(row).number(), cells));
        return new Table(table.name(), table.header(), rows);
    }

    private MvcTestResult upload(String path, String name, String text) {
        return upload(path, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(String path, String name, byte[] bytes) {
        return mvc.post()
                .uri(path + "/import")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult store(String path, MvcTestResult shown, String... more) {
        var request = mvc.post()
                .uri(path + "/import/store")
                .with(csrf())
                .param("once", UUID.randomUUID().toString())
                .param("text", hidden(shown, "text"))
                .param("fingerprint", hidden(shown, "fingerprint"));
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertShown(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return assertThat(body(page));
    }

    private static String hidden(MvcTestResult page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body(page));
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
    }

    private static byte[] word() throws IOException {
        return wordWith("มาตรการ", "ขั้นตอน/วิธีการ", "กลุ่มเป้าหมาย", "ตัวชี้วัด", "ผู้รับผิดชอบ", "การกำกับติดตาม");
    }

    private static byte[] wordWith(String... header) throws IOException {
        List<String> row = List.of("๑. พัฒนาบุคลากร", "๑.๑ อบรมบุคลากร", "บุคลากร", "ร้อยละ ๘๕", "กองคลัง", "รายงาน");
        try (var document = new XWPFDocument()) {
            var table = document.createTable(2, header.length);
            for (int i = 0; i < header.length; i++) {
                table.getRow(0).getCell(i).setText(header[i]);
                table.getRow(1).getCell(i).setText(row.get(i));
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }
}
