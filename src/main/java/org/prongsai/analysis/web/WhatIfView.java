package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.SavedScenario;
import org.prongsai.analysis.WhatIf;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;

/// Lays a what-if out.
final class WhatIfView {
    static final String TABLE = "what-if";

    private final Shown shown;
    private final Words words;
    private final Assumed assumed;
    private final Lines lines;

    WhatIfView(Shown shown, Assumed assumed, Lines lines) {
        this.shown = shown;
        this.words = shown.words();
        this.assumed = assumed;
        this.lines = lines;
    }

    /// What was just done with a scenario.
    record Done(@Nullable String text, @Nullable String undo) {
        static final Done NOTHING = new Done(null, null);
    }

    /// @param wrongName what is wrong with the name under which it was to be saved
    WhatIfPage page(List<SavedScenario> saved, Done done, @Nullable String typedName, @Nullable String wrongName) {
        List<Levers> levers = Levers.of(shown.tree());
        return new WhatIfPage(
                shown.at(),
                Topic.WHAT_IF.title(words),
                shown.tree().edition().isDraft(),
                levers.isEmpty(),
                levers.stream().map(this::group).toList(),
                held(levers),
                new WhatIfResult(shown, assumed, lines).shown(typedName, wrongName),
                saved.stream().map(this::saved).toList(),
                done.text(),
                done.undo());
    }

    /// The result alone, without the fields.
    WhatIfPage resultOnly() {
        return new WhatIfPage(
                shown.at(),
                Topic.WHAT_IF.title(words),
                shown.tree().edition().isDraft(),
                false,
                List.of(),
                List.of(),
                new WhatIfResult(shown, assumed, lines).shown(null, null),
                List.of(),
                null,
                null);
    }

    private WhatIfPage.Group group(Levers levers) {
        List<WhatIfPage.Lever> shownLevers =
                levers.items().stream().map(this::lever).toList();
        boolean open = shownLevers.stream()
                .anyMatch(lever ->
                        lever.changed() || lever.locked() || lever.field().error() != null);
        return new WhatIfPage.Group(
                words.text(
                        "analysis.group",
                        shown.name(levers.top()),
                        shown.value(levers.top()),
                        words.text("analysis.items", levers.items().size())),
                open,
                shownLevers);
    }

    private WhatIfPage.Lever lever(ScoredNode item) {
        String code = item.code();
        Field field = Shown.isDisclosure(item) ? verdict(item) : score(item);
        return new WhatIfPage.Lever(
                field.error(assumed.errors().get(code)),
                code,
                item.node().shownCode(),
                assumed.changes().containsKey(code),
                assumed.locks().contains(code));
    }

    private Field score(ScoredNode item) {
        return Field.range(item.code(), shown.name(item), "0", "100", "0.01")
                .value(assumed.typed().getOrDefault(item.code(), Assumed.text(item)))
                .hint(words.text("analysis.whatIf.now", shown.value(item), fine(item)));
    }

    private Field verdict(ScoredNode item) {
        String now = Assumed.text(item);
        String judged = now.isEmpty()
                ? shown.value(item)
                : words.lookup(now.equals(Assumed.PASS) ? "scoring.passed" : "scoring.failed");
        Field field = Field.radio(
                        item.code(),
                        shown.name(item),
                        List.of(
                                Option.of(Assumed.PASS, words.lookup("scoring.passed")),
                                Option.of(Assumed.FAIL, words.lookup("scoring.failed"))))
                .value(assumed.changes().containsKey(item.code()) ? changed(item) : now)
                .hint(words.text(
                        "analysis.whatIf.now.judged",
                        judged,
                        Rounding.shown(item.share().multiply(100))));
        return now.isEmpty() ? field : field.required();
    }

    private String changed(ScoredNode item) {
        var change = assumed.changes().get(item.code());
        return change == null ? "" : Assumed.text(change);
    }

    private static String fine(ScoredNode item) {
        return Rounding.halfUp(item.share(), 4).stripTrailingZeros().toPlainString();
    }

    /// What must be sent along, because no field says it: changes above the items, and efforts.
    private List<WhatIfPage.Held> held(List<Levers> levers) {
        Set<String> fields = levers.stream()
                .flatMap(group -> group.items().stream())
                .map(ScoredNode::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var held = new ArrayList<WhatIfPage.Held>();
        assumed.changes().forEach((code, change) -> {
            if (!fields.contains(code)) {
                held.add(new WhatIfPage.Held(code, Assumed.text(change)));
            }
        });
        assumed.locks().stream()
                .filter(code -> !fields.contains(code))
                .forEach(code -> held.add(new WhatIfPage.Held(Assumed.LOCK, code)));
        assumed.efforts()
                .forEach(
                        (code, effort) -> held.add(new WhatIfPage.Held(Assumed.EFFORT + code, String.valueOf(effort))));
        return held;
    }

    private WhatIfPage.Saved saved(SavedScenario saved) {
        Assumed kept = Assumed.of(saved.scenario());
        var result = shown.with(WhatIf.of(shown.tree(), kept.changes()).result());
        return new WhatIfPage.Saved(
                saved.scenario().name(),
                kept.address(shown.at().path(Topic.WHAT_IF.page())).toString(),
                Figure.plain(result.value(result.tree().root())),
                result.badge(result.tree().root()),
                words.text("analysis.whatIf.saved.about", kept.changes().size(), words.moment(saved.savedAt())),
                shown.at().path("what-if/scenarios/" + saved.id() + "/delete"));
    }
}
