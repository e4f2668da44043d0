package org.prongsai.disclosure.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.disclosure.check.YearWords.Mention;
import org.prongsai.fetcher.Seen.Link;

/// Whether a page speaks of the fiscal year that counts.
///
/// Its title and text count first; where they are silent, its address and what it links.
final class Years {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<=[?&])[a-z_]*(?:id|no|page|num|p|view|topic|aid|cid)=\\d+|/\\d{4}/\\d{2}/(?=\\D)|[0-9a-f]{9,}|\\d{6,}");
    private static final Pattern UPLOADED = Pattern.compile("/(20[0-4]\\d|25[4-9]\\d)/(\\d{2})/");
    private static final Pattern PLACED =
            Pattern.compile("/(?:news|article|detail|content|post|view|blog)s?/\\d+(?=/|$)");
    private static final Pattern SHORT_NAME =
            Pattern.compile("(?:ita|oit|fy|plan|report|year|ปี|ปีงบ|แผน|o\\d{1,2})[-_ ]?(?:25)?([5-7]\\d)(?!\\d)");

    private final List<Mention> title;
    private final List<Mention> text;
    private final List<Mention> address;
    private final List<Mention> links;

    private Years(List<Mention> title, List<Mention> text, List<Mention> address, List<Mention> links) {
        this.title = title;
        this.text = text;
        this.address = address;
        this.links = links;
    }

    /// The years that a page mentions.
    static Years of(Look look, Body body) {
        var links = new ArrayList<Mention>();
        for (Link link : body.links()) {
            links.addAll(YearWords.in(Plain.of(link.text()), true));
            if (Body.isDocument(link.address())) {
                links.addAll(address(link.address()));
            }
        }
        var places = new ArrayList<>(address(look.last()));
        if (!Places.key(look.last()).equals(Places.key(look.first()))) {
            places.addAll(address(look.first()));
        }
        return new Years(YearWords.in(body.title(), true), YearWords.in(body.own(), false), places, links);
    }

    private static List<Mention> address(String address) {
        String words = Plain.of(Places.words(address));
        var found = new ArrayList<Mention>();
        UPLOADED.matcher(words).results().forEach(folder -> {
            int year = Integer.parseInt(folder.group(1));
            int month = Integer.parseInt(folder.group(2));
            if (month >= 1 && month <= 12) {
                found.add(new Mention((year < 2400 ? year + 543 : year) + (month >= 10 ? 1 : 0), false));
            }
        });
        String named = PLACED.matcher(NUMBERED.matcher(words).replaceAll(" ")).replaceAll(" ");
        SHORT_NAME
                .matcher(named)
                .results()
                .forEach(year -> found.add(new Mention(2500 + Integer.parseInt(year.group(1)), true)));
        found.addAll(YearWords.in(named.replace('_', ' ').replace('-', ' ').replace('/', ' '), true));
        return found;
    }

    /// @param readable whether the text could be read, so that silence means something
    Finding judge(int wanted, boolean readable) {
        Map<Integer, Long> said = YearWords.strong(text);
        long here = said.getOrDefault(wanted, 0L) + (has(title, wanted, true) ? 3 : 0);
        long elsewhere = said.entrySet().stream()
                .filter(entry -> entry.getKey() != wanted)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        boolean titledOther = !YearWords.strong(title).isEmpty() && !has(title, wanted, true);
        if (here > 0) {
            boolean faint = titledOther ? here * 2 < elsewhere + 3 : here * 4 < elsewhere;
            return found(faint ? Why.YEAR_FAINT : Why.YEAR_FOUND, wanted);
        }
        if (has(links, wanted, true) && !titledOther) {
            return found(elsewhere > 2 ? Why.YEAR_FAINT : Why.YEAR_FOUND, wanted);
        }
        if (elsewhere == 0 && !titledOther && (has(address, wanted, true) || has(text, wanted, false))) {
            return found(Why.YEAR_FOUND, wanted);
        }
        return missing(wanted, readable);
    }

    private Finding missing(int wanted, boolean readable) {
        if (!readable) {
            return found(Why.YEAR_UNKNOWN, wanted);
        }
        var others = new TreeSet<Integer>(Collections.reverseOrder());
        for (List<Mention> mentions : List.of(title, text, address, links)) {
            mentions.stream().map(Mention::year).forEach(others::add);
        }
        others.remove(wanted);
        return others.isEmpty()
                ? found(Why.YEAR_NONE, wanted)
                : Finding.of(
                        Why.YEAR_OTHER,
                        Integer.toString(wanted),
                        others.stream().limit(4).map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static boolean has(List<Mention> mentions, int year, boolean strong) {
        return mentions.stream().anyMatch(one -> one.year() == year && (one.strong() || !strong));
    }

    private static Finding found(Why why, int wanted) {
        return Finding.of(why, Integer.toString(wanted));
    }
}
