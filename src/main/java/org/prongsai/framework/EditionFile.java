package org.prongsai.framework;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.prongsai.framework.file.EditionReader;
import org.prongsai.framework.file.EditionWriter;
import org.prongsai.framework.file.WorkbookWriter;

/// An edition as a file (`docs/editions.md` describes the format): reads and checks it, and writes it back.
public final class EditionFile {
    /// The value of the key `format`.
    public static final String FORMAT = "prongsai-edition/1";

    private EditionFile() {}

    /// What reading a file gave.
    public sealed interface Reading {
        /// The file is sound.
        record Sound(Edition edition) implements Reading {}

        /// The file is not: all its faults, in the order in which they stand in it, never empty.
        record Faulty(List<Fault> faults) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Reads and checks an edition: a YAML file, or a workbook as [#writeWorkbook] writes it.
    ///
    /// @param name how faults call the file
    public static Reading read(byte[] bytes, String name) {
        return switch (EditionReader.read(bytes, name)) {
            case Reading.Sound(var edition) -> new Reading.Sound(hashed(edition));
            case Reading.Faulty faulty -> faulty;
        };
    }

    /// Writes `edition` as an Excel workbook: one row per node, and small sheets for the rest. Nothing is lost on the
    /// way out and back: [#read] gives the same edition. The stream is left open.
    public static void writeWorkbook(Edition edition, OutputStream out) throws IOException {
        WorkbookWriter.write(edition, out);
    }

    /// The canonical form: a complete edition file that does not depend on comments, order of keys, spelling of
    /// numbers or on another edition. Two editions are the same when their canonical forms are.
    public static String text(Edition edition) {
        return EditionWriter.text(edition);
    }

    /// The same edition with the hash of its canonical form.
    private static Edition hashed(Edition edition) {
        return new Edition(
                edition.id(),
                edition.year(),
                edition.status(),
                edition.name(),
                edition.root(),
                edition.beside(),
                edition.scales(),
                edition.grades(),
                edition.sampling(),
                edition.privacyFloor(),
                edition.target(),
                edition.passMark(),
                edition.notApplicable(),
                edition.provenance(),
                sha256(text(edition)));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
