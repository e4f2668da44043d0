package org.prongsai.web.gallery;

import java.util.List;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Task;
import org.prongsai.web.ui.Tone;

/// Tasks for `/ui`: overdue, with time left, done.
record TaskSamples(Words words) {
    List<Task> tasks() {
        return List.of(
                task("ตรวจผลคะแนน", "Check the scores", badge("เกินกำหนด 4 วัน", "4 days overdue", Tone.BAD), true),
                task(
                        "จัดทำร่างบทวิเคราะห์",
                        "Draft the analysis",
                        badge("อีก 3 วัน", "3 days left", Tone.WARNING),
                        true),
                task("นำเข้าคะแนน", "Import scores", badge("เสร็จแล้ว", "Done", Tone.GOOD), false));
    }

    private Task task(String th, String en, Badge badge, boolean shared) {
        return new Task(
                say(th, en),
                "/ui#" + badge.tone().css(),
                badge,
                List.of(say("กำหนด 25 พฤศจิกายน 2569", "Due on 25 November B.E. 2569 (2026)"), say("สบน.", "PDMO")),
                shared
                        ? new Share(
                                "share-" + badge.tone().css(),
                                "แจ้งงาน ITA: " + th + "\nhttps://ita.example.go.th/my-work?openExternalBrowser=1")
                        : null);
    }

    private Badge badge(String th, String en, Tone tone) {
        return Badge.of(say(th, en), tone);
    }

    private String say(String th, String en) {
        return words.pick(new Bilingual(th, en));
    }
}
