package org.prongsai.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.disclosure.SnapshotsForTests;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.national.Anomaly.Kind;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/// What a look finds in the data of the agencies themselves.
@SpringBootTest
class AnomaliesTest {
    private static final FiscalYear YEAR = new FiscalYear(2561);

    @Autowired
    private Anomalies anomalies;

    @Autowired
    private AnomalyLook looking;

    @Autowired
    private Agencies agencies;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CopiedTexts copied;

    /// The sample agency's totals as published: 2560 and 2561 differ by a few points, so that a low line finds the
    /// jump and the usual one does not.
    @Test
    void aChangeBeyondTheLineIsFoundAndKeepsItsVerdict() {
        AgencyId pdmo = agencies.require("pdmo").id();
        looking.look(YEAR);
        assertThat(jump(pdmo)).isEmpty();

        anomalies.setLine(YEAR, new JumpLine(1, anomalies.line(YEAR).version()));
        looking.look(YEAR);
        Anomaly found = jump(pdmo).orElseThrow();
        assertThat(found.observed())
                .isGreaterThanOrEqualTo(BigDecimal.ONE)
                .isEqualByComparingTo(java.util.Objects.requireNonNull(found.after())
                        .subtract(java.util.Objects.requireNonNull(found.before()))
                        .abs());
        anomalies.judge(found.id(), Verdict.CLEARED, "เกณฑ์เปลี่ยน", Role.COMMISSION_OFFICER, found.version());
        looking.look(YEAR);
        assertThat(jump(pdmo)).hasValueSatisfying(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.CLEARED);
            assertThat(one.stands()).isTrue();
        });

        anomalies.setLine(YEAR, new JumpLine(100, anomalies.line(YEAR).version()));
        looking.look(YEAR);
        assertThat(jump(pdmo).map(Anomaly::stands))
                .as("what was judged stays, as gone")
                .contains(false);
    }

    private Optional<Anomaly> jump(AgencyId agency) {
        return anomalies.of(YEAR).stream()
                .filter(one -> one.kind() == Kind.JUMP)
                .filter(one ->
                        one.involved().stream().anyMatch(each -> each.agency().equals(agency)))
                .findFirst();
    }

    @Test
    void theItemOfOwnMeasuresIsFoundByItsTitle() {
        assertThat(copied.codes(new FiscalYear(2564))).isEqualTo(List.of("O42"));
        assertThat(copied.codes(new FiscalYear(2550))).isEmpty();
    }

    /// The controls: a document of one agency alone, and measures that somebody wrote himself.
    @Test
    void documentsOfSeveralAndMeasuresThatReadAlikeAreFoundAndOthersAreNot() {
        var year = new FiscalYear(2564);
        AgencyId one = added("one");
        AgencyId other = added("other");
        AgencyId third = added("third");
        var snapshots = new SnapshotsForTests(application);
        String shared = "a".repeat(64);
        snapshots.take(one, year, "O12", "https://one.example.go.th/r.pdf", shared, "");
        snapshots.take(other, year, "O12", "https://other.example.go.th/r.pdf", shared, "");
        snapshots.take(third, year, "O12", "https://third.example.go.th/r.pdf", "b".repeat(64), "");
        String measures = text(1, 400);
        snapshots.take(one, year, "O42", "https://one.example.go.th/m.pdf", "c".repeat(64), measures);
        snapshots.take(other, year, "O42", "https://other.example.go.th/m.pdf", "d".repeat(64), measures + text(2, 20));
        snapshots.take(third, year, "O42", "https://third.example.go.th/m.pdf", "e".repeat(64), text(3, 400));

        looking.look(year);

        assertThat(found(year, Kind.SHARED)).singleElement().satisfies(found -> {
            assertThat(found.observed()).isEqualByComparingTo("2");
            assertThat(found.involved()).extracting(Anomaly.Involved::agency).containsExactlyInAnyOrder(one, other);
        });
        assertThat(found(year, Kind.COPIED)).singleElement().satisfies(found -> {
            assertThat(found.observed()).isBetween(new BigDecimal(80), new BigDecimal(99));
            assertThat(found.involved()).extracting(Anomaly.Involved::agency).containsExactlyInAnyOrder(one, other);
        });
        assertThat(found(year, Kind.COPIED)).as("a second look finds the same").hasSize(1);
    }

    private AgencyId added(String name) {
        var id = new AgencyId(UUID.randomUUID());
        agencies.add(new Agency(
                id, "odd-" + name, AgencyKind.DEPARTMENT, Bilingual.same("odd " + name), Bilingual.same(name)));
        return id;
    }

    private List<Anomaly> found(FiscalYear year, Kind kind) {
        return anomalies.of(year).stream()
                .filter(each -> each.kind() == kind && each.stands())
                .toList();
    }

    /// Words that nobody else wrote in this order.
    private static String text(int seed, int words) {
        var random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(_ -> Integer.toString(10_000 + random.nextInt(90_000)))
                .collect(Collectors.joining(" ", " ", " "));
    }
}
