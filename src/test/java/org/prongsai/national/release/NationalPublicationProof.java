package org.prongsai.national.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.database.Coordinates;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.PersonId;
import org.prongsai.national.country.MadeUpCountries;
import org.prongsai.national.release.Publications.Proposal;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Recomputation;
import org.prongsai.published.Recomputation.Difference;
import org.prongsai.published.Release;
import org.prongsai.published.Releases;
import org.prongsai.published.YearFile;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/// A country is published: frozen, scored, placed, made public; and its download is recomputed.
@SpringBootTest
@TestPropertySource(properties = "prongsai.samples=false")
class NationalPublicationProof {
    private static final int AGENCIES = 8_300;
    private static final double AIM_SECONDS = 60;
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final Edition EDITION = ShippedEditions.load("2564");

    @TempDir
    private Path folder;

    @Autowired
    private Publications publications;

    @Autowired
    private FreezeWork freezing;

    @Autowired
    private PublishWork publishing;

    @Autowired
    private Releases releases;

    @Autowired
    private FlywayConnectionDetails details;

    @Test
    void publishesACountryAndRecomputesIt() throws Exception {
        var owner = new Coordinates(
                Objects.requireNonNull(details.getJdbcUrl()),
                Objects.requireNonNull(details.getUsername()),
                Objects.requireNonNull(details.getPassword()));
        long begun = System.nanoTime();
        long answers = MadeUpCountries.load(owner, AGENCIES, true);
        double loading = since(begun);

        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        begun = System.nanoTime();
        publications.freeze(YEAR, EDITION, new PersonId(new UUID(7, 1)));
        int lots = 1;
        while (freezing.some(YEAR)) {
            lots++;
        }
        double frozen = since(begun);
        begun = System.nanoTime();
        publications.propose(YEAR, new Proposal("", "1/2564", null, null), new PersonId(new UUID(7, 1)));
        publications.approve(YEAR, new PersonId(new UUID(7, 2)));
        publishing.publish(YEAR);
        double published = since(begun);
        long most =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();

        Release release = releases.standing(YEAR).orElseThrow();
        Path file = folder.resolve("ita-2564.jsonl");
        begun = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            YearFile.write(release, EDITION, releases.figures(release), reader -> releases.each(release, reader), out);
        }
        double writing = since(begun);
        begun = System.nanoTime();
        List<Difference> sound = recompute(file);
        double recomputing = since(begun);
        PublishedScore one = releases.score(release, "demo-04711").orElseThrow();
        List<Difference> altered = recompute(flipped(file, one));

        new Proof("national-publication", "A country is published, and anybody recomputes it")
                .text("""
                        A made-up country of %,d agencies and three years, %,d single answers stored one by one, was loaded in %.0f s. \
                        Then a year is published as the commission publishes it: copies of all results are scored and frozen in %d \
                        lots, of which each is a transaction; proposed by one person, approved by another; places within each kind \
                        and the country's figures are computed, and all of it becomes public in one transaction.""".formatted(AGENCIES, answers, loading, lots))
                .row("what", "found")
                .row("freeze and score all agencies", seconds(frozen))
                .row("places, figures and publication", seconds(published))
                .row("together (aim: 60 s)", "**" + seconds(frozen + published) + "**")
                .row("heap of the whole program, at its highest", String.format(Locale.ROOT, "%,d MB", most >> 20))
                .row(
                        "the year as one file",
                        String.format(Locale.ROOT, "%,d MB, %.1f s", Files.size(file) >> 20, writing))
                .row(
                        "recomputed from that file, offline",
                        String.format(
                                Locale.ROOT,
                                "**%,d of %,d** agree, %.1f s",
                                release.agencies() - agencies(sound),
                                release.agencies(),
                                recomputing))
                .text(
                        "Control: one digit of one agency's total in the file is flipped. The same recomputation names it and nothing else.")
                .row("agency", "figure", "published", "recomputed")
                .row(altered.stream()
                        .map(difference -> List.of(
                                difference.agency(),
                                difference.what(),
                                difference.published(),
                                difference.recomputed()))
                        .findFirst()
                        .orElseThrow()
                        .toArray(String[]::new))
                .write();

        assertThat(release.agencies()).isEqualTo(AGENCIES);
        assertThat(sound).isEmpty();
        assertThat(altered)
                .singleElement()
                .matches(difference -> difference.agency().equals("demo-04711"));
        assertThat(frozen + published).isLessThan(AIM_SECONDS);
        assertThat(most).isLessThan(1L << 30);
    }

    private static List<Difference> recompute(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Recomputation.of(YearFile.read(in));
        }
    }

    private static long agencies(List<Difference> differences) {
        return differences.stream().map(Difference::agency).distinct().count();
    }

    /// The same file with another last digit in an agency's total.
    private Path flipped(Path file, PublishedScore one) throws IOException {
        String total = "\"total\":\"" + one.total() + "\"";
        char last = total.charAt(total.length() - 2);
        String other = total.substring(0, total.length() - 2) + (last == '9' ? '8' : (char) (last + 1)) + "\"";
        Path altered = folder.resolve("altered.jsonl");
        try (var lines = Files.lines(file, StandardCharsets.UTF_8);
                var out = Files.newBufferedWriter(altered)) {
            for (var line = lines.iterator(); line.hasNext(); ) {
                String text = line.next();
                out.write(text.contains("\"" + one.agency().code() + "\"") ? text.replace(total, other) : text);
                out.write('\n');
            }
        }
        return altered;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
