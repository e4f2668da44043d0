package org.prongsai.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.document.Reading;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyKind;
import org.prongsai.portal.PortalTest;
import org.prongsai.portal.Wire;
import org.prongsai.published.PublishedForTests;
import org.prongsai.published.YearFile;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.sheet.SheetSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of open data, over the wire.
@PortalTest
class DataFilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Wire wire;

    private Table table(String path) throws IOException {
        Reading reading =
                new TableReader().read(new ByteArrayInputStream(wire.get(path).body()), path.replaceFirst(".*/", ""));
        return reading instanceof Reading.Read(var tables) ? tables.getFirst() : failed(reading);
    }

    private static Table failed(Reading reading) {
        throw new AssertionError(reading);
    }

    /// The three forms say the same.
    @Test
    void isTheSameAsCsvAsXlsxAndAsJson() throws IOException {
        Table csv = table("/data/2572/agencies.csv");
        Table xlsx = table("/data/2572/agencies.xlsx");
        JsonNode rows = JSON.readTree(wire.text("/data/2572/agencies.json")).get("rows");
        assertThat(csv.rows()).hasSize(28).hasSameSizeAs(xlsx.rows());
        assertThat(rows.size()).isEqualTo(28);
        assertThat(csv.header()).isEqualTo(xlsx.header()).contains("score_IIT", "score_I4.1", "score_O30", "made_up");
        int code = csv.header().indexOf("code");
        int total = csv.header().indexOf("total");
        for (int i = 0; i < rows.size(); i++) {
            assertThat(csv.rows().get(i).cell(code))
                    .isEqualTo(xlsx.rows().get(i).cell(code))
                    .isEqualTo(rows.get(i).get("code").stringValue());
            String shown = rows.get(i).get("total").isNull()
                    ? ""
                    : rows.get(i).get("total").decimalValue().setScale(2).toPlainString();
            assertThat(csv.rows().get(i).cell(total)).isEqualTo(shown);
            assertThat(rows.get(i).get("made_up").booleanValue()).isTrue();
        }
    }

    @Test
    void allYearsAreOneFile() throws IOException {
        Table all = table("/data/all.csv");
        int year = all.header().indexOf("year");
        assertThat(all.rows().stream().map(row -> row.cell(year)).distinct()).contains("2572", "2571");
        assertThat(all.rows()).hasSizeGreaterThanOrEqualTo(56);
    }

    /// A name that a spreadsheet would run stays a name.
    @Test
    void noCellIsAFormula() {
        assertThat(wire.text("/data/2572/agencies.csv")).contains("\"'=กรมสูตร").doesNotContain(",\"=กรมสูตร");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/2572/agencies.csv", "/data/all.json", "/data/2572/agencies/t-one/tallies.csv"})
    void isNotSentAgainToWhoHasIt(String path) {
        String tag = wire.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(wire.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(wire.get(path).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    /// Rule: anybody computes a published number again from what is published.
    @Test
    void theFilesOfAnAgencyGiveItsTotal() {
        String published = JSON.readTree(wire.text("/api/v1/years/2572/agencies/t-one"))
                .at("/agency/total")
                .decimalValue()
                .setScale(2)
                .toPlainString();
        String tallies = wire.text("/data/2572/agencies/t-one/tallies.csv");
        String verdicts = wire.text("/data/2572/agencies/t-one/verdicts.csv");
        assertThat(total(tallies, verdicts)).isEqualTo(published);

        // the control: another verdict gives another total
        String other = verdicts.contains(",0.00") ? verdicts.replaceFirst(",0\\.00", ",100.00") : verdicts;
        assertThat(total(tallies, other)).isNotEqualTo(published);
    }

    private static String total(String tallies, String verdicts) {
        SheetReading reading = ScoreSheets.read(
                PublishedForTests.edition(),
                List.of(
                        SheetSource.file("tallies.csv", tallies.getBytes(StandardCharsets.UTF_8)),
                        SheetSource.file("verdicts.csv", verdicts.getBytes(StandardCharsets.UTF_8)),
                        new SheetSource.Declared(Map.of(), Map.of(), AgencyKind.CITY_MUNICIPALITY.name())));
        if (!(reading instanceof SheetReading.Read read)) {
            throw new AssertionError(reading);
        }
        return Rounding.shown(
                Fold.score(PublishedForTests.edition(), read.inputs()).total().orElseThrow());
    }

    /// Rule: anybody computes a published year again, offline.
    @Test
    void theFileOfAYearIsTheOneThatIsRecomputed() throws IOException {
        var answer = wire.get("/data/2571/recompute.jsonl.gz");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
        try (var file = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            YearFile.Content content = YearFile.read(file);
            assertThat(content.scores()).hasSize(28);
        }
    }

    @Test
    void theCatalogueNamesFilesThatAreThere() {
        JsonNode catalogue = JSON.readTree(wire.text("/data/catalogue.jsonld"));
        assertThat(catalogue.get("@type").stringValue()).isEqualTo("dcat:Catalog");
        List<String> files = catalogue
                .get("dcat:dataset")
                .valueStream()
                .flatMap(set -> set.get("dcat:distribution").valueStream())
                .map(distribution ->
                        distribution.get("dcat:downloadURL").get("@id").stringValue())
                .toList();
        assertThat(files).contains("/data/2572/agencies.csv", "/data/all.json");
        files.forEach(
                file -> assertThat(wire.ask("HEAD", file).statusCode()).as(file).isEqualTo(200));
    }
}
