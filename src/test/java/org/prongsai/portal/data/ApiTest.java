package org.prongsai.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.portal.PortalTest;
import org.prongsai.portal.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API, over the wire; every answer is held against its description.
@PortalTest
class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private static final String YEAR = "/api/v1/years/2572";

    @Autowired
    private Wire wire;

    /// What a document says that stands against the schema of this name.
    private Set<String> faults(String schema, String document) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://api.example/openapi.json", wire.text(DESCRIPTION))));
        var found = new TreeSet<String>();
        registry.getSchema(SchemaLocation.of("https://api.example/openapi.json#/components/schemas/" + schema))
                .validate(document, InputFormat.JSON)
                .forEach(fault -> found.add(fault.toString()));
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/years, Years",
        "/api/v1/years/2572, Year",
        "/api/v1/years/2571, Year",
        "/api/v1/years/2572/edition, Edition",
        "/api/v1/years/2572/agencies, Agencies",
        "/api/v1/years/2572/agencies?q=zzzzzz, Agencies",
        "/api/v1/years/2572/agencies?q=munici, Agencies",
        "/api/v1/years/2572/agencies?grade=pass&sort=low&size=2, Agencies",
        "/api/v1/years/2572/agencies/t-one, AgencyYear",
        "/api/v1/years/2572/agencies/t-low, AgencyYear",
        "/api/v1/years/2572/agencies/t-formula, AgencyYear",
        "/api/v1/years/2572/items/I4, Item",
        "/api/v1/years/2572/items/O30, Item",
        "/api/v1/years/2572/items/IIT, Item"
    })
    void answersAsItIsDescribed(String path, String schema) {
        HttpResponse<byte[]> answer = wire.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(faults(schema, body)).isEmpty();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(wire.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    /// The control: a document that lacks something, and one that has too much.
    @Test
    void theDescriptionRefusesOtherAnswers() {
        assertThat(faults("Years", "{\"licence\":\"x\"}")).isNotEmpty();
        assertThat(faults("Years", "{\"licence\":\"x\",\"years\":[],\"more\":1}"))
                .isNotEmpty();
        assertThat(faults("Years", "{\"licence\":\"x\",\"years\":[]}")).isEmpty();
    }

    /// Every path of the description is one that a controller answers, and each of its references leads somewhere.
    @Test
    void theDescriptionIsWhole() {
        JsonNode description = JSON.readTree(wire.text(DESCRIPTION));
        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
        description.get("paths").propertyNames().forEach(path -> {
            String asked = path.replace("{year}", "2572")
                    .replace("{code}", "t-one")
                    .replace("{item}", "I1")
                    .replace("{id}", id());
            assertThat(wire.get(asked).statusCode()).as(asked).isEqualTo(200);
        });
        Set<String> known = new HashSet<>(description.at("/components/schemas").propertyNames());
        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allMatch(reference -> known.contains(reference.replace("#/components/schemas/", "")));
    }

    private String id() {
        return JSON.readTree(wire.text(YEAR + "/agencies/t-one"))
                .at("/agency/id")
                .stringValue();
    }

    @Test
    void leadsThroughAllYearsOfAnAgencyByAnIdThatStays() {
        String body = wire.text("/api/v1/agencies/" + id());
        assertThat(faults("History", body)).isEmpty();
        JsonNode years = JSON.readTree(body).get("years");
        assertThat(years.size()).isEqualTo(2);
        assertThat(years.get(0).get("year").intValue()).isEqualTo(2572);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/years/1999, 404",
        "/api/v1/years/x, 400",
        "/api/v1/years/2572/agencies?page=0, 400",
        "/api/v1/years/2572/agencies?size=501, 400",
        "/api/v1/years/2572/agencies?sort=best, 400",
        "/api/v1/years/2572/agencies/nobody, 404",
        "/api/v1/years/2572/items/Q9, 404",
        "/api/v1/agencies/1, 404",
        "/api/v1/nothing, 404",
        "/data/nothing, 404",
        "/data/1999/agencies.csv, 404",
        "/badge/nobody.svg, 404",
        "/card/2572/t-one.exe, 404"
    })
    void saysFaultsAsProblems(String path, int status) {
        HttpResponse<byte[]> answer = wire.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(faults("Problem", new String(answer.body(), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    /// Following the links from page to page meets everybody once.
    @ParameterizedTest
    @ValueSource(strings = {"?size=5", "?size=3&sort=name&q=%E0%B8%AA%E0%B8%A1%E0%B8%A1%E0%B8%95%E0%B8%B4"})
    void linksLeadThroughAllPages(String query) {
        var met = new HashSet<String>();
        String next = YEAR + "/agencies" + query;
        int total = JSON.readTree(wire.text(next)).get("total").intValue();
        int pages = 0;
        while (next != null) {
            HttpResponse<byte[]> answer = wire.get(next);
            JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8))
                    .get("items")
                    .forEach(item ->
                            assertThat(met.add(item.get("code").stringValue())).isTrue());
            next = answer.headers().allValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
            pages++;
        }
        assertThat(met).hasSize(total).hasSizeGreaterThan(10);
        assertThat(pages).isGreaterThan(2);
    }

    /// The scores that are told are those that the inputs give.
    @Test
    void filtersByWhatIsTold() {
        String grade = JSON.readTree(wire.text(YEAR + "/agencies"))
                .at("/items/0/grade")
                .stringValue();
        JsonNode found =
                JSON.readTree(wire.text(YEAR + "/agencies?grade=" + URLEncoder.encode(grade, StandardCharsets.UTF_8)));
        assertThat(Stream.of(found.get("items"))
                        .flatMap(items -> items.valueStream())
                        .map(item -> item.get("grade").stringValue()))
                .isNotEmpty()
                .containsOnly(grade);
    }
}
