package org.prongsai.disclosure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Seen;
import org.prongsai.fetcher.Seen.Link;

/// What of a page is its own, apart from the head, foot and menu that it shares with the rest of its site.
///
/// @param title evened
/// @param own   the page's text with its frames and the documents that were read with it, less what the home page has
///              too; evened
/// @param bare  the page's own text less all its links; evened
/// @param links that the home page has not
/// @param unread whether it shows or links documents into which nobody looked
record Body(String title, String own, String bare, List<Link> links, boolean unread) {
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i).*(?:\\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|7z|csv)(?:[?&].*)?|[/=?&._-](?:download|getfile|attach(?:ment)?s?|viewfile)(?:[/=?&._-].*)?)");
    /// Frames in which nothing of an item stands.
    private static final Pattern TRIMMING = Pattern.compile(
            "(?i)google\\.[a-z.]{2,12}/maps|maps\\.google|youtube|facebook\\.com/(?:v[\\d.]{1,6}/)?plugins|googletagmanager|recaptcha|doubleclick|widget|truehits");
    private static final int LEAST_SHARED = 15;
    private static final int FAR = 4000;

    Body {
        links = List.copyOf(links);
    }

    static final Body NONE = new Body("", "", "", List.of(), false);

    static Body of(Look look, Surroundings around) {
        Seen seen = look.seen();
        if (seen == null) {
            return NONE;
        }
        boolean front = Places.isHome(look.last(), around.homeAddress());
        Seen home = front ? null : around.home();
        Set<String> chrome = home == null
                ? Set.of()
                : home.links().stream().map(link -> Places.key(link.address())).collect(Collectors.toSet());
        List<Link> own = seen.links().stream()
                .filter(link -> !chrome.contains(Places.key(link.address())))
                .toList();
        String kept = unshared(seen.text(), home);
        String text = without(kept, seen.links(), link -> chrome.contains(Places.key(link.address())));
        String all = Stream.concat(
                        Stream.of(text),
                        look.parts().values().stream().flatMap(part -> Stream.of(part.title(), part.text())))
                .collect(Collectors.joining(" \n "));
        return new Body(
                Plain.of(seen.title()),
                Plain.of(all),
                Plain.of(without(kept, seen.links(), _ -> true)),
                own,
                isUnread(seen, own, look.parts()));
    }

    /// `text` less the beginning and the end that it has in common with the home page.
    private static String unshared(String text, @Nullable Seen home) {
        if (home == null || home.text().equals(text)) {
            return text;
        }
        int from = 0;
        int most = Math.min(text.length(), home.text().length());
        while (from < most && text.charAt(from) == home.text().charAt(from)) {
            from++;
        }
        from = from == text.length() ? from : text.lastIndexOf(' ', Math.max(0, from - 1)) + 1;
        int until = text.length();
        int shift = home.text().length() - text.length();
        while (until > from
                && until + shift > from
                && text.charAt(until - 1) == home.text().charAt(until + shift - 1)) {
            until--;
        }
        int space = text.indexOf(' ', until);
        until = until == text.length() || space < 0 ? text.length() : space;
        String head = from < LEAST_SHARED ? text.substring(0, from) : "";
        String foot = text.length() - until < LEAST_SHARED ? text.substring(until) : "";
        return head + text.substring(from, Math.max(from, until)) + foot;
    }

    private static String without(String text, List<Link> links, Predicate<Link> gone) {
        var kept = new StringBuilder();
        int done = 0;
        for (Link link : links) {
            int at = link.text().length() < 2 ? -1 : text.indexOf(link.text(), done);
            if (at >= 0 && at - done < FAR) {
                int end = at + link.text().length();
                kept.append(text, done, gone.test(link) ? at : end).append(' ');
                done = end;
            }
        }
        return kept.append(text.substring(done)).toString();
    }

    private static boolean isUnread(Seen seen, List<Link> links, Map<String, Seen> parts) {
        Set<String> read = parts.keySet().stream().map(Places::key).collect(Collectors.toSet());
        var leads = new ArrayList<String>();
        seen.frames().stream().filter(frame -> !TRIMMING.matcher(frame).find()).forEach(leads::add);
        links.stream().map(Link::address).filter(Body::isDocument).forEach(leads::add);
        if (seen.sentOn() != null) {
            leads.add(seen.sentOn());
        }
        return leads.stream().anyMatch(lead -> !read.contains(Places.key(lead)));
    }

    /// Whether an address looks like a document's.
    static boolean isDocument(String address) {
        return DOCUMENT.matcher(address).matches() || Hosts.isDrive(address);
    }

    /// Whether it links documents or shows frames.
    boolean isDoor() {
        return unread || links.stream().map(Link::address).anyMatch(Body::isDocument);
    }

    /// How many letters, digits and marks on letters `text` has.
    static long letters(String text) {
        return text.codePoints()
                .filter(sign ->
                        Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK)
                .count();
    }
}
