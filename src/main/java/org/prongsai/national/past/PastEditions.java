package org.prongsai.national.past;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.Editions;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// Under which edition the results of a past year are kept: one of that year, or the totals alone where none knows it.
@Component
public class PastEditions {
    private final Editions editions;

    PastEditions(Editions editions) {
        this.editions = editions;
    }

    /// Those that can be chosen, the usual one first; at least one.
    public List<Edition> of(FiscalYear year) {
        List<Edition> known = editions.forYear(year);
        return known.isEmpty() ? List.of(totals(year)) : known;
    }

    /// One of them by its id.
    public Optional<Edition> find(FiscalYear year, String id) {
        return of(year).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .or(() -> Optional.of(totals(year)).filter(one -> one.id().equals(id)));
    }

    /// Whether an edition is but the total of its year.
    public static boolean isTotalAlone(Edition edition) {
        return edition.id().equals("totals-" + edition.year().buddhistYear());
    }

    private static Edition totals(FiscalYear year) {
        String number = Integer.toString(year.buddhistYear());
        byte[] file =
                shipped().replace("9999", number).replace("{year}", number).getBytes(StandardCharsets.UTF_8);
        return switch (EditionFile.read(file, "totals.yaml")) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static String shipped() {
        try (InputStream in = Objects.requireNonNull(PastEditions.class.getResourceAsStream("/national/totals.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
