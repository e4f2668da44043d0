package org.prongsai.disclosure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Evidence;
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
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;

/// Lays the items of an agency's year out.
final class WallView {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final AgencyYear at;
    private final YearItems year;
    private final Map<String, Disclosure> before;
    private final Hands hands;
    private final WallTiles tiles;
    private final boolean here;
    private final Visit visit;
    private final Words words;

    /// @param before the items of the year before
    /// @param here   whether assessors judge the year in this installation
    WallView(
            AgencyYear at,
            YearItems year,
            Map<String, Disclosure> before,
            Hands hands,
            WallTiles tiles,
            boolean here,
            Visit visit) {
        this.at = at;
        this.year = year;
        this.before = Map.copyOf(before);
        this.hands = hands;
        this.tiles = tiles;
        this.here = here;
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
        FAILED,
        UNCONFIRMED;

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
                year.items().isEmpty() ? List.of() : tiles.tiles(),
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
                        .filter(last -> last.evidence().stream().anyMatch(one -> !one.isLive()))
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
            if (!here) {
                actions.add(Action.secondary(words.lookup("disclosure.verdicts"), ItemText.path(at) + "/verdicts"));
            }
            actions.add(Action.secondary(
                    words.lookup("disclosure.chain"), at.agency().path() + "/approval-chain"));
            actions.add(Action.secondary(
                    words.lookup("disclosure.website"), at.agency().path() + "/websites"));
        }
        return actions;
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
            case UNCONFIRMED -> item -> item.known().evidence().stream().anyMatch(Evidence::awaitsConfirmation);
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
        if (item.known().evidence().stream().anyMatch(Evidence::awaitsConfirmation)) {
            notes.add(words.lookup("disclosure.foreign.waits"));
        }
        if (item.known().evidence().stream().anyMatch(Evidence::isLive)) {
            notes.add(words.lookup("disclosure.live"));
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
