package org.prongsai.disclosure.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.disclosure.check.YearWords.Mention;

class YearWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปีงบประมาณ พ.ศ. 2565",
                "ประจำปีงบประมาณ ๒๕๖๕",
                "ปีงบประมาณ 65",
                "ปีงบ ๖๕",
                "พ.ศ. ๒๕๖๕",
                "พ . ศ . ๒ ๕ ๖ ๕",
                "FY 2022",
                "FY2022",
                "FY22",
                "FY 2565",
                "fiscal year 2022",
                "ITA 2565",
                "พุทธศักราชสองพันห้าร้อยหกสิบห้า ประจำปี 2565",
                "แผนปี 2563 - 2567",
                "แผน พ.ศ. 2561–65",
            })
    void findsTheYear(String text) {
        assertThat(YearWords.in(Plain.of(text), false)).contains(new Mention(2565, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ตุลาคม 2564",
                "15 พ.ย. 64",
                "31 มีนาคม 2565",
                "30 กันยายน พ.ศ. 2565",
                "14/02/2565",
                "5 January 2022",
                "December 2021",
                "เม.ย. 65",
            })
    void placesDaysInTheirFiscalYear(String text) {
        assertThat(YearWords.in(Plain.of(text), false)).containsExactly(new Mention(2565, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
                "ระเบียบกระทรวงการคลัง (ฉบับที่ 3) พ.ศ. 2565",
                "โทร. 0 2565 1234",
                "โทรศัพท์ 02-565-2565",
                "ราคา 2,565 บาท",
                "2565.00",
                "จำนวน 2565 คน",
                "© 2565 กรมตัวอย่าง",
                "Copyright 2019-2022",
                "ยุทธศาสตร์ชาติ (พ.ศ. 2561 - 2580)",
                "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 12 (พ.ศ. 2560 - 2565)",
                "ปรับปรุงล่าสุด 12 มกราคม 2565",
                "ที่ กค 2565/123",
                "เลขครุภัณฑ์ 7440-2565-001",
                "ISO 9001:2015",
                "12565",
            })
    void takesNoOtherNumberForOne(String text) {
        assertThat(YearWords.in(Plain.of(text), false)).isEmpty();
    }
}
