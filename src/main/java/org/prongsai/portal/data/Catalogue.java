package org.prongsai.portal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.YearIndex;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue of the data in DCAT 3, so that other catalogues gather it.
///
/// @param site where the installation is; empty where it does not know
record Catalogue(PortalIndex index, String site) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// As JSON-LD.
    String text() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("adms", "http://www.w3.org/ns/adms#");
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", context);
        catalogue.put("@id", site + "/data/catalogue.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", both("ข้อมูลผลการประเมิน ITA", "ITA results"));
        catalogue.put("dct:license", id(ApiForms.LICENCE));
        catalogue.put("dct:language", List.of("th", "en"));
        var sets = new ArrayList<Object>();
        index.years().forEach(year -> sets.add(set(year)));
        if (!index.years().isEmpty()) {
            sets.add(all());
        }
        catalogue.put("dcat:dataset", sets);
        catalogue.put("dcat:service", service());
        return JSON.writeValueAsString(catalogue);
    }

    private Map<String, Object> set(YearIndex year) {
        boolean madeUp = year.release().madeUp();
        Map<String, Object> set = dataset(
                "/data/" + year.year() + "/agencies",
                both(
                        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year.year() + (madeUp ? " (ข้อมูลสมมติ)" : ""),
                        "ITA results of fiscal year B.E. " + year.year() + (madeUp ? " (made-up data)" : "")));
        set.put("dct:issued", year.release().publishedAt().toString());
        set.put("adms:versionNotes", year.release().reason());
        set.put("dcat:version", Integer.toString(year.release().version()));
        return set;
    }

    private Map<String, Object> all() {
        return dataset(
                "/data/all",
                both(
                        "ผลการประเมิน ITA ทุกปี" + (index.madeUp() ? " (มีข้อมูลสมมติ)" : ""),
                        "ITA results of all years" + (index.madeUp() ? " (with made-up data)" : "")));
    }

    private Map<String, Object> dataset(String path, List<Object> title) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("@id", site + path);
        set.put("@type", "dcat:Dataset");
        set.put("dct:title", title);
        set.put("dct:license", id(ApiForms.LICENCE));
        set.put("dct:spatial", "TH");
        set.put(
                "dcat:distribution",
                List.of(
                        distribution(path, "csv", "text/csv"),
                        distribution(path, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                        distribution(path, "json", "application/json")));
        return set;
    }

    private Map<String, Object> distribution(String path, String format, String type) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dcat:downloadURL", id(site + path + "." + format));
        distribution.put("dcat:mediaType", type);
        return distribution;
    }

    private Map<String, Object> service() {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("@type", "dcat:DataService");
        service.put("dct:title", both("API ผลการประเมิน ITA", "API of ITA results"));
        service.put("dcat:endpointURL", id(site + ApiView.ROOT));
        service.put("dcat:endpointDescription", id(site + ApiView.ROOT + "/openapi.json"));
        return service;
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static List<Object> both(String th, String en) {
        return List.of(text(th, "th"), text(en, "en"));
    }

    private static Map<String, Object> text(String value, String language) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("@value", value);
        text.put("@language", language);
        return text;
    }
}
