package org.prongsai.attack;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.AgencyList;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.sheet.SheetSource;
import org.prongsai.thai.CleanText;
import org.prongsai.thai.DirtyText;

/// Whatever bytes are handed in, the readers answer: with what they read, or with faults, never by throwing.
///
/// Here each runs over the corpus beside (`ReadersFuzzTestInputs`); `./prove fuzz-targets` makes inputs of its own, and
/// what it finds goes into the corpus.
class ReadersFuzzTest {
    private static final String TIME = "60s";

    @FuzzTest(maxDuration = TIME)
    void sheet(byte[] file) {
        var edition = ShippedEditions.load("2564");
        if (ScoreSheets.read(edition, List.of(SheetSource.file("sheet", file)))
                instanceof SheetReading.Read(var inputs, var _, var _)) {
            Fold.score(edition, inputs);
        }
    }

    @FuzzTest(maxDuration = TIME)
    void edition(byte[] file) {
        if (EditionFile.read(file, "edition") instanceof EditionFile.Reading.Sound(var edition)) {
            String text = EditionFile.text(edition);
            if (!(EditionFile.read(text.getBytes(StandardCharsets.UTF_8), "again")
                            instanceof EditionFile.Reading.Sound(var again))
                    || !EditionFile.text(again).equals(text)) {
                throw new AssertionError("written and read again it is another");
            }
        }
    }

    @FuzzTest(maxDuration = TIME)
    void dirtyText(byte[] bytes) {
        String dirty = new String(bytes, StandardCharsets.UTF_8);
        CleanText clean = DirtyText.clean(dirty);
        Optional<?> number = DirtyText.number(dirty);
        if (!DirtyText.clean(clean.text()).text().equals(clean.text())) {
            throw new AssertionError("clean text is cleaned again, with " + number);
        }
        DirtyText.code(dirty);
    }

    @FuzzTest(maxDuration = TIME)
    void agencyList(byte[] file) {
        if (new TableReader().read(file, "list") instanceof Reading.Read(var tables) && !tables.isEmpty()) {
            AgencyList.compare(tables.getFirst(), List.of(), java.util.Map.of());
        }
    }
}
