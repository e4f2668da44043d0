package org.prongsai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Answers with what was made before, or makes it.
@Component
public final class PortalAnswers {
    /// For how long anybody may keep an answer, in seconds: a correction is seen that much later.
    private static final int AGE = 60;

    /// Counts up when files of the same results look otherwise.
    private static final String FILES = "1";

    private final PortalIndexes indexes;
    private final Copies copies;

    PortalAnswers(PortalIndexes indexes, Copies copies) {
        this.indexes = indexes;
        this.copies = copies;
    }

    /// Whether it was answered with what was made before.
    boolean again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = PortalAddress.kept(request);
        Copy copy = address == null ? null : copies.find(address, indexes.current());
        if (copy == null) {
            return false;
        }
        copy.send(request, response, AGE);
        return true;
    }

    /// Answers with what `maker` makes of the index.
    public void send(HttpServletRequest request, HttpServletResponse response, Function<PortalIndex, Copy> maker)
            throws IOException {
        PortalIndex index = indexes.current();
        Copy copy = maker.apply(index);
        @Nullable String address = PortalAddress.kept(request);
        if (address != null && copy.isSound()) {
            copies.keep(address, index, copy);
        }
        copy.send(request, response, AGE);
    }

    /// Writes a file that is too large to be kept.
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Answers with a file that is written as it goes; its tag follows from what it is made of.
    ///
    /// @param name that it is saved under
    public void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            String type,
            String name,
            Function<PortalIndex, Writing> maker)
            throws IOException {
        PortalIndex index = indexes.current();
        Writing writing = maker.apply(index);
        String made = index.releases() + "\n" + request.getRequestURI() + "\n" + FILES;
        String tag = "\"" + Copy.hash(made.getBytes(StandardCharsets.UTF_8)) + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + AGE);
        response.setHeader(HttpHeaders.ETAG, tag);
        if (Copy.has(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        if (!request.getMethod().equals("HEAD")) {
            writing.to(response.getOutputStream());
        }
    }
}
