package org.prongsai.scoring.sheet;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that scores are read from.
public sealed interface SheetSource {

    /// A file: CSV, XLSX, PDF or plain text, told by its content.
    ///
    /// @param bytes the whole file; one of more than [org.prongsai.document.TableReader#MAX_BYTES] is refused
    record File(String name, ByteBuffer bytes) implements SheetSource {
        public File {
            bytes = bytes.asReadOnlyBuffer();
        }

        byte[] content() {
            var content = new byte[bytes.remaining()];
            bytes.duplicate().get(content);
            return content;
        }
    }

    /// Text from a paste box.
    record Pasted(String text) implements SheetSource {}

    /// What was declared beside the sheets.
    ///
    /// @param respondents by code of the instrument
    /// @param populations by code of the instrument
    /// @param agencyKind code of the agency's kind
    record Declared(
            Map<String, Integer> respondents,
            Map<String, Integer> populations,
            @Nullable String agencyKind) implements SheetSource {
        public Declared {
            respondents = Map.copyOf(respondents);
            populations = Map.copyOf(populations);
        }
    }

    /// The file `name` with these bytes.
    static File file(String name, byte[] bytes) {
        return new File(name, ByteBuffer.wrap(bytes.clone()));
    }
}
