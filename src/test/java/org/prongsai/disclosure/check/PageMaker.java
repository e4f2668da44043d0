package org.prongsai.disclosure.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.prongsai.disclosure.check.PageBook.Page;

/// Makes the bytes of pages and documents as servers of agencies send them.
final class PageMaker {
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final String HEAD = """
            <header><a href="#main">ข้ามไปยังเนื้อหา</a><b>กรมตัวอย่าง กระทรวงตัวอย่าง TUAYANG DEPARTMENT</b><nav><a href="/">หน้าแรก</a>
            <a href="/about">เกี่ยวกับกรม</a><a href="/about/structure">โครงสร้างองค์กร</a><a href="/news">ข่าวประชาสัมพันธ์</a>
            <a href="/plan65">แผนปฏิบัติราชการ ปี 2565</a><a href="/budget.pdf">แผนการใช้จ่ายงบประมาณ ปีงบประมาณ 2565</a>
            <a href="/eservice">E-Service</a><a href="/faq">ถาม-ตอบ Q&amp;A กระดานถามตอบ</a><a href="/complain">แจ้งเรื่องร้องเรียนการทุจริต</a>
            <a href="/ita">ITA 2565</a><a href="/ita64">ITA 2564</a><a href="/contact">ติดต่อเรา</a>
            <a href="https://www.facebook.com/tuayang">Facebook กรมตัวอย่าง</a><a href="/staff/login">เข้าสู่ระบบเจ้าหน้าที่</a></nav></header>
            """;
    private static final String FOOT = """
            <footer><p>กรมตัวอย่าง เลขที่ 99 ถนนสมมติ แขวงทดลอง กรุงเทพมหานคร 10400</p><p>โทรศัพท์ 0 2565 1234 โทรสาร 0 2564 4321 อีเมล
            saraban@tuayang.go.th</p><p>© สงวนลิขสิทธิ์ 2565 กรมตัวอย่าง ผู้เข้าชม 256,512 ครั้ง ปรับปรุงล่าสุด 12 มกราคม 2565</p></footer>
            """;
    private static final String HOME = """
            <h1>ยินดีต้อนรับสู่กรมตัวอย่าง</h1><p>กรมตัวอย่างจัดงานวันสถาปนาครบรอบปีที่ 20 โดยมีอธิบดีเป็นประธาน
            และมีผู้แทนหน่วยงานร่วมแสดงความยินดีจำนวนมาก</p><a href="/news/1">อ่านต่อ</a>
            """;
    private static final String SMALL_HEAD = """
            <header><b>องค์การบริหารส่วนตำบลตัวอย่าง</b><a href="/m1">ข้อมูลพื้นฐาน</a><a href="/m2">การบริหารงาน</a></header>
            """;

    private PageMaker() {}

    /// The front page of the agency.
    static String home() {
        return page("กรมตัวอย่าง", HOME, "", true, false);
    }

    static String page(String title, String main, String meta, boolean phone, boolean small) {
        return "<!doctype html><html lang=th><head>" + meta
                + (phone ? "<meta name=viewport content='width=device-width'>" : "")
                + "<title>" + title + "</title><style>nav{color:red}</style><script>var y=2565;</script></head><body>"
                + (small ? SMALL_HEAD : HEAD) + "<main id=main>" + main + "</main>"
                + (small ? "" : FOOT) + "</body></html>";
    }

    static byte[] bytes(Page page) throws IOException {
        String text = String.join("\n", page.lines());
        byte[] made = switch (page.say("kind", "html")) {
            case "html" -> html(page, text).getBytes(page.say("as", "UTF-8").equals("UTF-8") ? UTF_8 : THAI);
            case "pdf" -> pdf(page, false);
            case "garbled" -> pdf(page, true);
            case "docx" -> docx(page, false);
            case "docx-split" -> docx(page, true);
            case "xlsx" -> xlsx(page);
            case "png" -> png();
            case "text" -> text.getBytes(UTF_8);
            case "zip" -> zip();
            case String other -> throw new IllegalStateException(other);
        };
        return page.say("cut")
                .map(length -> Arrays.copyOf(made, Integer.parseInt(length)))
                .orElse(made);
    }

    private static String html(Page page, String text) {
        if (page.say("bare").isPresent()) {
            return page.say("bare", "") + (text.isBlank() ? "" : "\n" + text);
        }
        if (page.say("home-text").isPresent()) {
            return home();
        }
        boolean phone = !page.say("phone", "yes").equals("no");
        return page(
                page.say("title", ""),
                text,
                page.say("meta", ""),
                phone,
                page.say("site", "").equals("small"));
    }

    private static byte[] pdf(Page page, boolean garbled) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream();
                var sarabun = PageMaker.class.getResourceAsStream("/fonts/Sarabun-Regular.ttf")) {
            PDFont font = garbled
                    ? new PDType1Font(Standard14Fonts.FontName.HELVETICA)
                    : PDType0Font.load(document, Objects.requireNonNull(sarabun));
            for (List<String> lines : sheets(page.lines())) {
                sheet(document, font, lines, garbled);
            }
            page.say("title")
                    .ifPresent(title -> document.getDocumentInformation().setTitle(title));
            page.say("made").ifPresent(day -> document.getDocumentInformation().setModificationDate(noon(day)));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static List<List<String>> sheets(List<String> lines) {
        var sheets = new ArrayList<List<String>>();
        sheets.add(new ArrayList<>());
        for (String line : lines) {
            if (line.equals("---")) {
                sheets.add(new ArrayList<>());
            } else {
                sheets.getLast().add(line);
            }
        }
        return sheets;
    }

    private static void sheet(PDDocument document, PDFont font, List<String> lines, boolean garbled)
            throws IOException {
        var sheet = new PDPage();
        document.addPage(sheet);
        try (var content = new PDPageContentStream(document, sheet)) {
            int height = 740;
            for (String line : lines) {
                if (line.equals("[scan]")) {
                    var picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 700);
                } else {
                    content.beginText();
                    content.setFont(font, 10);
                    content.newLineAtOffset(40, height);
                    content.showText(
                            garbled
                                    ? new String(line.getBytes(THAI), java.nio.charset.StandardCharsets.ISO_8859_1)
                                    : line);
                    content.endText();
                    height -= 18;
                }
            }
        }
    }

    private static Calendar noon(String day) {
        LocalDate date = LocalDate.parse(day);
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.clear();
        calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 5, 0);
        return calendar;
    }

    private static Optional<Date> modified(Page page) {
        return Optional.of(Date.from(Instant.parse(page.say("made", "") + "T05:00:00Z")));
    }

    private static byte[] docx(Page page, boolean split) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (String line : page.lines()) {
                var paragraph = document.createParagraph();
                for (int at = 0; at < line.length(); at += split ? 3 : line.length()) {
                    paragraph
                            .createRun()
                            .setText(line.substring(at, split ? Math.min(at + 3, line.length()) : line.length()));
                }
            }
            if (page.say("made").isPresent()) {
                document.getProperties().getCoreProperties().setModified(modified(page));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx(Page page) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1");
            for (int i = 0; i < page.lines().size(); i++) {
                var row = sheet.createRow(i);
                String[] cells = page.lines().get(i).split("\\|", -1);
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            if (page.say("made").isPresent()) {
                book.getProperties().getCoreProperties().setModified(modified(page));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("report.pdf"));
            zip.write(new byte[] {1, 2, 3});
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /// Half a gigabyte in half a megabyte.
    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            var block = new byte[1024 * 1024];
            for (int i = 0; i < 512; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
