package org.prongsai.web.gallery;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Heat;
import org.prongsai.web.ui.Tone;

/// The 45 survey items of fiscal year 2564.
final class HeatSamples {
    private final Samples samples;

    HeatSamples(Samples samples) {
        this.samples = samples;
    }

    Heat heat() {
        return new Heat(
                samples.say("คะแนนรายข้อ 45 ข้อ", "Scores of the 45 items"),
                List.of(
                        group(1, "การปฏิบัติหน้าที่", "Performance of duties", "84.67 85.49 84.93 99.19 99.19 97.56"),
                        group(2, "การใช้งบประมาณ", "Use of budget", "71.71 87.11 95.93 91.10 91.11 77.37"),
                        group(3, "การใช้อำนาจ", "Use of power", "74.12 77.32 72.51 94.34 99.20 80.82"),
                        group(
                                4,
                                "การใช้ทรัพย์สินของราชการ",
                                "Use of state property",
                                "90.34 82.24 92.76 98.39 78.17 83.88"),
                        group(5, "การแก้ไขปัญหาการทุจริต", "Solving corruption", "86.32 91.46 90.34 88.46 85.49 79.99"),
                        group(6, "คุณภาพการดำเนินงาน", "Quality of operation", "86.16 90.09 89.13 97.51 87.66"),
                        group(
                                7,
                                "ประสิทธิภาพการสื่อสาร",
                                "Efficiency of communication",
                                "83.66 87.64 97.01 86.15 95.52"),
                        group(8, "การปรับปรุงระบบการทำงาน", "Improving the system", "79.25 80.22 95.52 83.69 87.64")),
                List.of("96", "90", "80", "70", "60", "52", "40").stream()
                        .map(samples::grade)
                        .toList());
    }

    private Heat.Group group(int number, String th, String en, String scores) {
        var items = new ArrayList<Heat.Item>();
        for (String score : scores.split(" ", -1)) {
            String code = number + "." + (items.size() + 1);
            Badge grade = samples.grade(score);
            Tone tone = grade.tone();
            items.add(new Heat.Item(
                    code, samples.say("ข้อ ", "item ") + code, score, grade.text(), tone, "/ui#explanation"));
        }
        return new Heat.Group(String.valueOf(number), samples.say(th, en), null, null, items);
    }
}
