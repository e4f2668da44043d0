package org.prongsai.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.prongsai.thai.DateSpan;

/// Writes whole-day events as an iCalendar file.
///
/// RFC 5545: lines end with CRLF and are folded after 75 bytes (3.1), text is escaped (3.3.11), and an event's end is
/// the
/// day after its last (3.6.1).
final class Ical {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final String stamp;

    /// @param name of the calendar, as the reader's program shows it
    Ical(String name, Instant now) {
        stamp = MOMENT.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Prongsai//Calendar//TH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /// @param id that makes a later file change this event rather than add another
    Ical event(UUID id, DateSpan days, String title, String description, String address) {
        line("BEGIN:VEVENT");
        line("UID:" + id + "@prongsai");
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + day(days.first()));
        line("DTEND;VALUE=DATE:" + day(days.last().plusDays(1)));
        line("SUMMARY:" + escaped(title));
        line("DESCRIPTION:" + escaped(description));
        line("URL:" + address);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    String end() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String escaped(String said) {
        return said.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Never cuts a character in two: the bytes of a line are counted as they are sent.
    private void line(String said) {
        int bytes = 0;
        for (int at = 0; at < said.length(); ) {
            int point = said.codePointAt(at);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
            at += character.length();
        }
        text.append("\r\n");
    }
}
