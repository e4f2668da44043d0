package org.prongsai.portal.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;

/// Links to other people's pages: only such as browsers open as pages.
final class WebLink {
    private static final int SHOWN = 60;

    private WebLink() {}

    /// The address if it is one of the web; else null.
    static @Nullable String of(@Nullable String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://")) ? address : null;
    }

    static Cell cell(String address, Words words) {
        String link = of(address);
        if (link == null) {
            return new Cell.Missing(words.lookup("portal.documents.none"));
        }
        return new Cell.Link(host(link), link);
    }

    private static String host(String link) {
        try {
            String host = URI.create(link).getHost();
            return host == null ? link.substring(0, Math.min(SHOWN, link.length())) : host;
        } catch (IllegalArgumentException e) {
            return link.substring(0, Math.min(SHOWN, link.length()));
        }
    }

    static String day(@Nullable String day, Words words) {
        if (day == null) {
            return "–";
        }
        try {
            return words.date(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return day;
        }
    }
}
