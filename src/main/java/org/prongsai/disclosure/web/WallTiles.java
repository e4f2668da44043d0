package org.prongsai.disclosure.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Window;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.framework.Rounding;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Sums the items of an agency's year up in figures.
///
/// @param gate   until when units hand evidence in
/// @param window in which evidence is handed in; null where the calendar knows none
record WallTiles(List<Item> items, LocalDate gate, @Nullable Window window, LocalDate today, Words words) {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    WallTiles {
        items = List.copyOf(items);
    }

    List<Tile> tiles() {
        int all = items.size();
        long approved = count(item -> item.known().state().isApproved());
        long waiting = count(item -> item.known().state().isWaiting());
        long judged = count(item -> item.known().state().isJudged());
        var tiles = new ArrayList<Tile>();
        tiles.add(tile("disclosure.tile.approved", approved, all));
        tiles.add(Tile.of(words.lookup("disclosure.tile.waiting"), Figure.plain(words.count(waiting))));
        tiles.add(Tile.of(words.lookup("disclosure.tile.open"), Figure.plain(points()))
                .note(words.lookup("disclosure.tile.open.note")));
        if (judged > 0) {
            long passed = count(item -> item.known()
                    .verdict()
                    .filter(verdict -> verdict == Judgement.Verdict.PASSED)
                    .isPresent());
            tiles.add(tile("disclosure.tile.passed", passed, judged));
        }
        tiles.add(days());
        return tiles;
    }

    private Tile tile(String key, long done, long all) {
        String said = words.text("disclosure.of", done, all);
        BigDecimal share = BigDecimal.valueOf(done * 100L).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return Tile.of(words.lookup(key), Figure.plain(said))
                .progress(new Progress(
                        share, null, done == all ? Tone.GOOD : Tone.ACTION, words.lookup(key) + " " + said));
    }

    /// The points of the total that hang on items which nobody approved yet.
    private String points() {
        return Rounding.shown(items.stream()
                .filter(item -> !item.known().state().isApproved())
                .map(item -> item.rule().share())
                .reduce(BigFraction.ZERO, BigFraction::add)
                .multiply(HUNDRED));
    }

    private Tile days() {
        LocalDate last = window == null ? gate : window.days().last();
        boolean toGate = window == null || !today.isAfter(gate);
        LocalDate until = toGate ? gate : last;
        long left = ChronoUnit.DAYS.between(today, until);
        Tile tile = Tile.of(
                words.lookup(toGate ? "disclosure.tile.gate" : "disclosure.tile.window"),
                Figure.plain(left < 0 ? words.lookup("disclosure.over") : words.counted("disclosure.days", left)));
        return tile.note(words.date(until));
    }

    private long count(Predicate<Item> wanted) {
        return items.stream().filter(wanted).count();
    }
}
