package org.prongsai.files;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.prongsai.database.SecretBox;
import org.prongsai.files.Ticket.Form;
import org.prongsai.web.SiteAddress;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Makes the addresses under which pages offer kept files.
///
/// Whoever has such an address has the file, without a session, for ten to twenty minutes: it is made for
/// each page anew, after the page has decided who may see it. It stays the same for ten minutes, so that
/// browsers need not load a picture twice.
@Component
public class FileAddresses {
    static final Duration STEP = Duration.ofMinutes(10);

    private static final int KEY_BYTES = 32;
    private static final int LONGEST_NAME = 150;
    private static final String UNKNOWN = "application/octet-stream";
    /// What names of files may not have, and what turns the direction of writing.
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]");

    private final SiteAddress site;
    private final Clock clock;
    private final byte[] key;

    FileAddresses(SiteAddress site, Clock clock, SecretBox secrets) {
        this.site = site;
        this.clock = clock;
        this.key = secrets.derive("addresses of files", KEY_BYTES);
    }

    /// Where the file `hash` can be saved.
    ///
    /// @param name under which it is saved; what no system takes in a name is replaced
    /// @param type its media type; one that is none counts as unknown
    public String download(String hash, String name, String type) {
        return address(new Ticket(Form.DOWNLOAD, Sha256.checked(hash), media(type), fit(name), until()));
    }

    /// Where the picture `hash`, a PNG, can be shown in a page.
    public String picture(String hash) {
        return address(new Ticket(Form.PICTURE, Sha256.checked(hash), MediaType.IMAGE_PNG_VALUE, "", until()));
    }

    boolean isOurs(Ticket ticket, String signature) {
        return ticket.isSigned(key, signature);
    }

    boolean isOver(Ticket ticket) {
        return ticket.until() <= clock.instant().getEpochSecond();
    }

    private long until() {
        long step = STEP.toSeconds();
        return (clock.instant().getEpochSecond() / step + 2) * step;
    }

    private String address(Ticket ticket) {
        String kind = ticket.form() == Form.PICTURE
                ? ""
                : "type=" + encoded(ticket.type()) + "&name=" + encoded(ticket.name()) + "&";
        return site.files() + "/" + ticket.form().path() + "/" + ticket.hash() + "?" + kind + "until=" + ticket.until()
                + "&key=" + ticket.signature(key);
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String media(String type) {
        try {
            return MediaType.parseMediaType(type).toString();
        } catch (InvalidMediaTypeException unknown) {
            return UNKNOWN;
        }
    }

    private static String fit(String name) {
        String fit = UNFIT.matcher(name.strip()).replaceAll("_");
        return fit.isEmpty() ? "file" : fit.substring(Math.max(0, fit.length() - LONGEST_NAME));
    }
}
