package org.prongsai.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Coordinates;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Database;
import org.prongsai.settings.Settings;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `audit`: verifies the trail, in the database of the running instance or in an exported file.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "ตรวจสอบว่าบันทึกการใช้งานไม่ถูกแก้ไข",
            "Verifies that nobody has changed the trail: exit 0 when it holds, 2 otherwise."
        },
        subcommands = AuditCommand.Verify.class)
public final class AuditCommand implements Callable<Integer> {
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

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "ตรวจบันทึกทุกสายในฐานข้อมูล หรือไฟล์ที่ส่งออก เทียบกับจุดตรวจสอบ",
                "Verifies all chains of the database, or one exported chain, against checkpoints."
            })
    static final class Verify implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = {"ไฟล์บันทึกที่ส่งออก ไม่ต้องใช้ฐานข้อมูล", "An exported trail; no database is needed."})
        private @Nullable Path file;

        @Option(
                names = "--checkpoints",
                paramLabel = "FILE",
                description = {
                    "ไฟล์จุดตรวจสอบที่เก็บไว้ภายนอก (checkpoints.txt)",
                    "Checkpoints kept outside (checkpoints.txt). Default for the database: the copies in the data folder."
                })
        private @Nullable Path checkpoints;

        @Option(
                names = "--key",
                paramLabel = "KEY",
                description = {
                    "กุญแจสาธารณะที่เชื่อถือ แทนกุญแจในไฟล์จุดตรวจสอบ",
                    "A public key to believe, instead of those in the checkpoints' file."
                })
        private List<String> keys = List.of();

        @Option(
                names = "--language",
                paramLabel = "th|en",
                defaultValue = "th",
                description = {"ภาษาของผลลัพธ์ (ค่าเริ่มต้น th)", "Language of the output. Default: th."})
        private String language = "th";

        @Override
        public Integer call() throws IOException, SQLException {
            Set<PublicCheckpointKey> trusted = new LinkedHashSet<>();
            keys.forEach(key -> trusted.add(PublicCheckpointKey.read(key)));
            Verification found = file == null ? database(trusted) : file(file, trusted);
            var report = new VerificationText(Words.in("en".equals(language) ? Language.EN : Language.TH));
            print(report.lines(found), found.holds());
            return found.holds() ? CommandLine.ExitCode.OK : FAULTY;
        }

        private Verification file(Path trail, Set<PublicCheckpointKey> trusted) throws IOException {
            try (BufferedReader reader = Files.newBufferedReader(trail)) {
                return new FileVerifier(outside(checkpoints), trusted).verify(reader);
            }
        }

        private Verification database(Set<PublicCheckpointKey> trusted) throws IOException, SQLException {
            Map<String, String> given = Settings.ofThisProcess().all();
            var folder = DataFolder.of(given);
            Path copies = new CheckpointSettings(folder.path().resolve("audit")).copies();
            CheckpointFile outside = outside(checkpoints == null ? copies : checkpoints);
            Coordinates coordinates = quickly(Database.attach(folder, given));
            try (Connection connection = coordinates.connect()) {
                return new DatabaseVerifier(connection, outside, trusted).verify();
            }
        }

        /// Lets rows come in binary from the first on, which is faster.
        private static Coordinates quickly(Coordinates coordinates) {
            String separator = coordinates.url().contains("?") ? "&" : "?";
            return new Coordinates(
                    coordinates.url() + separator + "prepareThreshold=-1", coordinates.user(), coordinates.password());
        }

        private static CheckpointFile outside(@Nullable Path from) throws IOException {
            return from != null && Files.exists(from)
                    ? CheckpointFile.read(Files.readString(from))
                    : new CheckpointFile(Set.of(), List.of());
        }

        private void print(List<String> lines, boolean holds) {
            if (spec != null) {
                CommandLine command = spec.commandLine();
                PrintWriter out = holds ? command.getOut() : command.getErr();
                lines.forEach(out::println);
                out.flush();
            }
        }
    }
}
