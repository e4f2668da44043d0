package org.prongsai.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.published.Recomputation.Difference;
import org.prongsai.web.Language;
import org.prongsai.web.LanguageTag;
import org.prongsai.web.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `recompute`: checks a published year from its download. It needs neither network nor database.
@Command(
        name = "recompute",
        mixinStandardHelpOptions = true,
        description = {
            "คิดคะแนนที่ประกาศแล้วใหม่จากแฟ้มที่ดาวน์โหลด โดยไม่ใช้เครือข่ายหรือฐานข้อมูล",
            "Recomputes published scores from a download, offline: exit 0 when all agree, 2 otherwise."
        })
public final class RecomputeCommand implements Callable<Integer> {
    private static final int FAULTY = 2;
    private static final int SHOWN = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "แฟ้มของปีที่ประกาศ (.jsonl หรือ .jsonl.gz)",
                "A published year (.jsonl or .jsonl.gz), from the page of open data."
            })
    private Path file = Path.of("");

    @Option(
            names = "--agency",
            paramLabel = "CODE",
            description = {"รายงานเฉพาะหน่วยงานนี้", "Reports on this agency alone."})
    private @Nullable String agency;

    @Option(
            names = "--language",
            paramLabel = "th|en",
            defaultValue = "th",
            converter = LanguageTag.class,
            description = {"ภาษาของผลลัพธ์ (ค่าเริ่มต้น th)", "Language of the output. Default: th."})
    private Language language = Language.TH;

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(language);
        YearFile.Content content;
        try (InputStream in = open()) {
            content = YearFile.read(in);
        } catch (NoSuchFileException e) {
            return refuse(words.text("published.recompute.missing", file.toString()));
        } catch (YearFile.Unreadable e) {
            return refuse(words.text("published.recompute.unreadable", file.toString(), words.count(e.line())));
        }
        if (agency != null
                && content.scores().stream()
                        .noneMatch(score -> score.agency().code().equals(agency))) {
            return refuse(words.text("published.recompute.unknown", agency));
        }
        return tell(content, words);
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private int tell(YearFile.Content content, Words words) {
        List<Difference> differences = Recomputation.of(content).stream()
                .filter(difference -> agency == null || difference.agency().equals(agency))
                .toList();
        differences.stream()
                .limit(SHOWN)
                .forEach(difference -> err(words.text(
                        difference.agency().isEmpty() ? "published.recompute.country" : "published.recompute.differs",
                        difference.agency(),
                        difference.what(),
                        difference.published(),
                        difference.recomputed())));
        int checked = agency == null ? content.scores().size() : 1;
        String year = Integer.toString(content.year());
        if (differences.isEmpty()) {
            commandLine().getOut().println(words.text("published.recompute.agrees", words.count(checked), year));
            return CommandLine.ExitCode.OK;
        }
        long agencies = differences.stream()
                .map(Difference::agency)
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        return refuse(words.text(
                "published.recompute.found",
                words.count(differences.size()),
                words.count(agencies),
                words.count(checked),
                year));
    }

    private int refuse(String line) {
        err(line);
        return FAULTY;
    }

    private void err(String line) {
        commandLine().getErr().println(line);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
