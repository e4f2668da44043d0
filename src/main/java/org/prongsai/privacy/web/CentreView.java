package org.prongsai.privacy.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.prongsai.identity.Agency;
import org.prongsai.privacy.Breach;
import org.prongsai.privacy.Notices;
import org.prongsai.privacy.Request;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out what the privacy centre lists.
final class CentreView {
    private static final int SOON = 7;

    private final Agency agency;
    private final Visit visit;
    private final Words words;
    private final Instant now;

    CentreView(Agency agency, Visit visit, Instant now) {
        this.agency = agency;
        this.visit = visit;
        this.words = visit.words();
        this.now = now;
    }

    Table requests(List<Request> all) {
        return Table.of(
                        words.lookup("privacy.requests"),
                        List.of(
                                Column.text(words.lookup("privacy.request.kind")),
                                Column.text(words.lookup("privacy.request.from")),
                                Column.text(words.lookup("privacy.request.received")),
                                Column.text(words.lookup("privacy.request.due")),
                                Column.text(words.lookup("privacy.request.state"))),
                        all.stream().map(this::row).toList())
                .captionHidden()
                .downloads(HasTables.downloads(visit, "requests"))
                .empty(words.lookup("privacy.requests.none"));
    }

    private Table.Row row(Request one) {
        return Table.Row.of(
                new Cell.Link(kind(one.kind(), words), agency.path() + "/privacy/requests/" + one.id()),
                Cell.text(words.lookup(one.person() == null ? "privacy.request.letter" : "privacy.request.account")),
                Cell.text(words.shortDate(one.received())),
                Cell.text(words.shortDate(one.due())),
                new Cell.Marked(badge(one)));
    }

    /// How a request stands, as a badge: what is left of the 30 days, or how it ended.
    Badge badge(Request one) {
        if (!one.isOpen()) {
            return Badge.of(
                    words.lookup("privacy.state." + one.state()),
                    one.state() == Request.State.REFUSED ? Tone.WARNING : Tone.GOOD);
        }
        long left = one.daysLeft(LocalDate.ofInstant(now, ThaiDate.ZONE));
        return left < 0
                ? Badge.of(words.counted("privacy.overdue", -left), Tone.BAD)
                : Badge.of(words.counted("privacy.left", left), left <= SOON ? Tone.WARNING : Tone.NEUTRAL);
    }

    Table breaches(List<Breach> all) {
        return Table.of(
                        words.lookup("privacy.breaches"),
                        List.of(
                                Column.text(words.lookup("privacy.breach.known")),
                                Column.text(words.lookup("privacy.breach.kinds")),
                                Column.number(words.lookup("privacy.breach.people")),
                                Column.text(words.lookup("privacy.breach.risk")),
                                Column.text(words.lookup("privacy.breach.state"))),
                        all.stream().map(this::row).toList())
                .captionHidden()
                .downloads(HasTables.downloads(visit, "breaches"))
                .empty(words.lookup("privacy.breaches.none"));
    }

    private Table.Row row(Breach one) {
        return Table.Row.of(
                new Cell.Link(words.moment(one.knownAt()), agency.path() + "/privacy/breaches/" + one.id()),
                Cell.text(one.kinds()),
                Cell.number(one.people() == 0 ? words.lookup("privacy.breach.unknown") : words.count(one.people())),
                Cell.text(words.lookup("privacy.risk." + one.risk())),
                new Cell.Marked(badge(one)));
    }

    /// How a breach stands, as a badge: the hours left of the 72, what is still to do, or that it is closed.
    Badge badge(Breach one) {
        if (one.closedAt() != null) {
            return Badge.of(words.lookup("privacy.breach.closed"), Tone.GOOD);
        }
        if (one.isToBeReported()) {
            long hours = Duration.between(now, one.due()).toHours();
            return now.isAfter(one.due())
                    ? Badge.of(words.counted("privacy.hours.over", Math.max(1, -hours)), Tone.BAD)
                    : Badge.of(words.counted("privacy.hours.left", hours), Tone.WARNING);
        }
        return one.isToBeTold()
                ? Badge.of(words.lookup("privacy.breach.tell"), Tone.WARNING)
                : Badge.of(words.lookup("privacy.breach.open"), Tone.NEUTRAL);
    }

    Table notices(Function<Notices.Form, Notices.Notice> current) {
        return Table.of(
                        words.lookup("privacy.notices"),
                        List.of(
                                Column.text(words.lookup("privacy.notice.form")),
                                Column.number(words.lookup("privacy.notice.version")),
                                Column.text(words.lookup("privacy.notice.from"))),
                        Arrays.stream(Notices.Form.values())
                                .map(form -> row(current.apply(form)))
                                .toList())
                .captionHidden();
    }

    private Table.Row row(Notices.Notice notice) {
        return Table.Row.of(
                new Cell.Link(
                        words.lookup("privacy.form." + notice.form().tag()),
                        agency.path() + "/privacy/notices/" + notice.form().tag()),
                Cell.number(Integer.toString(notice.version())),
                Cell.text(
                        notice.validFrom() == null
                                ? words.lookup("privacy.notice.program")
                                : words.shortDate(notice.validFrom())));
    }

    static String kind(Request.Kind kind, Words words) {
        return words.lookup("privacy.kind." + kind);
    }
}
