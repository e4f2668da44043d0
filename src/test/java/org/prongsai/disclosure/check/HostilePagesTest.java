package org.prongsai.disclosure.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.LocalWeb;
import org.prongsai.fetcher.Seen;
import org.prongsai.framework.ShippedEditions;

/// Pages of strangers may be as long as the reader keeps them, and made to hold a check up.
class HostilePagesTest {
    private static final String ADDRESS = "https://www.tuayang.go.th/o12";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ก",
                "ก ",
                "2565 ",
                "25",
                "ปี ปีงบประมาณ พ.ศ. ",
                "พระราชบัญญัติ",
                "ระเบียบ ก ",
                "1 ม.ค. ",
                "ม . ค . ",
                "- ",
                ".-",
                "©",
                "โทร",
                "2565-",
                "ผลการใช้จ่ายงบประมาณ ",
                "ผ.ล.ก.า.ร.",
                "ไม่พบหน้า",
                "page you ",
                "á¼¹ ",
                "เเํา",
                "123-",
                "25-25/",
                "1/1/",
                "พ.ศ. ",
                "ฉบับที่ ",
                "act no. ",
                "2565 - ",
                "ที่ กค 2565.",
                "scanned by ",
            })
    @Timeout(30)
    void holdNothingUp(String unit) {
        String text = unit.repeat(Seen.LONGEST / unit.length());
        String links = ("<a href='/x" + unit.strip().replace("'", "") + "'>" + unit.repeat(20) + "</a>")
                .repeat(Seen.MOST_LINKS);
        byte[] page =
                ("<!doctype html><title>" + unit.repeat(200) + "</title><p>" + text + "</p>" + links).getBytes(UTF_8);
        Seen seen = LocalWeb.read(page, ADDRESS, "text/html; charset=utf-8");
        var fetched = new Fetched(
                List.of(new Fetched.Hop(ADDRESS, 200, null, Instant.EPOCH)),
                new Fetched.Answered(200, List.of(), "ab", page.length));
        assertThat(PreCheck.findings(
                        Look.at(ADDRESS, fetched, seen),
                        Rule.of(ShippedEditions.load("2565"), "O12"),
                        Surroundings.unknown()))
                .isNotEmpty();
    }
}
