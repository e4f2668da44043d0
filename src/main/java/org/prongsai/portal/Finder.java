package org.prongsai.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.search.Query;

/// Finds agencies by name, even where it is mistyped.
///
/// First come those that have every word of what was typed, those whose name begins with it before the others. Where
/// there are
/// none, those come that are nearest to it: signs above letters (tones, ็, ์) and spaces do not count, and a word may
/// be
/// wrong in every fourth letter.
public final class Finder {
    private static final Pattern SILENT = Pattern.compile("[\u0E47-\u0E4E\\s\u200B.,()\"'/-]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LETTERS_PER_MISTAKE = 4;
    private static final int LONGEST = 60;
    private static final int SHORTEST_NEAR = 3;

    private final List<Card> cards;

    Finder(List<Entry> entries) {
        cards = entries.stream().map(Card::of).toList();
    }

    /// What of an agency is searched.
    private record Card(Entry entry, String name, String plain, String folded) {
        static Card of(Entry entry) {
            Agency agency = entry.agency();
            String name = Finder.plain(agency.name().th());
            String plain = String.join(
                    "\n",
                    Stream.of(
                                    name,
                                    Finder.plain(agency.shortName().th()),
                                    Finder.plain(agency.name().en()),
                                    Finder.plain(agency.shortName().en()),
                                    agency.code(),
                                    agency.district(),
                                    agency.province())
                            .filter(Objects::nonNull)
                            .toList());
            return new Card(entry, name, plain, Finder.folded(plain));
        }
    }

    private record Hit(Entry entry, int rank, int length) {}

    /// What was found.
    ///
    /// @param near whether nothing has what was typed, so that these are only near to it
    public record Found(List<Entry> entries, boolean near) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /// Those that have what was typed, or else those that are nearest to it; the best first.
    public Found find(String typed) {
        Query query = Query.of(typed);
        if (query.isEmpty()) {
            return new Found(List.of(), false);
        }
        String whole = plain(DirtyText.clean(typed).text()).strip();
        List<Entry> exact = sorted(cards.stream()
                .filter(card -> query.words().stream().allMatch(card.plain()::contains))
                .map(card ->
                        new Hit(card.entry(), rank(card, whole), card.name().length()))
                .toList());
        return exact.isEmpty() ? new Found(near(whole), true) : new Found(exact, false);
    }

    private static int rank(Card card, String whole) {
        if (card.name().equals(whole) || card.entry().agency().code().equals(whole)) {
            return 0;
        }
        if (card.name().startsWith(whole)) {
            return 1;
        }
        return card.name().contains(whole) ? 2 : 3;
    }

    private List<Entry> near(String whole) {
        List<String> words = SPACES.splitAsStream(whole)
                .map(Finder::folded)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .filter(word -> word.length() >= SHORTEST_NEAR)
                .toList();
        var hits = new ArrayList<Hit>();
        for (Card card : words.isEmpty() ? List.<Card>of() : cards) {
            int mistakes = 0;
            boolean all = true;
            for (String word : words) {
                int most = Math.max(1, word.length() / LETTERS_PER_MISTAKE);
                int distance = NearText.distance(word, card.folded(), most);
                all &= distance <= most;
                mistakes += distance;
                if (!all) {
                    break;
                }
            }
            if (all) {
                hits.add(new Hit(card.entry(), mistakes, card.name().length()));
            }
        }
        int best = hits.stream().mapToInt(Hit::rank).min().orElse(0);
        return sorted(hits.stream().filter(hit -> hit.rank() <= best + 1).toList());
    }

    private static List<Entry> sorted(List<Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::length))
                .map(Hit::entry)
                .toList();
    }

    private static String plain(String text) {
        return ThaiDigits.toArabic(text).toLowerCase(Locale.ROOT);
    }

    private static String folded(String text) {
        return SILENT.matcher(text.replace("\n", "\u0001")).replaceAll("");
    }
}
