package org.prongsai.thai;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words and names of public administration that must not be torn.
final class KnownWords {
    /// Words that a dictionary tears or glues to their neighbours, so they are set apart beforehand.
    private static final String WORDS = """
            พระราชบัญญัติ พระราชกฤษฎีกา พระราชกำหนด พระบรมราชโองการ รัฐธรรมนูญ กฎกระทรวง ราชกิจจานุเบกษา
            บูรณาการ จัดซื้อ จัดจ้าง จัดหา พัสดุ งบประมาณ เบิกจ่าย ร้อยละ ไตรมาส ออนไลน์ เว็บไซต์ ไอเดีย ดิจิทัล
            กระทำ กระทบ กระทรวง กระบวนการ กองทุน กลุ่มงาน กลไก กฎหมาย อนุกรรมการ คณะกรรมการ
            อำนวยการ บังคับบัญชา เลขาธิการ เลขานุการ ข้าราชการ เจ้าหน้าที่ บุคลากร หน่วยงาน สำนักงาน
            คุณธรรม จริยธรรม ธรรมาภิบาล ธรรมจรรยา โปร่งใส ทุจริต ประพฤติ มิชอบ เจตจำนง เจตนารมณ์
            ส่วนได้ส่วนเสีย ทับซ้อน ร้องเรียน ตรวจสอบ รับทราบ รับฟัง ตัวชี้วัด ขั้นตอน นำเข้า ปฏิบัติงาน รายละเอียด สาธารณะ สาธารณชน อัธยาศัย
            """;

    /// Names of several words that stay on one line.
    private static final String NAMES = """
            สำนักนายกรัฐมนตรี กระทรวงกลาโหม กระทรวงการคลัง กระทรวงการต่างประเทศ กระทรวงการท่องเที่ยวและกีฬา
            กระทรวงการพัฒนาสังคม ความมั่นคงของมนุษย์ กระทรวงการอุดมศึกษา กระทรวงเกษตรและสหกรณ์ กระทรวงคมนาคม
            กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม กระทรวงทรัพยากรธรรมชาติ กระทรวงพลังงาน กระทรวงพาณิชย์
            กระทรวงมหาดไทย กระทรวงยุติธรรม กระทรวงแรงงาน กระทรวงวัฒนธรรม กระทรวงศึกษาธิการ
            กระทรวงสาธารณสุข กระทรวงอุตสาหกรรม กรุงเทพมหานคร คณะรัฐมนตรี ปีงบประมาณ ผู้อำนวยการ ผู้บังคับบัญชา
            ผู้บริหาร ผู้รับผิดชอบ ผู้ปฏิบัติงาน ผู้ประสานงาน ผู้รับบริการ ผู้ให้บริการ
            """;

    /// Neither an edge behind a leading vowel nor one before a letter that leans on the one before it.
    private static final String SOUND_START = "(?<![เ-ไ])";

    private static final String SOUND_END = "(?![ะ-ฺๅ็-๎])";

    private KnownWords() {}

    static Pattern words() {
        return longestFirst(WORDS);
    }

    static Pattern names() {
        return longestFirst(NAMES);
    }

    private static Pattern longestFirst(String list) {
        return Pattern.compile(Stream.of(list.strip().split("\\s+"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(joining("|", SOUND_START + "(?:", ")" + SOUND_END)));
    }
}
