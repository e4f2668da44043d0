package org.prongsai.document.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Texts in which every difficulty of Thai writing occurs.
final class Samples {
    static final Instant CREATED = Instant.parse("2026-11-22T01:02:03Z");

    /// Two marks on a letter, marks on tall letters and beneath letters with feet, sara am, leading vowels.
    static final List<String> WORDS =
            List.of("ป้ำ", "ญู", "ฎุ", "น้ำ", "ที่", "ก็", "ผู้", "กี๊", "ปี่", "ฐาน", "สิ้น", "เพื่อ");

    static final String PARAGRAPH =
            "ตามที่หน่วยงานได้จัดทำแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ และได้รายงานผลการดำเนินงาน"
                    + "ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานต่อผู้บริหารแล้วนั้น ผู้รับผิดชอบได้รวบรวมผลจากทุกกอง"
                    + "เพื่อให้ครบถ้วน สรุปได้ว่ามาตรการที่ดำเนินการแล้วเสร็จมีห้ามาตรการจากทั้งหมดหกมาตรการ ส่วนค่าน้ำดื่ม ค่าที่พัก"
                    + "และค่าน้ำมันเชื้อเพลิงของผู้เข้าร่วมประชุมให้เบิกจ่ายตามระเบียบ ทั้งนี้ ขอให้กู้ยืมเท่าที่จำเป็นและปู่ญาติรู้เห็น";

    private Samples() {}

    static String page(String style, String body) {
        return "<html lang=\"th\"><head><style>%s</style></head><body>%s</body></html>".formatted(style, body);
    }

    static PdfOptions options() {
        return PdfOptions.official("ทดสอบ", CREATED);
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// `text` without the blanks and line breaks that a layout puts in or takes away.
    static String letters(String text) {
        return text.replaceAll("\\s", "");
    }
}
