package org.prongsai.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "บูรณาการ|งาน|จัดจ้าง",
                "รายงาน |ITA |2564/2565 |ฉบับ|แรก",
                "ต่าง ๆ |นี้",
                "ร้อยละ |๙๗.๐๑ |บาท",
                "(ข้อ |O42) |แล้ว",
                "สำนักงาน |ป.ป.ช. |กำหนด"
            })
    void linesBreakBetweenWords(String divided) {
        assertThat(String.join("|", pieces(divided.replace("|", "")))).isEqualTo(divided);
    }

    @Test
    void whatIsLeftOfATextIsAnsweredAlike() {
        String text = "ขออนุมัติจัดจ้างงานบูรณาการและ ITA ของหน่วยงาน";
        List<String> whole = pieces(text);
        var breaks = new LineBreaks();
        breaks.setText(text);
        int from = whole.getFirst().length();
        breaks.setText(text.substring(from));
        assertThat(pieces(breaks, text.substring(from))).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void longWordsAreTornBetweenClusters() {
        var clusters = new ClusterBreaks();
        clusters.setText("เพื่อนน้ำ");
        var places = new ArrayList<Integer>();
        for (int at = clusters.next(); at != BreakIterator.DONE; at = clusters.next()) {
            places.add(at);
        }
        assertThat(places).containsExactly(4, 5, 6, 9);
    }

    @Test
    void spacesBetweenALetterAndItsMarksAreSharedOut() {
        var run = new TextRun("กี่ข", List.of(10f, 10f, 10f, 0f));
        assertThat(run.shifts()).containsExactly(0, 0, 0, 30);
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        return pieces(breaks, text);
    }

    private static List<String> pieces(LineBreaks breaks, String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        return pieces;
    }
}
