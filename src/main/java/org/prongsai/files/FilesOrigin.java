package org.prongsai.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.files.Ticket.Form;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// The origin of kept files: whatever is asked of this host is answered here, and nothing here is asked
/// elsewhere.
///
/// It knows no session, sets no cookie, and gives out what a signed address names, or what a module says
/// that everybody may have, as something to be saved. Should a browser show it all the same, it is in a sandbox, at a
/// host that has nothing to steal.
@Component
class FilesOrigin extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(FilesOrigin.class);
    private static final Pattern PATH = Pattern.compile("/(download|picture)/([0-9a-f]{64})");
    private static final Pattern PUBLIC = Pattern.compile("/public/([a-z0-9-]{20,80})");
    private static final Pattern UNTIL = Pattern.compile("[0-9]{1,12}");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String POLICY = "sandbox; default-src 'none'";

    private final SiteAddress site;
    private final FileAddresses addresses;
    private final FileStore store;
    private final ObjectProvider<PublicFiles> everybodys;
    private final String expired = Words.in(Language.TH).lookup("files.expired") + "\n"
            + Words.in(Language.EN).lookup("files.expired") + "\n";

    FilesOrigin(SiteAddress site, FileAddresses addresses, FileStore store, ObjectProvider<PublicFiles> everybodys) {
        this.site = site;
        this.addresses = addresses;
        this.store = store;
        this.everybodys = everybodys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!site.isFiles(request.getServerName())) {
            chain.doFilter(request, response);
            return;
        }
        guard(request, response);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<Ticket> ticket = ticket(request);
        if (ticket.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (addresses.isOver(ticket.get())) {
            say(response, HttpServletResponse.SC_GONE, expired);
        } else {
            give(ticket.get(), request.getMethod().equals("HEAD"), response);
        }
    }

    private static void guard(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /// What the address permits; nothing if we did not make it.
    private Optional<Ticket> ticket(HttpServletRequest request) {
        Matcher everybody = PUBLIC.matcher(request.getRequestURI());
        if (everybody.matches()) {
            return everybodys.stream()
                    .flatMap(files -> files.find(everybody.group(1)).stream())
                    .findFirst()
                    .map(file -> new Ticket(Form.DOWNLOAD, file.hash(), file.type(), file.name(), Long.MAX_VALUE));
        }
        Matcher path = PATH.matcher(request.getRequestURI());
        String until = given(request, "until");
        if (!path.matches() || !UNTIL.matcher(until).matches()) {
            return Optional.empty();
        }
        boolean picture = path.group(1).equals(Form.PICTURE.path());
        var ticket = new Ticket(
                picture ? Form.PICTURE : Form.DOWNLOAD,
                path.group(2),
                picture ? MediaType.IMAGE_PNG_VALUE : given(request, "type"),
                given(request, "name"),
                Long.parseLong(until));
        return Optional.of(ticket).filter(one -> addresses.isOurs(one, given(request, "key")));
    }

    private static String given(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private void give(Ticket ticket, boolean onlyHead, HttpServletResponse response) {
        try (InputStream in = store.open(ticket.hash()).orElse(InputStream.nullInputStream())) {
            byte[] first = in.readNBytes(PNG.length);
            boolean fit = ticket.form() == Form.PICTURE ? Arrays.equals(first, PNG) : store.has(ticket.hash());
            if (!fit) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            describe(ticket, response);
            response.setContentLengthLong(store.size(ticket.hash()));
            if (!onlyHead) {
                response.getOutputStream().write(first);
                in.transferTo(response.getOutputStream());
            }
        } catch (IOException | RuntimeException broken) {
            breakOff(broken, response);
        }
    }

    /// Says that it failed, or else ends where it stands: the connection closes before as many bytes have
    /// come as were announced, so that nobody takes them for the file. Were it thrown on, a page of ours
    /// would follow them.
    private static void breakOff(Exception broken, HttpServletResponse response) {
        if (broken instanceof DamagedFile) {
            log.error("{}", broken.getMessage());
        }
        if (response.isCommitted()) {
            log.debug("a file broke off: {}", broken.getMessage());
        } else {
            log.warn("a file cannot be given out: {}", broken.getMessage());
            response.resetBuffer();
            response.setContentLength(0);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void describe(Ticket ticket, HttpServletResponse response) {
        boolean picture = ticket.form() == Form.PICTURE;
        ContentDisposition disposition = picture
                ? ContentDisposition.inline().build()
                : ContentDisposition.attachment()
                        .filename(ticket.name(), StandardCharsets.UTF_8)
                        .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CONTENT_TYPE, ticket.type());
        response.setHeader(HttpHeaders.CONNECTION, "close"); // a broken answer can be told by nothing else
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=" + FileAddresses.STEP.toSeconds());
        if (picture) {
            // the pages, which are another origin, show it
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static void say(HttpServletResponse response, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
