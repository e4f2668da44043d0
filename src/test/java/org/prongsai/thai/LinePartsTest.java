package org.prongsai.thai;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePartsTest {
    @ParameterizedTest
    @CsvSource({
        "ค่าเป้าหมายร้อยละ 85, ค่า[เป้าหมาย][ร้อยละ] 85",
        "ตัวชี้วัดที่ควรพัฒนา, [ตัวชี้วัด]ที่ควรพัฒนา",
        "ผลคะแนนการประเมิน, ผลคะแนนการประเมิน",
        "Integrity 85.27, Integrity 85.27",
        "อย่างน้อยหนึ่งข้อ, อย่าง[น้อยหนึ่ง]ข้อ",
        "(น้ำหนัก ร้อยละ 30), ([น้ำหนัก] [ร้อยละ] 30)"
    })
    void keepsWholeWhatABrowserWouldTear(String text, String parts) {
        assertThat(LineParts.of(text).stream()
                        .map(part -> part.whole() ? "[" + part.text() + "]" : part.text())
                        .collect(joining()))
                .isEqualTo(parts);
    }

    @Property
    void losesNoLetter(@ForAll @CharRange(from = 'ก', to = '๛') String text) {
        assertThat(LineParts.of(text).stream().map(LineParts.Part::text).collect(joining()))
                .isEqualTo(text);
    }
}
