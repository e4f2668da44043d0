package org.prongsai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which addresses belong to the public site, and what of an address makes a difference there.
final class PortalAddress {
    private static final List<String> ROOTS = List.of("/th", "/en", "/data", "/api/v1", "/badge", "/card");
    private static final List<String> ASKED = List.of("kind", "province", "grade", "sort", "page", "size");
    private static final int LONGEST = 200;

    private PortalAddress() {}

    static boolean isOurs(String path) {
        return ROOTS.stream()
                .anyMatch(root ->
                        path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/'));
    }

    /// The address without what makes no difference; null for an answer that is not worth keeping, such as of a
    /// search.
    static @Nullable String kept(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (request.getQueryString() == null) {
            return path;
        }
        if (request.getParameter("q") != null) {
            return null;
        }
        var address = new StringBuilder(path).append('?');
        for (String name : ASKED) {
            String value = request.getParameter(name);
            if (value != null) {
                if (value.length() > LONGEST) {
                    return null;
                }
                address.append(name).append('=').append(value).append('\n');
            }
        }
        return address.toString();
    }
}
