package org.prongsai.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.LogQuery;
import org.prongsai.thai.ThaiDate;
import org.springframework.web.util.UriUtils;

/// What a reader of the log has chosen, as it stands in the address.
///
/// @param actor   a person's id, `program` or `visitor`; empty for everyone
/// @param from    the first day, ISO
/// @param until   the last day, ISO
/// @param file    whether the rows are asked for as a file
record LogChoice(
        String actor,
        String action,
        String subject,
        String from,
        String until,
        @Nullable Long before,
        @Nullable Long after,
        boolean file) {
    static final int ROWS = 50;
    static final int ROWS_OF_A_FILE = 20_000;
    static final String VISITOR = "visitor";

    static LogChoice of(Map<String, String> typed) {
        return new LogChoice(
                typed.getOrDefault("actor", ""),
                typed.getOrDefault("action", ""),
                typed.getOrDefault("subject", "").strip(),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("until", ""),
                number(typed.get("before")),
                number(typed.get("after")),
                typed.containsKey("as"));
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    /// One row more than is shown, which tells whether there are more.
    LogQuery query() {
        return new LogQuery(
                actor.isEmpty() ? null : actor.equals(VISITOR) ? "" : actor,
                action.isEmpty() ? null : action,
                subject.isEmpty() ? null : subject,
                day(from).map(LogChoice::start).orElse(null),
                day(until).map(day -> start(day.plusDays(1))).orElse(null),
                file ? null : before,
                file ? null : after,
                file ? ROWS_OF_A_FILE : ROWS + 1);
    }

    boolean narrows() {
        return !(actor.isEmpty() && action.isEmpty() && subject.isEmpty() && from.isEmpty() && until.isEmpty());
    }

    /// Whether what was typed is a day, or nothing.
    static boolean isDay(String typed) {
        return typed.isEmpty() || day(typed).isPresent();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed)).filter(LogChoice::isNear);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Years that a database can hold and a calendar can show.
    private static boolean isNear(LocalDate day) {
        return day.getYear() > 1900 && day.getYear() < 3000;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ThaiDate.ZONE).toInstant();
    }

    /// The same choice at another place of the log, such as `before=12`; the newest events with nothing.
    String address(String path, String place) {
        var address = new StringBuilder(path).append('?');
        add(address, "actor", actor);
        add(address, "action", action);
        add(address, "subject", subject);
        add(address, "from", from);
        add(address, "until", until);
        return address.append(place).toString().replaceFirst("[?&]$", "");
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(UriUtils.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
