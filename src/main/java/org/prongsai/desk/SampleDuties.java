package org.prongsai.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.WorkingDays;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Raises duties for every role of the sample agencies on a first start, due around that day.
///
/// Every start raises the same duties again, and each is stored once; `prongsai.samples=false` leaves them out.
@Component
@ConditionalOnProperty(name = "prongsai.samples", matchIfMissing = true)
class SampleDuties implements SmartInitializingSingleton {
    /// The post of the sample people that serves both sample agencies.
    private static final UUID SENDER = UUID.fromString("5a4d504c-0000-4000-8000-000000000008");

    /// A duty of the samples.
    ///
    /// @param key  of its title is `desk.sample.<key>`
    /// @param days until it is due, counted from the first start
    /// @param link `{0}` stands for the agency
    /// @param sent whether the sample officer sent it; otherwise the program did
    private record Sample(Role role, String key, int days, String link, boolean sent) {}

    private static final String SCORE = "/agencies/{0}/2564/score";
    private static final String TABLE = "/agencies/{0}/2564/table";
    private static final String TEXT = "/agencies/{0}/2564/text";
    private static final String GOAL = "/agencies/{0}/2564/goal";
    private static final String ANALYSIS = "/agencies/{0}/2564/analysis";
    private static final String VERSIONS = "/agencies/{0}/2564/versions";

    private static final List<Sample> SAMPLES = List.of(
            new Sample(Role.INTEGRITY_OFFICER, "check", -4, SCORE, false),
            new Sample(Role.INTEGRITY_OFFICER, "text", 3, TEXT, false),
            new Sample(Role.INTEGRITY_OFFICER, "goal", 12, GOAL, false),
            new Sample(Role.INTEGRITY_OFFICER, "import", 45, "/agencies/{0}/2564/import", false),
            new Sample(Role.UNIT_OFFICER, "items", 5, TABLE, true),
            new Sample(Role.UNIT_OFFICER, "import", 26, "/agencies/{0}/2564/import", true),
            new Sample(Role.UNIT_HEAD, "confirm", 6, ANALYSIS, true),
            new Sample(Role.UNIT_HEAD, "goal", 28, GOAL, true),
            new Sample(Role.APPROVER, "approve", 7, TEXT, true),
            new Sample(Role.APPROVER, "goal", 20, GOAL, true),
            new Sample(Role.EXECUTIVE, "read", 9, SCORE, true),
            new Sample(Role.ASSESSOR, "check", 4, "/assessment/2565", false),
            new Sample(Role.ASSESSOR, "rules", 21, "/editions/2564", false),
            new Sample(Role.COMMISSION_OFFICER, "rules", 6, "/editions/2568", false),
            new Sample(Role.COMMISSION_OFFICER, "compare", 29, "/editions/compare?left=2564&right=2568", false),
            new Sample(Role.COMMISSION_APPROVER, "rules", 10, "/editions/2568", false),
            new Sample(Role.PROVINCIAL_OFFICE, "slice", 5, "/slices/2565/progress", false),
            new Sample(Role.PARENT_BODY, "slice", 8, "/slices/2565/progress", false),
            new Sample(Role.AUDITOR, "versions", 14, VERSIONS, false),
            new Sample(Role.SYSTEM_OPERATOR, "editions", 2, "/editions", false));

    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleDuties(
            Announcements announcements,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.announcements = announcements;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        raise(agency.id().value(), agency.code(), false);
        announcements.post(
                agency.id().value(),
                new Announcements.Wish(
                        said("desk.sample.announcement.title"),
                        said("desk.sample.announcement.text"),
                        WorkingDays.shipped().onOrAfter(LocalDate.now(clock).plusDays(14))),
                null,
                id("sample announcement"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        new Tenant(Assignment.INSTALLATION).run(() -> raise(Assignment.INSTALLATION, "opdc", true));
    }

    private void raise(UUID agency, String code, boolean installation) {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(_ -> SAMPLES.stream()
                .filter(sample -> sample.role().isOfTheInstallation() == installation)
                .forEach(sample -> events.publishEvent(raised(sample, agency, code, today))));
    }

    private static DutyRaised raised(Sample sample, UUID agency, String code, LocalDate today) {
        return new DutyRaised(
                agency,
                id("sample duty " + sample.role() + " " + sample.key()),
                new Holder.Post(sample.role().name(), null),
                WorkingDays.shipped().onOrAfter(today.plusDays(sample.days())),
                Phrase.of("desk.sample." + sample.key(), "2564"),
                sample.link().replace("{0}", code),
                sample.sent() ? SENDER : null);
    }

    private static Bilingual said(String key) {
        return new Bilingual(
                Words.in(Language.TH).lookup(key), Words.in(Language.EN).lookup(key));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
