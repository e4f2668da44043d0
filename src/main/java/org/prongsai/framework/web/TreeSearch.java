package org.prongsai.framework.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.prongsai.framework.Content;
import org.prongsai.framework.Node;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.thai.ThaiWords;

/// What a reader looks for in a tree: every term must occur in a node's codes or texts, in either language.
///
/// Thai is written without spaces, so a term counts as found, too, when each of its words is.
final class TreeSearch {
    private final List<String> terms;

    TreeSearch(String query) {
        this.terms = Arrays.stream(plain(query).split(" "))
                .filter(term -> !term.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean finds(Node node) {
        if (terms.isEmpty()) {
            return false;
        }
        String text = plain(String.join("\n", texts(node).toList()));
        return terms.stream().allMatch(term -> isCode(term, node) || occurs(term, text));
    }

    private static boolean isCode(String term, Node node) {
        return term.equals(plain(node.code())) || term.equals(plain(node.shownCode()));
    }

    /// A code such as `1.1` is found only as a whole, never inside another.
    private static boolean occurs(String term, String text) {
        boolean looksLikeCode = term.matches("[a-z]{0,3}[0-9]+(\\.[0-9]+)*");
        return !looksLikeCode
                && (text.contains(term) || ThaiWords.words(term).stream().allMatch(text::contains));
    }

    private static Stream<String> texts(Node node) {
        var help = node.help() == null ? Stream.<String>empty() : both(node.help());
        var content = switch (node.content()) {
            case Content.Question question -> both(question.ask());
            case Content.Disclosure disclosure ->
                Stream.concat(Stream.of(disclosure.period()), disclosure.components().stream())
                        .flatMap(TreeSearch::both);
            case Content.Branch _, Content.Published _ -> Stream.<String>empty();
        };
        return Stream.of(both(node.label()), help, content).flatMap(part -> part);
    }

    private static Stream<String> both(Bilingual text) {
        return Stream.of(text.th(), text.en());
    }

    /// One spelling: compatibility letters, Arabic digits, small letters, single spaces, nothing invisible.
    private static String plain(String text) {
        String composed = Normalizer.normalize(ThaiWords.strip(text), Normalizer.Form.NFKC);
        return ThaiDigits.toArabic(composed)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
