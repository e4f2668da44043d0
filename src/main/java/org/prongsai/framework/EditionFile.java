package org.prongsai.framework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

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

    /// Reads and checks an edition: a YAML file, or a workbook as [EditionWorkbook] writes it.
    ///
    /// @param name how faults call the file
    public static Reading read(byte[] bytes, String name) {
        var faults = new Faults();
        return compose(bytes, name, faults)
                .flatMap(file -> Extension.complete(file, faults))
                .map(file -> read(file, faults))
                .orElseGet(() -> new Reading.Faulty(faults.inOrder()));
    }

    private static Optional<MappingNode> compose(byte[] bytes, String name, Faults faults) {
        boolean workbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return workbook ? WorkbookReader.compose(bytes, name, faults) : YamlSource.compose(bytes, name, faults);
    }

    private static Reading read(MappingNode file, Faults faults) {
        Edition edition = new EditionReader(file, faults).read();
        return faults.isEmpty() ? new Reading.Sound(hashed(edition)) : new Reading.Faulty(faults.inOrder());
    }

    /// The canonical form: a complete edition file that does not depend on comments, order of keys, spelling of
    /// numbers or on another edition. Two editions are the same when their canonical forms are.
    public static String text(Edition edition) {
        return EditionWriter.text(edition);
    }

    /// The same edition with the hash of its canonical form.
    static Edition hashed(Edition edition) {
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
