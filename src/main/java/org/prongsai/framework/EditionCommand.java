package org.prongsai.framework;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.EditionFile.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `edition`: checks and shows editions, without a database.
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = {
            "ตรวจ แสดง และส่งออกเกณฑ์การประเมินประจำปี",
            "Checks, shows and writes editions, one fiscal year's rules each."
        },
        subcommands = {EditionCommand.Check.class, EditionCommand.Show.class, EditionCommand.Write.class})
public final class EditionCommand implements Callable<Integer> {
    private static final int FAULTY = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
        return CommandLine.ExitCode.USAGE;
    }

    /// Reads `th` or `en`, the languages of the texts.
    static final class Language implements CommandLine.ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            return switch (tag) {
                case "th", "en" -> Locale.of(tag);
                default -> throw new CommandLine.TypeConversionException("th | en");
            };
        }
    }

    /// What both subcommands share.
    abstract static class Reader implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--language",
                paramLabel = "th|en",
                defaultValue = "en",
                converter = Language.class,
                description = {"ภาษาของผลลัพธ์ (ค่าเริ่มต้น en)", "Language of the output. Default: en."})
        private Locale language = Locale.ENGLISH;

        Locale language() {
            return language;
        }

        void out(String text) {
            print(CommandLine::getOut, text);
        }

        private void print(Function<CommandLine, PrintWriter> writer, String text) {
            if (spec != null) {
                writer.apply(spec.commandLine()).println(text);
                writer.apply(spec.commandLine()).flush();
            }
        }

        /// The shipped edition or the file that `subject` names; empty after it has been said why there is none.
        Optional<Edition> find(String subject) {
            Optional<Edition> shipped = ShippedEditions.find(subject);
            if (shipped.isPresent() || Files.exists(Path.of(subject))) {
                return shipped.or(() -> read(Path.of(subject)));
            }
            String ids = String.join(", ", ShippedEditions.ids());
            complain(Texts.in(language).get("framework.command.unknown", List.of(subject, ids)));
            return Optional.empty();
        }

        /// The edition in `file`; empty after the faults have been printed.
        Optional<Edition> read(Path file) {
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file);
            } catch (IOException _) {
                complain(Texts.in(language).get("framework.command.unreadable", List.of(file.toString())));
                return Optional.empty();
            }
            return switch (EditionFile.read(bytes, file.toString())) {
                case Reading.Sound(var edition) -> Optional.of(edition);
                case Reading.Faulty(var faults) -> {
                    faults.forEach(fault -> complain(fault.text(language)));
                    yield Optional.empty();
                }
            };
        }

        void complain(String text) {
            print(CommandLine::getErr, text);
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "ตรวจไฟล์เกณฑ์และแจ้งข้อผิดทั้งหมดในคราวเดียว",
                "Checks edition files and lists all faults at once: exit 0 when all are sound, 2 otherwise."
            })
    static final class Check extends Reader {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML, XLSX")
        private List<Path> files = List.of();

        @Override
        public Integer call() {
            boolean sound = true;
            for (Path file : files) {
                Optional<Edition> edition = read(file);
                edition.ifPresent(it -> out(Texts.in(language())
                        .get("framework.command.sound", List.of(file.toString(), it.id(), it.hash()))));
                sound &= edition.isPresent();
            }
            return sound ? CommandLine.ExitCode.OK : FAULTY;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "แสดงโครงสร้าง น้ำหนัก ส่วนในคะแนนรวม และระดับของเกณฑ์",
                "Shows an edition's tree with weights, each node's part of 100 points, and the grades."
            })
    static final class Show extends Reader {
        @Parameters(
                paramLabel = "ID|FILE",
                description = {"รหัสเกณฑ์ที่มากับโปรแกรม หรือไฟล์", "Id of a shipped edition, or a file."})
        private String subject = "";

        @Option(
                names = "--json",
                description = {"แสดงเป็น JSON", "Print JSON."})
        private boolean json;

        @Override
        public Integer call() {
            Optional<Edition> edition = find(subject);
            edition.ifPresent(it -> out(json ? EditionJson.write(it) : EditionOutline.write(it, Texts.in(language()))));
            return edition.isPresent() ? CommandLine.ExitCode.OK : FAULTY;
        }
    }

    @Command(
            name = "write",
            mixinStandardHelpOptions = true,
            description = {
                "ส่งออกเกณฑ์เป็น YAML ฉบับเต็ม หรือเป็น Excel หากชื่อลงท้ายด้วย .xlsx",
                "Writes an edition as one complete YAML file, or as a workbook when the name ends in .xlsx."
            })
    static final class Write extends Reader {
        @Parameters(
                index = "0",
                paramLabel = "ID|FILE",
                description = {"รหัสเกณฑ์ที่มากับโปรแกรม หรือไฟล์", "Id of a shipped edition, or a file."})
        private String subject = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "YAML, XLSX")
        private Path target = Path.of("");

        @Override
        public Integer call() throws IOException {
            Optional<Edition> edition = find(subject);
            if (edition.isEmpty()) {
                return FAULTY;
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                if (target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                    EditionFile.writeWorkbook(edition.get(), out);
                } else {
                    out.write(EditionFile.text(edition.get()).getBytes(StandardCharsets.UTF_8));
                }
            }
            return CommandLine.ExitCode.OK;
        }
    }
}
