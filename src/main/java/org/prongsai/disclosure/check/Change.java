package org.prongsai.disclosure.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Fetched;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;
import org.prongsai.fetcher.Seen;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiWords;

/// What became of an address between two looks at it.
///
/// @param share of the words that differ, from 0 to 1; 0 where texts were not held against each other
/// @param to    where it leads now, where that is what changed; else empty
public record Change(Kind kind, double share, String to) {
    /// Text of less than this part of what it had has shrunk.
    private static final double SHRUNK = 0.5;
    /// Counters, dates of today and the like make up less than this.
    private static final double NOISE = 0.02;

    /// What became of it.
    public enum Kind {
        SAME,
        CHANGED,
        /// It leads elsewhere now.
        MOVED,
        /// Less than half the text is left.
        SHRUNK,
        /// It was not there in two looks in a row.
        DEAD,
        /// The year that was met is met no more.
        OTHER_YEAR,
        /// Could not look this time, or not there for the first time: look again.
        COULD_NOT_LOOK;

        /// The key of the text that tells it.
        public String key() {
            return "disclosure.check.change." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Holds two looks against each other.
    ///
    /// @param then   the look that counts, such as the one at submission
    /// @param before the look before this one, where there was one in between: what was missing then too is dead
    /// @param now    the newest look
    /// @param year   that the item needs; empty where any will do
    public static Change between(Look then, @Nullable Look before, Look now, Optional<FiscalYear> year) {
        if (isGone(now)) {
            return of(before != null && isGone(before) ? Kind.DEAD : Kind.COULD_NOT_LOOK);
        }
        Seen was = then.seen();
        Seen is = now.seen();
        if (is == null || !isOpen(now)) {
            return movedHome(then, now) ? moved(now) : of(Kind.COULD_NOT_LOOK);
        }
        if (isElsewhere(then, now)) {
            return moved(now);
        }
        if (sameBytes(then, now) || was == null) {
            return of(was == null && !sameBytes(then, now) ? Kind.COULD_NOT_LOOK : Kind.SAME);
        }
        double share = share(was.text(), is.text());
        boolean yearLost = year.isPresent()
                && PreCheck.year(then, year.get(), Surroundings.unknown()) == Verdict.MET
                && PreCheck.year(now, year.get(), Surroundings.unknown()) == Verdict.NOT_MET;
        if (yearLost) {
            return new Change(Kind.OTHER_YEAR, share, "");
        }
        if (Body.letters(is.text()) < SHRUNK * Body.letters(was.text())) {
            return new Change(Kind.SHRUNK, share, "");
        }
        return new Change(share > NOISE ? Kind.CHANGED : Kind.SAME, share, "");
    }

    private static Change of(Kind kind) {
        return new Change(kind, 0, "");
    }

    private static Change moved(Look now) {
        return new Change(Kind.MOVED, 0, now.last());
    }

    /// Not found, or the server has no name any more.
    private static boolean isGone(Look look) {
        return switch (look.fetched().outcome()) {
            case Answered answered ->
                answered.status() == 404
                        || answered.status() == 410
                        || (access(look) == Why.SOFT_404 && !isElsewhere(look));
            case Failed(Reason reason) -> reason == Reason.NAME_UNKNOWN;
        };
    }

    private static boolean isOpen(Look look) {
        return switch (access(look)) {
            case OPEN, OPEN_DRIVE, EBOOK -> true;
            default -> false;
        };
    }

    private static Why access(Look look) {
        return new Access(look, Body.of(look, Surroundings.unknown()), Surroundings.unknown(), false).why();
    }

    private static boolean movedHome(Look then, Look now) {
        return now.answer() != null && isElsewhere(then, now) && Places.isHome(now.last(), "");
    }

    private static boolean isElsewhere(Look look) {
        return !Places.key(look.first()).equals(Places.key(look.last()));
    }

    private static boolean isElsewhere(Look then, Look now) {
        return !Places.key(then.last()).equals(Places.key(now.last()));
    }

    private static boolean sameBytes(Look then, Look now) {
        Fetched.@Nullable Answered was = then.answer();
        Fetched.@Nullable Answered is = now.answer();
        return was != null && is != null && was.sha256().equals(is.sha256());
    }

    /// How many words stand on one side only, of all on both.
    static double share(String one, String other) {
        Map<String, Integer> words = new HashMap<>();
        int all = count(Plain.of(one), words, 1) + count(Plain.of(other), words, -1);
        int differing = words.values().stream().mapToInt(Math::abs).sum();
        return all == 0 ? 0 : (double) differing / all;
    }

    private static int count(String text, Map<String, Integer> words, int step) {
        var list = ThaiWords.words(text);
        list.forEach(word -> words.merge(word, step, Integer::sum));
        return list.size();
    }
}
