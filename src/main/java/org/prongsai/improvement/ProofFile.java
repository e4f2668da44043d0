package org.prongsai.improvement;

import java.util.UUID;
import org.prongsai.document.ScanFile;

/// A file that proves what was reported of a step in a round; its report says on which day it was true.
///
/// @param hash by which its bytes are kept
/// @param name as whoever handed it in called it
/// @param size in bytes
public record ProofFile(UUID id, String hash, ScanFile.Kind kind, String name, int size) {
    /// A file that is handed in, with its name.
    public record New(ScanFile file, String name) {
        private static final int LONGEST = 120;

        public New {
            String plain = name.replaceAll(".*[\\\\/]", "")
                    .replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|%]+", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            String end = plain.replaceFirst("(?s)^.*(?=\\.[^.]{1,5}$)", "");
            name = plain.isEmpty()
                    ? file.kind().name()
                    : plain.codePointCount(0, plain.length()) <= LONGEST
                            ? plain
                            : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 5))
                                    + (end.length() <= 6 ? end : "");
        }
    }
}
