package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Found;
import org.prongsai.assessment.MockFinding;
import org.prongsai.assessment.MockItem.Outcome;
import org.prongsai.audit.ActorNames;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.web.SeenViews;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Component;

/// Lays out an item of a mock assessment.
@Component
class MockItemViews {
    private final SeenViews seen;
    private final ActorNames names;

    MockItemViews(SeenViews seen, ActorNames names) {
        this.seen = seen;
        this.names = names;
    }

    /// @param conflict that someone was faster; null where nobody was
    /// @param told     what was just done
    /// @param of       the item with which it was done, where it is another
    MockItemPage page(
            MockTask at, JudgeForm form, FieldErrors errors, @Nullable String conflict, String told, String of) {
        Words words = at.words();
        AgencyYear place = at.place();
        Optional<MockColleague.Bar> bar = at.bar();
        boolean judges = bar.isEmpty() && !at.isJudged();
        String undone = of.matches("[A-Za-z0-9.]{1,20}") ? MockText.path(place, of) : at.path();
        return new MockItemPage(
                CalibrationText.title(at.rule(), words),
                words.lookup("assessment.mock.item.lead"),
                MockText.below(place, words),
                told(told, of, words),
                told.equals("submitted") ? undone + "/reopen" : null,
                conflict,
                bar.map(one -> words.lookup("assessment.mock.bar.text." + one.name()))
                        .orElse(null),
                judges ? panel(at, form, errors) : null,
                at.mine()
                        .filter(one -> one.verdict() != null)
                        .map(one -> JudgePanel.badge(Optional.ofNullable(one.verdict()), words))
                        .orElse(null),
                at.item().outcome() == Outcome.DISPUTED,
                judges || at.item().findings().isEmpty() ? null : findings(at),
                ways(at),
                at.path());
    }

    private static @Nullable String told(String told, String of, Words words) {
        String key = "assessment.mock.told." + told;
        return words.has(key) ? words.text(key, of) : null;
    }

    private JudgePanel panel(MockTask at, JudgeForm form, FieldErrors errors) {
        AgencyYear place = at.place();
        String next = at.next();
        return JudgePanel.of(
                        at.rule(),
                        seen.of(
                                place.agency().id(),
                                place.year(),
                                at.rule(),
                                at.colleague()
                                        .item(at.code())
                                        .map(Disclosure::evidence)
                                        .orElse(List.of()),
                                at.words()),
                        form,
                        errors,
                        at.path(),
                        at.words())
                .withoutRecommendation()
                .next(next == null ? null : MockText.path(place, next));
    }

    private static List<Action> ways(MockTask at) {
        Words words = at.words();
        var ways = new ArrayList<Action>();
        String next = at.next();
        if (next != null && (at.isJudged() || at.bar().isPresent())) {
            ways.add(Action.primary(words.lookup("assessment.judge.next"), MockText.path(at.place(), next))
                    .icon(Icon.NEXT));
        }
        ways.add(Action.quiet(
                words.lookup("assessment.mock.item.page"), at.place().path("disclosures") + "/" + at.code()));
        return ways;
    }

    /// Who found what of each component; rows in which they differ stand out.
    private Table findings(MockTask at) {
        Words words = at.words();
        List<MockFinding> all = at.item().findings();
        Map<UUID, Bilingual> called = new HashMap<>(
                names.names(all.stream().map(one -> one.person().value()).toList()));
        var columns = new ArrayList<Column>();
        columns.add(Column.naming(words.lookup("assessment.mock.component")));
        all.forEach(one -> {
            Bilingual name = called.get(one.person().value());
            columns.add(Column.text(name == null ? words.lookup("assessment.mock.someone") : words.pick(name)));
        });
        List<Integer> disputed = at.item().disputed();
        var rows = new ArrayList<Table.Row>();
        List<Bilingual> components = at.rule().components();
        for (int i = 0; i < components.size(); i++) {
            int component = i;
            Table.Row row = row(
                    words.pick(components.get(i)),
                    all.stream()
                            .map(one ->
                                    component < one.found().size() ? one.found().get(component) : Found.OPEN)
                            .map(one -> Cell.text(JudgePanel.said(one, words))));
            rows.add(disputed.contains(i) ? row.highlight() : row);
        }
        rows.add(row(
                words.lookup("assessment.mock.verdict"),
                all.stream().map(one -> new Cell.Marked(JudgePanel.badge(Optional.ofNullable(one.verdict()), words)))));
        rows.add(row(words.lookup("assessment.judge.comment"), all.stream().map(one -> Cell.text(one.comment()))));
        return Table.of(words.lookup("assessment.mock.findings"), columns, rows);
    }

    private static Table.Row row(String name, Stream<? extends Cell> cells) {
        return Table.Row.of(Stream.concat(Stream.of(Cell.text(name)), cells).toArray(Cell[]::new));
    }
}
