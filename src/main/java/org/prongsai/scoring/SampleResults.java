package org.prongsai.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.sheet.SheetSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stores the results of the sample agencies, unless they have results.
@Component
class SampleResults {
    private static final int FIRST_OF_PDMO = 2558;
    private static final int LAST_OF_PDMO = 2564;
    private static final int FIRST_OF_EXAMPLE = 2564;

    private final Results results;

    SampleResults(Results results) {
        this.results = results;
    }

    @EventListener
    @Order(40)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (results.years(agency.id()).isEmpty()) {
            samples(agency).forEach(results::store);
        }
    }

    private static Stream<NewResult> samples(Agency agency) {
        return switch (agency.code()) {
            case "opdc" ->
                Stream.of(sample(
                        agency,
                        "2564",
                        List.of("opdc-2564-tallies.csv", "opdc-2564-disclosures.csv", "opdc-2564-values.csv"),
                        NOTHING));
            case "pdmo" ->
                IntStream.rangeClosed(FIRST_OF_PDMO, LAST_OF_PDMO)
                        .mapToObj(year -> sample(
                                agency,
                                Integer.toString(year),
                                List.of("pdmo-history.csv"),
                                year == LAST_OF_PDMO ? PDMO_2564 : NOTHING));
            case "example" ->
                IntStream.of(FIRST_OF_EXAMPLE, FIRST_OF_EXAMPLE + 1)
                        .mapToObj(year -> sample(
                                agency,
                                Integer.toString(year),
                                List.of("example-" + year + "-tallies.csv", "example-" + year + "-disclosures.csv"),
                                EXAMPLE));
            default -> Stream.empty();
        };
    }

    private static final SheetSource.Declared NOTHING = new SheetSource.Declared(Map.of(), Map.of(), null);

    /// PDMO's report of fiscal year 2564: 56 staff, and 110 of 538 stakeholders, answered.
    private static final SheetSource.Declared PDMO_2564 =
            new SheetSource.Declared(Map.of("IIT", 56, "EIT", 110), Map.of("EIT", 538), null);

    /// Made up, as all of this agency is.
    private static final SheetSource.Declared EXAMPLE =
            new SheetSource.Declared(Map.of(), Map.of("IIT", 88, "EIT", 640), null);

    private static NewResult sample(
            Agency agency, String editionId, List<String> files, SheetSource.Declared declared) {
        Edition edition = ShippedEditions.load(editionId);
        List<SheetSource> sources = Stream.concat(files.stream().map(SampleResults::file), Stream.of(declared))
                .toList();
        return switch (ScoreSheets.read(edition, sources)) {
            case SheetReading.Read(var inputs, var _, var _) ->
                new NewResult(
                        agency.id(),
                        edition.year(),
                        edition,
                        inputs,
                        StoredResult.Origin.SAMPLE,
                        String.join(", ", files),
                        request(agency, editionId));
            case SheetReading.Refused(var faults, var _) ->
                throw new IllegalStateException("a sample is unsound: " + files + " " + faults);
        };
    }

    private static SheetSource file(String name) {
        try (var in = SampleResults.class.getResourceAsStream("/samples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no sample " + name);
            }
            return SheetSource.file(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID request(Agency agency, String editionId) {
        return UUID.nameUUIDFromBytes(("sample " + agency.code() + " " + editionId).getBytes(StandardCharsets.UTF_8));
    }
}
