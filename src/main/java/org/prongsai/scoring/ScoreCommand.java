package org.prongsai.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.TableReader;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.check.Differences;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.sheet.SheetRemark;
import org.prongsai.scoring.sheet.SheetSource;
import org.prongsai.scoring.web.RemarkText;
import org.prongsai.web.Language;
import org.prongsai.web.LanguageTag;
import org.prongsai.web.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `score`: scores sheets under an edition, without a database and without pages.
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "คิดคะแนนจากตารางคะแนน ตรวจทานทุกระดับ และอธิบายความต่าง",
            "Scores sheets: exit 0 when scored (withheld parts are listed), 2 for bad input with all its faults."
        })
public final class ScoreCommand implements Callable<Integer> {
    private static final int FAULTY = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--edition",
            required = true,
            paramLabel = "ID|FILE",
            description = {"รหัสเกณฑ์ที่มากับโปรแกรม หรือไฟล์ YAML", "Id of a shipped edition, or a YAML file."})
    private String edition = "";

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = {
                "ตารางคะแนน (CSV, XLSX) ข้อความ หรือ PDF ระบุได้หลายไฟล์",
                "Scores or tallies: CSV, XLSX, text or PDF; repeat it for several files."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--population",
            paramLabel = "IIT=N",
            description = {"จำนวนประชากรของแบบวัด", "How many could have answered, by instrument."})
    private Map<String, Integer> populations = new LinkedHashMap<>();

    @Option(
            names = "--respondents",
            paramLabel = "IIT=N",
            description = {"จำนวนผู้ตอบของแบบวัดที่ไม่มีจำนวนคำตอบ", "How many answered, where there are no tallies."})
    private Map<String, Integer> respondents = new LinkedHashMap<>();

    @Option(
            names = "--agency-kind",
            paramLabel = "KIND",
            description = {"ประเภทหน่วยงาน สำหรับข้อที่ไม่เกี่ยวข้อง", "The agency's kind, for items that do not apply."
            })
    private @Nullable String agencyKind;

    @Option(
            names = "--json",
            description = {"แสดงเป็น JSON", "Print JSON."})
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "th|en",
            defaultValue = "th",
            converter = LanguageTag.class,
            description = {"ภาษาของผลลัพธ์ (ค่าเริ่มต้น th)", "Language of the output. Default: th."})
    private Language language = Language.TH;

    @Override
    public Integer call() {
        Words words = Words.in(language);
        Optional<Edition> rules = rules(words);
        Optional<List<SheetSource>> sources = sources(words);
        if (rules.isEmpty() || sources.isEmpty()) {
            return FAULTY;
        }
        return switch (ScoreSheets.read(rules.get(), sources.get())) {
            case SheetReading.Read read -> {
                ScoredTree tree = Fold.score(rules.get(), read.inputs());
                Differences differences = Differences.of(tree);
                out(
                        json
                                ? ScoreJson.write(tree, differences)
                                : ScoreOutline.write(tree, differences, read.guesses(), read.notes(), words));
                yield CommandLine.ExitCode.OK;
            }
            case SheetReading.Refused(var faults, var _) -> {
                faults.forEach(fault -> complain(text(fault, words)));
                yield FAULTY;
            }
        };
    }

    /// The shipped edition or the file that `--edition` names; empty after it has been said why there is none.
    private Optional<Edition> rules(Words words) {
        Optional<Edition> shipped = ShippedEditions.find(edition);
        Optional<byte[]> file = shipped.isPresent() ? Optional.empty() : bytes(edition);
        if (shipped.isPresent() || file.isEmpty()) {
            if (shipped.isEmpty()) {
                String ids = String.join(", ", ShippedEditions.ids());
                complain(words.text("scoring.command.edition.unknown", edition, ids));
            }
            return shipped;
        }
        return switch (EditionFile.read(file.get(), edition)) {
            case EditionFile.Reading.Sound(var sound) -> Optional.of(sound);
            case EditionFile.Reading.Faulty(var faults) -> {
                faults.forEach(fault -> complain(fault.text(Locale.of(language.tag()))));
                yield Optional.empty();
            }
        };
    }

    /// What is to be read; empty after it has been said which files cannot be.
    private Optional<List<SheetSource>> sources(Words words) {
        var sources = new ArrayList<SheetSource>();
        for (String name : inputs) {
            bytes(name)
                    .ifPresentOrElse(
                            bytes -> sources.add(SheetSource.file(name, bytes)),
                            () -> complain(words.text("scoring.command.unreadable", name)));
        }
        boolean complete = sources.size() == inputs.size();
        sources.add(new SheetSource.Declared(respondents, populations, agencyKind));
        return complete ? Optional.of(sources) : Optional.empty();
    }

    private static Optional<byte[]> bytes(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return Optional.of(in.readNBytes(TableReader.MAX_BYTES + 1));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String text(SheetRemark fault, Words words) {
        return fault.place() + ": " + RemarkText.of(fault, words);
    }

    private void out(String text) {
        print(CommandLine::getOut, text);
    }

    private void complain(String text) {
        print(CommandLine::getErr, text);
    }

    private void print(Function<CommandLine, PrintWriter> writer, String text) {
        if (spec != null) {
            writer.apply(spec.commandLine()).println(text);
            writer.apply(spec.commandLine()).flush();
        }
    }
}
