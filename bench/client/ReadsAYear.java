package client;

import client.api.ResultsApi;
import client.model.Agencies;
import client.model.Agency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// Reads all agencies of a year with the generated client, page by page, and compares them with the year's file.
///
/// Prints how many agree, how many there are and how many milliseconds the reading took.
public final class ReadsAYear {
    private static final int SIZE = 500;

    private ReadsAYear() {}

    public static void main(String[] args) throws Exception {
        String site = args[0];
        int year = Integer.parseInt(args[1]);
        var client = new ApiClient();
        client.updateBaseUri(site);
        var api = new ResultsApi(client);

        long begun = System.nanoTime();
        Map<String, String> read = new HashMap<>();
        Agencies page;
        int number = 1;
        do {
            page = api.agencies(year, null, null, null, null, "name", number++, SIZE);
            for (Agency agency : page.getItems()) {
                read.put(agency.getCode(), told(agency.getTotal(), agency.getGrade()));
            }
        } while (page.getPage() < page.getPages());
        long millis = (System.nanoTime() - begun) / 1_000_000;

        int agree = 0;
        int all = 0;
        JsonNode file = new ObjectMapper()
                .readTree(URI.create(site + "/data/" + year + "/agencies.json").toURL());
        for (JsonNode row : file.get("rows")) {
            all++;
            BigDecimal total =
                    row.get("total").isNull() ? null : row.get("total").decimalValue();
            String grade = row.get("grade").isNull() ? null : row.get("grade").textValue();
            if (told(total, grade).equals(read.get(row.get("code").textValue()))) {
                agree++;
            }
        }
        System.out.println(agree + " " + all + " " + millis);
    }

    private static String told(BigDecimal total, String grade) {
        return (total == null ? "none" : total.stripTrailingZeros().toPlainString()) + " " + grade;
    }
}
