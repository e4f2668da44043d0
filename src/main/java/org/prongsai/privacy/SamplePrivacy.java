package org.prongsai.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives each sample agency an open request, an answered one and a breach whose clock runs; once, around the first
/// start.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SamplePrivacy {
    /// The sample post that serves both agencies, and asked for a correction.
    private static final UUID PERSON = UUID.fromString("5a4d504c-0000-4000-8000-000000000008");

    private final Requests requests;
    private final Breaches breaches;
    private final Notices notices;
    private final Clock clock;
    private final Words words = Words.in(Language.TH);

    SamplePrivacy(Requests requests, Breaches breaches, Notices notices, Clock clock) {
        this.requests = requests;
        this.breaches = breaches;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Order(100)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        var today = LocalDate.now(clock);
        requests.receive(
                agency,
                new Requests.Wish(
                        Request.Kind.ACCESS,
                        null,
                        words.lookup("privacy.sample.asker"),
                        words.lookup("privacy.sample.contact"),
                        words.lookup("privacy.sample.access"),
                        today.minusDays(9),
                        1),
                id(agency, "access"));
        UUID correction = id(agency, "correction");
        requests.receive(
                agency,
                new Requests.Wish(
                        Request.Kind.CORRECTION,
                        PERSON,
                        null,
                        null,
                        words.lookup("privacy.sample.correction"),
                        today.minusDays(20),
                        1),
                correction);
        Request one = requests.require(agency.id().value(), correction);
        if (one.isOpen() && one.version() == 1) {
            requests.close(
                    one.agency(),
                    correction,
                    one.version(),
                    Request.State.DONE,
                    words.lookup("privacy.sample.correction.answer"));
        }
        UUID id = agency.id().value();
        if (notices.all(id, Notices.Form.ACCOUNT).size() == 1) {
            notices.add(
                    id,
                    Notices.Form.ACCOUNT,
                    1,
                    new Bilingual(
                            words.lookup("privacy.sample.notice"),
                            Words.in(Language.EN).lookup("privacy.sample.notice")),
                    today.minusDays(30));
        }
        Instant known = clock.instant().minus(Duration.ofHours(26)).truncatedTo(ChronoUnit.MINUTES);
        breaches.enter(
                agency,
                new Breach(
                        agency.id().value(),
                        id(agency, "breach"),
                        known,
                        words.lookup("privacy.sample.breach"),
                        words.lookup("privacy.sample.breach.kinds"),
                        34,
                        Breach.Risk.SOME,
                        words.lookup("privacy.sample.breach.done"),
                        null,
                        null,
                        null,
                        null,
                        1));
    }

    private static UUID id(Agency agency, String name) {
        return UUID.nameUUIDFromBytes(
                ("sample privacy " + name + " " + agency.code()).getBytes(StandardCharsets.UTF_8));
    }
}
