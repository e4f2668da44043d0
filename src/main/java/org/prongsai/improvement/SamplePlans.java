package org.prongsai.improvement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Row;
import org.prongsai.document.ScanFile;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies their measures: PDMO's of 2564, approved and reported on, and OPDC's for 2565, the draft
/// of their second version; and those of a made-up municipality, whose two years can be compared item by item; once.
@Component
class SamplePlans {
    private static final Map<String, LocalDate> APPROVED =
            Map.of("pdmo", LocalDate.of(2021, 2, 16), "example", LocalDate.of(2021, 12, 15));
    private static final Map<String, FiscalYear> YEARS =
            Map.of("opdc", new FiscalYear(2565), "pdmo", new FiscalYear(2564), "example", new FiscalYear(2565));

    private final Plans plans;
    private final Measures measures;
    private final Steps steps;
    private final Reports reports;
    private final Reasons reasons;
    private final Recommendations recommendations;
    private final Units units;

    SamplePlans(
            Plans plans,
            Measures measures,
            Steps steps,
            Reports reports,
            Reasons reasons,
            Recommendations recommendations,
            Units units) {
        this.plans = plans;
        this.measures = measures;
        this.steps = steps;
        this.reports = reports;
        this.reasons = reasons;
        this.recommendations = recommendations;
        this.units = units;
    }

    /// Behind the calendar's own activities.
    @EventListener
    @Order(70)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        FiscalYear year = YEARS.get(agency.code());
        if (year == null || !plans.years(agency.id()).isEmpty()) {
            return;
        }
        List<Row> rows = ShippedTable.rows("/improvement/" + agency.code() + "-" + year.buddhistYear() + ".csv");
        rows.forEach(row -> add(agency, year, row));
        LocalDate approved = APPROVED.get(agency.code());
        if (approved != null) {
            plans.approve(
                    agency.id(),
                    year,
                    PlanKind.MEASURES,
                    approved,
                    "ทราบตามข้อ 1 เห็นชอบตามข้อ 2",
                    id(agency, "approval"));
        }
        if (agency.code().equals("opdc")) {
            begun(agency, year);
        }
        rows.stream().filter(row -> !row.cell(13).isEmpty()).forEach(row -> report(agency, year, row));
    }

    /// What a draft looks like on which work has begun.
    private void begun(Agency agency, FiscalYear year) {
        plans.approvedBefore(
                agency.id(),
                year,
                PlanKind.MEASURES,
                LocalDate.of(2022, 1, 14),
                "ทราบตามข้อ 1 เห็นชอบตามข้อ 2",
                id(agency, "approval"));
        recommend(agency, year);
        reasons.give(agency.id(), year, "4.6", "ปรับปรุงระบบควบคุมพัสดุแล้วเมื่อปลายปีก่อน จึงติดตามผลในปีนี้ก่อน", 0);
        reports.report(
                agency.id(),
                year,
                id(agency, "2.1"),
                ProgressRound.SIX_MONTHS,
                0,
                new Progress(
                        ProgressStatus.IN_PROGRESS,
                        "เผยแพร่แผนการใช้จ่ายงบประมาณและรายงานผลไตรมาสที่ 1 แล้ว",
                        "https://example.go.th/budget",
                        LocalDate.of(2022, 3, 15),
                        "",
                        null,
                        BigDecimal.ONE,
                        0),
                proof());
    }

    /// A made-up picture of the page that proves it.
    private static Reports.Proof proof() {
        try (InputStream in = SamplePlans.class.getResourceAsStream("/improvement/sample-proof.png")) {
            return in != null && ScanFile.look(in.readAllBytes()) instanceof ScanFile.Usable(var picture)
                    ? new Reports.Proof.Comes(new ProofFile.New(picture, "แผนการใช้จ่ายงบประมาณ 2565.png"))
                    : new Reports.Proof.Stays();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recommend(Agency agency, FiscalYear year) {
        for (Row row : ShippedTable.rows(
                "/improvement/" + agency.code() + "-recommendations-" + year.buddhistYear() + ".csv")) {
            recommendations.add(
                    agency.id(),
                    year,
                    new Recommendations.Wish(
                            row.cell(1),
                            row.cell(2),
                            row.cell(3),
                            words(row.cell(4), " ").stream()
                                    .map(number -> id(agency, number))
                                    .collect(Collectors.toSet()),
                            ""),
                    id(agency, "recommendation " + row.cell(0)));
        }
    }

    private void add(Agency agency, FiscalYear year, Row row) {
        String number = row.cell(0);
        var title = new Bilingual(row.cell(1), row.cell(2));
        var cells = new Cells(row.cell(3), row.cell(4), row.cell(5), units(agency, row.cell(6)), row.cell(7));
        int dot = number.indexOf('.');
        if (dot < 0) {
            measures.add(
                    agency.id(),
                    year,
                    PlanKind.MEASURES,
                    new Measures.Wish(title, cells, words(row.cell(8), " "), null, ""),
                    id(agency, number));
            return;
        }
        steps.add(
                agency.id(),
                year,
                id(agency, number.substring(0, dot)),
                new Steps.Wish(
                        title,
                        cells,
                        new DateSpan(LocalDate.parse(row.cell(9)), LocalDate.parse(row.cell(10))),
                        row.cell(11).isEmpty() ? null : new BigDecimal(row.cell(11)),
                        row.cell(12)),
                id(agency, number));
    }

    private void report(Agency agency, FiscalYear year, Row row) {
        reports.report(
                agency.id(),
                year,
                id(agency, row.cell(0)),
                ProgressRound.TWELVE_MONTHS,
                0,
                new Progress(
                        ProgressStatus.valueOf(row.cell(13)),
                        row.cell(14),
                        "",
                        null,
                        row.cell(15),
                        day(row.cell(16)),
                        null,
                        0));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Set<UUID> units(Agency agency, String names) {
        List<String> wanted = words(names, ";");
        return units.all(agency.id()).stream()
                .filter(unit -> wanted.contains(unit.name().th()))
                .map(Unit::id)
                .collect(Collectors.toSet());
    }

    private static List<String> words(String text, String between) {
        return Arrays.stream(text.split(between, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static UUID id(Agency agency, String number) {
        return UUID.nameUUIDFromBytes(("improvement " + agency.code() + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
