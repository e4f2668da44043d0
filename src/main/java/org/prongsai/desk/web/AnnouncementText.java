package org.prongsai.desk.web;

import java.util.List;
import org.prongsai.desk.Announcement;
import org.prongsai.desk.Offices;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Task;
import org.prongsai.web.ui.Tone;
import org.springframework.stereotype.Component;

/// How an announcement is said, on the page and in LINE.
@Component
class AnnouncementText {
    private final Offices offices;
    private final SiteAddress site;
    private final Words thai = Words.in(Language.TH);

    AnnouncementText(Offices offices, SiteAddress site) {
        this.offices = offices;
        this.site = site;
    }

    Task task(Announcement one, Words words) {
        Offices.Office office = offices.find(one.agency()).orElseThrow();
        String path = path(office, one);
        return new Task(
                words.pick(one.title()),
                path,
                badge(one, words),
                List.of(words.text("desk.announcement.by", words.date(one.until())), words.pick(office.name())),
                share(one, path));
    }

    /// The Thai text to send on.
    Share share(Announcement one, String path) {
        return new Share(
                "share-" + one.id(),
                thai.text("desk.announcement.line", one.title().th(), thai.date(one.until()), site.forLine(path)));
    }

    static Badge badge(Announcement one, Words words) {
        return one.acknowledged()
                ? Badge.of(words.lookup("desk.announcement.acknowledged"), Tone.GOOD)
                : Badge.of(words.lookup("desk.announcement.open"), Tone.WARNING);
    }

    private static String path(Offices.Office office, Announcement one) {
        return "/agencies/" + office.code() + "/announcements/" + one.id();
    }
}
