package org.prongsai.national.country;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Coordinates;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Database;
import org.prongsai.framework.Edition;
import org.prongsai.national.country.MadeUpCountry.MadeUp;
import org.prongsai.published.Figures;
import org.prongsai.published.MadeUpRelease;
import org.prongsai.published.PublishedScore;
import org.prongsai.scoring.Fold;
import org.prongsai.settings.Settings;
import org.prongsai.web.Language;
import org.prongsai.web.LanguageTag;
import org.prongsai.web.ProgressLine;
import org.prongsai.web.Words;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `country`: fills an installation with a country that does not exist.
///
/// What it adds says of itself that it is made up. It goes on where it was broken off, and adds nothing twice.
@Command(
        name = "country",
        mixinStandardHelpOptions = true,
        description = {
            "เติมประเทศสมมติ (หน่วยงาน คำตอบ ผลคะแนน) เพื่อสาธิตและทดสอบ ทุกอย่างระบุว่าเป็นข้อมูลสมมติ",
            "Adds a made-up country (agencies, answers, results) for demonstration and tests. Everything it adds says so."
        })
public final class CountryCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "2564",
            defaultValue = "2564",
            description = {"เลขตั้งต้น เลขเดียวกันได้ประเทศเดียวกัน", "The same seed gives the same country."})
    private long seed;

    @Option(
            names = "--agencies",
            paramLabel = "8300",
            defaultValue = "8300",
            description = {"จำนวนหน่วยงาน (17 ถึง 8300)", "How many agencies, 17 to 8300."})
    private int agencies;

    @Option(
            names = "--results-only",
            description = {"ไม่เก็บคำตอบทีละฉบับ", "Without the single answers."})
    private boolean resultsOnly;

    @Option(
            names = "--unpublished",
            description = {"ไม่ประกาศผลสู่สาธารณะ", "Without publishing the results."})
    private boolean unpublished;

    @Option(
            names = "--language",
            paramLabel = "th|en",
            defaultValue = "th",
            converter = LanguageTag.class,
            description = {"ภาษาของผลลัพธ์ (ค่าเริ่มต้น th)", "Language of the output. Default: th."})
    private Language language = Language.TH;

    @Override
    public Integer call() throws SQLException, InterruptedException {
        Words words = Words.in(language);
        MadeUpCountry country;
        try {
            country = new MadeUpCountry(seed, agencies);
        } catch (IllegalArgumentException e) {
            err().println(words.text("national.country.agencies", words.count(agencies)));
            return CommandLine.ExitCode.USAGE;
        }
        Map<String, String> given = Settings.ofThisProcess().all();
        Coordinates database = Database.attach(DataFolder.of(given), given);
        List<MadeUp> all = country.all();
        long begun = System.nanoTime();
        long answers = load(database, country, all, words);
        if (!unpublished) {
            publish(database, country, all, words);
        }
        out().println(words.text(
                "national.country.done",
                words.count(all.size()),
                words.count(answers),
                words.count((System.nanoTime() - begun) / 1_000_000_000)));
        return CommandLine.ExitCode.OK;
    }

    private long load(Coordinates database, MadeUpCountry country, List<MadeUp> all, Words words)
            throws SQLException, InterruptedException {
        try (Connection connection = database.connect()) {
            new CountryLoad(connection, country, MadeUpYear.all(), false).begin(all);
        }
        out().println(words.text("national.country.loading", words.count(all.size())));
        var bar = new ProgressLine(all.size(), ProgressLine.print(out()), words);
        var waiting = new ConcurrentLinkedQueue<>(all);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        long answers = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<Long>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> part(database, country, waiting, bar)));
            }
            for (Future<Long> one : running) {
                answers += one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        }
        bar.end();
        return answers;
    }

    private long part(
            Coordinates database, MadeUpCountry country, ConcurrentLinkedQueue<MadeUp> waiting, ProgressLine bar)
            throws SQLException {
        try (Connection connection = database.connect()) {
            var load = new CountryLoad(connection, country, MadeUpYear.all(), !resultsOnly);
            long answers = 0;
            for (MadeUp one = waiting.poll(); one != null; one = waiting.poll()) {
                answers += load.add(one);
                bar.step();
            }
            return answers;
        }
    }

    private void publish(Coordinates database, MadeUpCountry country, List<MadeUp> all, Words words) {
        var release =
                new MadeUpRelease(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        Figures.@Nullable Year before = null;
        for (MadeUpYear year : MadeUpYear.all()) {
            Edition edition = year.edition();
            out().println(words.text("national.country.publishing", words.year(edition.year())));
            var bar = new ProgressLine(all.size(), ProgressLine.print(out()), words);
            List<PublishedScore> scores = all.parallelStream()
                    .map(one -> {
                        PublishedScore score = copy(country, year, one);
                        bar.step();
                        return score;
                    })
                    .toList();
            bar.end();
            before = release.publish(
                    edition,
                    scores,
                    before,
                    LocalDate.of(edition.year().gregorianYear(), 8, 1)
                            .atTime(3, 0)
                            .toInstant(ZoneOffset.UTC));
        }
    }

    /// What is made public of a made-up agency's year.
    static PublishedScore copy(MadeUpCountry country, MadeUpYear year, MadeUp one) {
        var inputs = year.of(country, one).inputs();
        return PublishedScore.of(
                one.agency(),
                year.edition(),
                inputs,
                MadeUpFacts.of(one, year.edition(), Fold.score(year.edition(), inputs)));
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }
}
