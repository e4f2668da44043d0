package org.prongsai.disclosure.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Window;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Gate;
import org.prongsai.disclosure.ItemState;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.framework.Rounding;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays the items of an agency's year out.
final class WallView {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final AgencyYear at;
    private final YearItems year;
    private final Map<String, Disclosure> before;
    private final Hands hands;
    private final @Nullable Window window;
    private final LocalDate today;
    private final Visit visit;
    private final Words words;

    /// @param before the items of the year before
    /// @param window in which evidence is handed in; null where the calendar knows none
    WallView(
            AgencyYear at,
            YearItems year,
            Map<String, Disclosure> before,
            Hands hands,
            @Nullable Window window,
            LocalDate today,
            Visit visit) {
        this.at = at;
        this.year = year;
        this.before = Map.copyOf(before);
        this.hands = hands;
        this.window = window;
        this.today = today;
        this.visit = visit;
        this.words = visit.words();
    }

    /// Which items show.
    enum Show {
        ALL,
        MINE,
        WAITING,
        RETURNED,
        MISSING,
        FAILED;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Show of(String tag) {
            return Stream.of(values())
                    .filter(one -> one.tag().equals(tag))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    WallPage page(Show show, String told, int count) {
        var edition = year.edition();
        return new WallPage(
                words.text("disclosure.lead", words.pick(at.agency().name()), words.year(at.year())),
                told.equals("carried") ? words.text("disclosure.told.carried", count) : ItemText.told(told, words),
                edition != null && edition.isDraft() ? words.lookup("disclosure.edition.draft") : null,
                year.items().isEmpty() ? List.of() : tiles(),
                year.items().isEmpty() ? List.of() : tabs(show),
                groups(show),
                (int) carried().count(),
                year.items().isEmpty() ? "disclosure.none" : "disclosure.none." + show.tag(),
                table(),
                ItemText.path(at),
                actions(),
                at.year().neighbours().stream()
                        .map(other ->
                                Action.secondary(words.year(other), ItemText.path(new AgencyYear(at.agency(), other))))
                        .toList());
    }

    /// The items that could take over last year's evidence.
    Stream<Item> carried() {
        return year.items().stream()
                .filter(item -> item.known().state() == ItemState.EMPTY)
                .filter(item -> hands.preparing(item.unitId()).isPresent())
                .filter(item -> Optional.ofNullable(before.get(item.code()))
                        .filter(last -> !last.evidence().isEmpty())
                        .isPresent());
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        if (year.items().isEmpty()) {
            return actions;
        }
        long mine = year.items().stream().filter(shown(Show.WAITING)).count();
        if (visit.may(DecidesDisclosures.class)) {
            actions.add(Action.primary(words.text("disclosure.approvals.way", mine), ItemText.path(at) + "/approvals"));
        }
        actions.add(Action.secondary(words.lookup("disclosure.itas"), ItemText.path(at) + "/itas"));
        if (visit.may(KeepsDisclosures.class)) {
            actions.add(Action.secondary(words.lookup("disclosure.verdicts"), ItemText.path(at) + "/verdicts"));
            actions.add(Action.secondary(
                    words.lookup("disclosure.chain"), at.agency().path() + "/approval-chain"));
        }
        return actions;
    }

    private List<Tile> tiles() {
        int all = year.items().size();
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
        return Rounding.shown(year.items().stream()
                .filter(item -> !item.known().state().isApproved())
                .map(item -> item.rule().share())
                .reduce(BigFraction.ZERO, BigFraction::add)
                .multiply(HUNDRED));
    }

    private Tile days() {
        LocalDate gate = Gate.of(at.year());
        LocalDate last = window == null ? gate : window.days().last();
        boolean toGate = window == null || !today.isAfter(gate);
        LocalDate until = toGate ? gate : last;
        long left = ChronoUnit.DAYS.between(today, until);
        Tile tile = Tile.of(
                words.lookup(toGate ? "disclosure.tile.gate" : "disclosure.tile.window"),
                Figure.plain(left < 0 ? words.lookup("disclosure.over") : words.counted("disclosure.days", left)));
        return tile.note(words.date(until));
    }

    private List<Tab> tabs(Show current) {
        return Stream.of(Show.values())
                .filter(show -> show == Show.ALL || show == current || count(shown(show)) > 0)
                .map(show -> Tab.of(
                        words.text("disclosure.show." + show.tag(), count(shown(show))),
                        ItemText.path(at) + (show == Show.ALL ? "" : "?show=" + show.tag()),
                        show == current))
                .toList();
    }

    private Predicate<Item> shown(Show show) {
        return switch (show) {
            case ALL -> _ -> true;
            case MINE -> item -> hands.preparing(item.unitId()).isPresent() && item.unit() != null;
            case WAITING -> item -> hands.deciding(item.known(), item.unitId()).isPresent();
            case RETURNED -> item -> item.known().returned().isPresent();
            case MISSING -> item -> item.known().state() == ItemState.EMPTY;
            case FAILED ->
                item -> item.known()
                        .verdict()
                        .filter(verdict -> verdict == Judgement.Verdict.FAILED)
                        .isPresent();
        };
    }

    private long count(Predicate<Item> wanted) {
        return year.items().stream().filter(wanted).count();
    }

    private List<WallPage.Group> groups(Show show) {
        Map<String, List<Item>> byGroup = new LinkedHashMap<>();
        year.items().stream()
                .filter(shown(show))
                .forEach(item -> byGroup.computeIfAbsent(item.rule().group(), _ -> new ArrayList<>())
                        .add(item));
        return byGroup.values().stream().map(this::group).toList();
    }

    private WallPage.Group group(List<Item> items) {
        var rule = items.getFirst().rule();
        long approved =
                items.stream().filter(item -> item.known().state().isApproved()).count();
        return new WallPage.Group(
                rule.group() + " " + words.pick(rule.groupLabel()),
                words.text("disclosure.group.said", approved, items.size()),
                items.stream().map(this::card).toList());
    }

    private WallPage.Card card(Item item) {
        int addresses = item.known().evidence().size();
        var notes = new ArrayList<String>();
        notes.add(ItemText.unit(item.unit(), words));
        notes.add(ItemText.points(item.rule(), words) + " · "
                + (addresses == 0
                        ? words.lookup("disclosure.addresses.none")
                        : words.counted("disclosure.addresses", addresses)));
        if (item.known().evidence().stream().anyMatch(Evidence::carried)) {
            notes.add(words.lookup("disclosure.carried"));
        }
        return new WallPage.Card(
                item.code(),
                words.pick(item.rule().title()),
                ItemText.path(at, item.code()),
                ItemText.badge(item.known(), words),
                notes);
    }

    private Table table() {
        return Table.of(
                        words.lookup("disclosure.page"),
                        List.of(
                                Column.text(words.lookup("disclosure.code")),
                                Column.text(words.lookup("disclosure.item")),
                                Column.text(words.lookup("disclosure.unit")),
                                Column.text(words.lookup("disclosure.state")),
                                Column.number(words.lookup("disclosure.stake")),
                                Column.text(words.lookup("disclosure.address")),
                                Column.text(words.lookup("disclosure.remark"))),
                        year.items().stream()
                                .map(item -> Table.Row.of(
                                        new Cell.Code(item.code()),
                                        Cell.text(words.pick(item.rule().title())),
                                        Cell.text(ItemText.unit(item.unit(), words)),
                                        new Cell.Marked(ItemText.badge(item.known(), words)),
                                        Cell.number(Rounding.shown(
                                                item.rule().share().multiply(HUNDRED))),
                                        Cell.text(String.join(
                                                "\n",
                                                item.known().evidence().stream()
                                                        .map(Evidence::address)
                                                        .toList())),
                                        Cell.text(item.known().remark())))
                                .toList())
                .downloads(HasTables.downloads(visit, "disclosures"));
    }
}
