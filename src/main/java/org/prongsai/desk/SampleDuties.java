package org.prongsai.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.thai.WorkingDays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
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

    private static final String OFFICER = "INTEGRITY_OFFICER";

    /// A duty of the samples.
    ///
    /// @param key  of its title is `desk.sample.<key>`
    /// @param days until it is due, counted from the first start
    /// @param link `{0}` stands for the agency
    /// @param sent whether the sample officer sent it; otherwise the program did
    private record Sample(String role, String key, int days, String link, boolean sent) {}

    private static final String SCORE = "/agencies/{0}/2564/score";
    private static final String TABLE = "/agencies/{0}/2564/table";
    private static final String TEXT = "/agencies/{0}/2564/text";
    private static final String GOAL = "/agencies/{0}/2564/goal";
    private static final String ANALYSIS = "/agencies/{0}/2564/analysis";
    private static final String VERSIONS = "/agencies/{0}/2564/versions";

    private static final List<Sample> SAMPLES = List.of(
            new Sample(OFFICER, "check", -4, SCORE, false),
            new Sample(OFFICER, "text", 3, TEXT, false),
            new Sample(OFFICER, "goal", 12, GOAL, false),
            new Sample(OFFICER, "import", 45, "/agencies/{0}/2564/import", false),
            new Sample("UNIT_OFFICER", "items", 5, TABLE, true),
            new Sample("UNIT_OFFICER", "import", 26, "/agencies/{0}/2564/import", true),
            new Sample("UNIT_HEAD", "confirm", 6, ANALYSIS, true),
            new Sample("UNIT_HEAD", "goal", 28, GOAL, true),
            new Sample("APPROVER", "approve", 7, TEXT, true),
            new Sample("APPROVER", "goal", 20, GOAL, true),
            new Sample("EXECUTIVE", "read", 9, SCORE, true),
            new Sample("ASSESSOR", "check", 4, TABLE, false),
            new Sample("ASSESSOR", "rules", 21, "/editions/2564", false),
            new Sample("COMMISSION_OFFICER", "rules", 6, "/editions/2568", false),
            new Sample("COMMISSION_OFFICER", "compare", 29, "/editions/compare?left=2564&right=2568", false),
            new Sample("COMMISSION_APPROVER", "rules", 10, "/editions/2568", false),
            new Sample("AUDITOR", "versions", 14, VERSIONS, false),
            new Sample("SYSTEM_OPERATOR", "editions", 2, "/editions", false));

    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleDuties(Offices offices, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.offices = offices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var today = LocalDate.now(clock);
        for (Offices.Office office : offices.all()) {
            new Tenant(office.id())
                    .run(() -> transaction.executeWithoutResult(
                            _ -> SAMPLES.forEach(sample -> events.publishEvent(raised(sample, office, today)))));
        }
    }

    private static DutyRaised raised(Sample sample, Offices.Office office, LocalDate today) {
        return new DutyRaised(
                office.id(),
                id("sample duty " + sample.role() + " " + sample.key()),
                new Holder.Post(sample.role(), null),
                WorkingDays.shipped().onOrAfter(today.plusDays(sample.days())),
                Phrase.of("desk.sample." + sample.key(), "2564"),
                sample.link().replace("{0}", office.code()),
                sample.sent() ? SENDER : null);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
