package org.prongsai.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the sample agencies the calendars that are known of them, and their years the windows; once.
@Component
class SampleActivities {
    private static final Map<String, FiscalYear> YEARS =
            Map.of("opdc", new FiscalYear(2565), "pdmo", new FiscalYear(2564));

    private static final FiscalYear SHIFTED = new FiscalYear(2565);
    /// The activity by whose end OPDC wants the evidence.
    private static final String GATE = "5";

    private final Activities activities;
    private final Gates gates;
    private final Windows windows;
    private final NationalCalendar national;
    private final NationalShifts shifts;

    SampleActivities(
            Activities activities, Gates gates, Windows windows, NationalCalendar national, NationalShifts shifts) {
        this.activities = activities;
        this.gates = gates;
        this.windows = windows;
        this.national = national;
        this.shifts = shifts;
    }

    @EventListener
    @Order(50)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        FiscalYear year = YEARS.get(agency.code());
        if (year == null) {
            return;
        }
        ShippedTable.rows("/calendar/periods.csv").forEach(this::open);
        ShippedTable.rows("/calendar/national.csv").forEach(this::keep);
        if (activities.years(agency.id()).isEmpty()) {
            ShippedTable.rows("/calendar/" + agency.code() + "-" + year.buddhistYear() + ".csv")
                    .forEach(row -> add(agency, year, row));
            activities.fix(agency.id(), year);
            if (year.equals(SHIFTED)) {
                gates.set(agency.id(), year, id(agency, GATE));
            }
            if (year.equals(SHIFTED) && shifts.of(year).isEmpty()) {
                postpone();
            }
        }
    }

    private void keep(Row row) {
        national.add(
                new FiscalYear(Integer.parseInt(row.cell(0))),
                new NationalCalendar.Wish(
                        new Bilingual(row.cell(2), row.cell(3)),
                        row.cell(6).equals("yes"),
                        new DateSpan(LocalDate.parse(row.cell(4)), LocalDate.parse(row.cell(5))),
                        row.cell(7)),
                national(row.cell(0), row.cell(1)));
    }

    /// A made-up shift, so that a proposal waits for its answer.
    private void postpone() {
        NationalEntry sent = national.require(SHIFTED, national("2565", "3"));
        Bilingual title = sent.title();
        if (title != null) {
            national.change(
                    SHIFTED,
                    sent.id(),
                    sent.version(),
                    new NationalCalendar.Wish(
                            title,
                            sent.milestone(),
                            new DateSpan(
                                    sent.days().first().plusDays(14),
                                    sent.days().last().plusDays(14)),
                            "ข้อมูลสมมุติ: หนังสือแจ้งเลื่อนการส่ง URL และ QR code 14 วัน"));
        }
    }

    private void add(Agency agency, FiscalYear year, Row row) {
        String number = row.cell(0);
        int dot = number.lastIndexOf('.');
        activities.add(
                agency.id(),
                year,
                new Activities.Wish(
                        dot < 0 ? null : id(agency, number.substring(0, dot)),
                        new Bilingual(row.cell(1), row.cell(2)),
                        row.cell(5).equals("yes"),
                        new DateSpan(LocalDate.parse(row.cell(3)), LocalDate.parse(row.cell(4))),
                        row.cell(6),
                        row.cell(8),
                        needs(agency, row.cell(7)),
                        tie(year, row.cell(10))),
                id(agency, number));
        if (!row.cell(9).isEmpty()) {
            activities.done(agency.id(), year, id(agency, number), LocalDate.parse(row.cell(9)));
        }
    }

    /// @param said a number of the national activities or the kind of a window, and the day; may be empty
    private @Nullable Tie tie(FiscalYear year, String said) {
        int space = said.indexOf(' ');
        if (space < 0) {
            return null;
        }
        String followed = said.substring(0, space);
        UUID entry = national.of(year).stream()
                .filter(one -> one.window() != null && one.window().name().equals(followed))
                .map(NationalEntry::id)
                .findFirst()
                .orElseGet(() -> national(Integer.toString(year.buddhistYear()), followed));
        return new Tie(entry, Tie.Edge.valueOf(said.substring(space + 1)));
    }

    private static UUID national(String year, String number) {
        return UUID.nameUUIDFromBytes(("calendar national " + year + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<UUID> needs(Agency agency, String numbers) {
        return Arrays.stream(numbers.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .map(number -> id(agency, number))
                .collect(Collectors.toSet());
    }

    private void open(Row row) {
        var year = new FiscalYear(Integer.parseInt(row.cell(0)));
        WindowKind kind = WindowKind.valueOf(row.cell(1));
        if (windows.of(year).stream().noneMatch(window -> window.kind() == kind)) {
            windows.set(
                    year,
                    kind,
                    new DateSpan(LocalDate.parse(row.cell(2)), LocalDate.parse(row.cell(3))),
                    row.cell(4),
                    0);
        }
    }

    private static UUID id(Agency agency, String number) {
        return UUID.nameUUIDFromBytes(("calendar " + agency.code() + " " + number).getBytes(StandardCharsets.UTF_8));
    }
}
