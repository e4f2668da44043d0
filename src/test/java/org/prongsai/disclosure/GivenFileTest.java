package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class GivenFileTest {
    @Test
    void whatAFileIsIsToldByItsBytesAndItsNameIsMadeFit() throws IOException {
        assertThat(held(text("%PDF-1.7 …"), "C:\\งาน\\แผน.pdf"))
                .isEqualTo(new HeldFile("h", "แผน.pdf", "application/pdf", false));
        assertThat(held(text("%PDF-1.7 …"), "../../แผน: 1.docx").name()).isEqualTo("แผน_ 1.docx.pdf");
        assertThat(held(zip("[Content_Types].xml", "xl/workbook.xml"), "").name())
                .isEqualTo("evidence.xlsx");
        assertThat(held(zip("[Content_Types].xml", "word/document.xml"), "a.DOCX")
                        .name())
                .isEqualTo("a.DOCX");
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0};
        assertThat(held(jpeg, "ภาพ.jpeg").type()).isEqualTo("image/jpeg");
    }

    @Test
    void whatCannotBeEvidenceIsRefusedWithItsReason() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo(GivenFile.Reason.EMPTY);
        byte[] large = Arrays.copyOf(text("%PDF-"), GivenFile.MOST_BYTES + 1);
        assertThat(refusal(large)).isEqualTo(GivenFile.Reason.TOO_LARGE);
        assertThat(refusal(text("<html>"))).isEqualTo(GivenFile.Reason.OTHER_KIND);
        assertThat(refusal(zip("a.txt"))).isEqualTo(GivenFile.Reason.OTHER_KIND);
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .isEqualTo(GivenFile.Reason.OLD_OR_PROTECTED);
        assertThat(refusal(zip("word/document.xml", "word/vbaProject.bin"))).isEqualTo(GivenFile.Reason.MACROS);
        assertThat(refusal(text("PK\u0003\u0004 cut off"))).isEqualTo(GivenFile.Reason.BROKEN);
    }

    private static HeldFile held(byte[] bytes, String called) {
        return ((GivenFile.Usable) GivenFile.look(bytes, called)).file().held("h");
    }

    private static GivenFile.Reason refusal(byte[] bytes) {
        return ((GivenFile.Refused) GivenFile.look(bytes, "a.pdf")).reason();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
