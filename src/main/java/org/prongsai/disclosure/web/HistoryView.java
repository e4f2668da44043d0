package org.prongsai.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.disclosure.Decision;
import org.prongsai.disclosure.Submission;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Happening;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Tone;

/// Lays out an item's way through the chain.
///
/// @param path of the item's page
record HistoryView(ItemPast past, String path, Words words) {
    List<Happening> happenings() {
        var happenings = new ArrayList<Happening>();
        for (Submission sent : past.submissions()) {
            sent.decisions().reversed().forEach(decision -> happenings.add(happening(decision)));
            happenings.add(new Happening(
                    words.moment(sent.at()),
                    words.text(
                            "disclosure.history.submitted",
                            sent.number(),
                            past.name(sent.by(), words),
                            ItemText.step(sent.actedAs(), words)),
                    words.counted("disclosure.addresses", sent.evidence().size()),
                    Tone.ACTION));
        }
        return happenings;
    }

    /// Memos by which a step was approved on paper.
    List<Action> papers() {
        return past.submissions().stream()
                .flatMap(sent -> sent.decisions().stream())
                .flatMap(decision -> Stream.ofNullable(decision.paper()))
                .map(paper -> Action.quiet(
                                words.text("disclosure.paper.open", paper.number()), path + "/paper/" + paper.hash())
                        .icon(Icon.DOWNLOAD))
                .toList();
    }

    private Happening happening(Decision decision) {
        boolean approved = decision.outcome() == Decision.Outcome.APPROVED;
        Decision.Paper paper = decision.paper();
        return new Happening(
                words.moment(decision.at()),
                words.text(
                        approved ? "disclosure.history.approved" : "disclosure.history.returned",
                        past.name(decision.by(), words),
                        ItemText.step(decision.step(), words)),
                paper == null
                        ? decision.reason().isEmpty() ? null : decision.reason()
                        : words.text("disclosure.history.paper", paper.number(), words.date(paper.on())),
                approved ? Tone.GOOD : Tone.WARNING);
    }
}
