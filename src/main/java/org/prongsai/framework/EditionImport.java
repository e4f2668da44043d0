package org.prongsai.framework;

import java.util.List;

/// What came of importing an edition file.
public sealed interface EditionImport {
    /// The edition is in use from now on, new or in the place of a draft.
    record Imported(Edition edition) implements EditionImport {}

    /// The same edition was there already.
    record Unchanged(Edition edition) implements EditionImport {}

    /// Refused: another edition is published under this id and is final.
    ///
    /// @param published what stands
    /// @param differences from what stands to what was handed in, never empty
    record Frozen(Edition published, List<EditionDifference> differences) implements EditionImport {
        public Frozen {
            differences = List.copyOf(differences);
        }
    }

    /// Refused: the file is not sound.
    ///
    /// @param faults all of them, never empty
    record Faulty(List<Fault> faults) implements EditionImport {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
