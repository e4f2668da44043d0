package org.prongsai.attack;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Someone at a browser.
///
/// @param session   the session's token; empty without one
/// @param formToken what the forms of this browser bear, with the cookie that it belongs to
record Visitor(String name, String session, String formCookie, String formToken) {
    private static final Pattern COOKIE = Pattern.compile("XSRF-TOKEN=([^;]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// A browser that has opened a page with a form.
    static Visitor stranger(Wire wire) throws IOException {
        Wire.Answer page = wire.send(Asked.get("/ui").bytes());
        return new Visitor("nobody", "", first(COOKIE, page.head()), first(TOKEN, page.text()));
    }

    Visitor signedIn(String who, String token) {
        return new Visitor(who, token, formCookie, formToken);
    }

    String cookies() {
        String form = "XSRF-TOKEN=" + formCookie;
        return session.isEmpty() ? form : "session=" + session + "; " + form;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
