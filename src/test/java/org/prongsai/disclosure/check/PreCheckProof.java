package org.prongsai.disclosure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.disclosure.check.PreCheckScore.Tally;

/// The first check of evidence, held against what people see on pages shaped like those of agencies.
class PreCheckProof {
    @TempDir
    Path folder;

    @Test
    void prove() throws Exception {
        PreCheckScore score = PreCheckScore.of(folder, "");
        PreCheckScore ignorant = PreCheckScore.of(folder, "", _ -> 'U');
        PreCheckScore alarmed = PreCheckScore.of(folder, "", _ -> 'N');
        PreCheckScore worried = PreCheckScore.of(folder, "", _ -> 'C');
        Proof proof = new Proof("pre-check", "The first check of evidence sees what people see")
                .text("""
                        %d pages and documents, each served and fetched on this machine by the program's own fetcher and reader: Thai \
                        in UTF-8 and TIS-620, PDF with letters, scanned and garbled, DOCX, XLSX, redirects, frames, slow and \
                        broken servers, a bomb, walls of every kind, and what only looks like one. What a person sees on each \
                        stands in a table made by hand before the checks ran on it. The checks were fitted to these pages afterwards; decision 34 \
                        tells how they fared when they first saw them. Precision is the part of raised problems that \
                        a person sees as well, with the same verdict; recall the part of problems seen that were raised; coverage \
                        the part of what can be decided that was. Why a page does not open was told rightly %d times.\
                        """.formatted(score.pages, score.toldApart))
                .row(
                        "check",
                        "decidable",
                        "problems",
                        "precision",
                        "recall",
                        "coverage",
                        "could not be checked",
                        "control: coverage of one that knows nothing",
                        "control: precision of one that sees faults everywhere");
        score.tallies.forEach((check, tally) -> proof.row(
                check.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Integer.toString(tally.decidable()),
                Integer.toString(tally.problems),
                figure(tally.precision()),
                figure(tally.recall()),
                figure(tally.coverage()),
                Integer.toString(tally.unknown),
                figure(ignorant.tally(check).coverage()),
                figure(Math.max(
                        alarmed.tally(check).precision(), worried.tally(check).precision()))));
        proof.write();
        assertThat(score.tallies.values()).allMatch(Tally::holds);
        assertThat(ignorant.tallies.values()).noneMatch(Tally::holds);
        assertThat(alarmed.tallies.values()).noneMatch(Tally::holds);
        assertThat(worried.tallies.values()).noneMatch(Tally::holds);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
