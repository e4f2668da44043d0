package org.prongsai.disclosure;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.prongsai.document.Column;
import org.prongsai.document.ScanFile;
import org.prongsai.document.Sheet;
import org.prongsai.document.TableWriter;
import org.prongsai.thai.FiscalYear;

/// Made-up files: what is handed in, and what an approval on paper is kept by.
final class SampleFiles {
    private SampleFiles() {}

    /// A memo by which the head of the integrity unit approved on paper: lines where its words would be.
    static Approvals.Memo memo() {
        var sheet = new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.GRAY);
        for (int line = 60; line < 240; line += 20) {
            pen.fillRect(30, line, 150, 2);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (ScanFile.look(bytes.toByteArray())) {
            case ScanFile.Usable(var scan) -> new Approvals.Memo("นร 1200/ตัวอย่าง", LocalDate.of(2022, 3, 28), scan);
            case ScanFile.Refused(var reason) -> throw new IllegalStateException("the sample memo: " + reason);
        };
    }

    /// A made-up table.
    static GivenFile table(FiscalYear year, String code) {
        var bytes = new ByteArrayOutputStream();
        List<List<String>> rows = List.of(
                List.of("1", "ข้อมูลตัวอย่าง ประจำปีงบประมาณ พ.ศ. " + year.buddhistYear()),
                List.of("2", "ประกาศเชิญชวน ประกาศผู้ชนะการเสนอราคา แผนการจัดซื้อจัดจ้าง (ตัวอย่าง)"));
        try {
            TableWriter.xlsx(
                    bytes,
                    Sheet.of(
                            code,
                            List.of(
                                    Column.<List<String>>text("ลำดับ", List::getFirst),
                                    Column.<List<String>>text("รายการ", List::getLast)),
                            rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (GivenFile.look(bytes.toByteArray(), code.toLowerCase(Locale.ROOT) + ".xlsx")) {
            case GivenFile.Usable(var file) -> file;
            case GivenFile.Refused(var reason) -> throw new IllegalStateException("the sample table: " + reason);
        };
    }
}
