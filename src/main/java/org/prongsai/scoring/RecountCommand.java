package org.prongsai.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Coordinates;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Database;
import org.prongsai.scoring.RecountWork.Fault;
import org.prongsai.settings.Settings;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.LanguageTag;
import org.prongsai.web.ProgressLine;
import org.prongsai.web.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `recount`: counts all stored answers of a year anew, and scores anew what was scored from them.
///
/// It changes nothing: what was published stays, and what differs is named.
@Command(
        name = "recount",
        mixinStandardHelpOptions = true,
        description = {
            "นับคำตอบที่เก็บไว้ของทุกหน่วยงานใหม่ คิดคะแนนใหม่ แล้วเทียบกับที่ประกาศ โดยไม่แก้ไขสิ่งใด",
            "Counts the stored answers of all agencies anew and compares with what is published: exit 0 when all agree, 2",
            "otherwise. Nothing is changed."
        })
public final class RecountCommand implements Callable<Integer> {
    private static final int FAULTY = 2;
    private static final int MOST_THREADS = 4;
    private static final int SHOWN = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "2565",
            description = {"ปีงบประมาณ (พ.ศ.)", "Fiscal year, in the Buddhist era."})
    private int year;

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
        FiscalYear of;
        try {
            of = new FiscalYear(year);
        } catch (IllegalArgumentException e) {
            print(words.text("scoring.recount.year", year), true);
            return FAULTY;
        }
        Map<String, String> given = Settings.ofThisProcess().all();
        Found found = recount(Database.attach(DataFolder.of(given), given), of, this::print, words);
        return found.faults().isEmpty() ? CommandLine.ExitCode.OK : FAULTY;
    }

    /// Where lines go: to the output, or to that for faults.
    interface Lines {
        void say(String line, boolean fault);
    }

    /// What a recount found.
    record Found(int surveys, long responses, int results, List<Fault> faults) {
        Found {
            faults = List.copyOf(faults);
        }
    }

    /// Counts everything of a year, with as many threads as there are processors, 4 at most.
    static Found recount(Coordinates database, FiscalYear year, Lines lines, Words words)
            throws SQLException, InterruptedException {
        List<UUID> agencies = agencies(database);
        var waiting = new ConcurrentLinkedQueue<>(agencies);
        var bar = new ProgressLine(agencies.size(), line -> lines.say(line, false), words);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        var parts = new ArrayList<RecountWork.Part>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<RecountWork.Part>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> part(database, year, waiting, bar)));
            }
            for (Future<RecountWork.Part> one : running) {
                parts.add(one.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getCause());
        }
        bar.end();
        var faults = new ArrayList<Fault>();
        parts.forEach(part -> faults.addAll(part.faults()));
        var found = new Found(
                parts.stream().mapToInt(RecountWork.Part::surveys).sum(),
                parts.stream().mapToLong(RecountWork.Part::responses).sum(),
                parts.stream().mapToInt(RecountWork.Part::results).sum(),
                faults);
        tell(found, lines, words);
        return found;
    }

    private static RecountWork.Part part(
            Coordinates database, FiscalYear year, ConcurrentLinkedQueue<UUID> waiting, ProgressLine bar)
            throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            var work = new RecountWork(connection, year);
            for (UUID agency = waiting.poll(); agency != null; agency = waiting.poll()) {
                work.count(agency);
                connection.commit();
                bar.step();
            }
            return work.part();
        }
    }

    private static void tell(Found found, Lines lines, Words words) {
        found.faults().stream()
                .limit(SHOWN)
                .forEach(fault -> lines.say(
                        words.text(
                                "scoring.recount.fault." + fault.what(),
                                fault.agency(),
                                fault.instrument(),
                                fault.survey()),
                        true));
        lines.say(
                words.text(
                        found.faults().isEmpty() ? "scoring.recount.agrees" : "scoring.recount.differs",
                        words.count(found.surveys()),
                        words.count(found.responses()),
                        words.count(found.results()),
                        words.count(found.faults().size())),
                !found.faults().isEmpty());
    }

    private static List<UUID> agencies(Coordinates database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement all = connection.prepareStatement("select id from identity.agency order by code");
                ResultSet row = all.executeQuery()) {
            var agencies = new ArrayList<UUID>();
            while (row.next()) {
                agencies.add(row.getObject(1, UUID.class));
            }
            return agencies;
        }
    }

    private void print(String line, boolean fault) {
        if (spec != null) {
            ProgressLine.print(
                            fault
                                    ? spec.commandLine().getErr()
                                    : spec.commandLine().getOut())
                    .accept(line);
        }
    }
}
