package org.prongsai.calendar.web;

import java.util.List;
import org.prongsai.calendar.Proposal;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// What is said of proposals and what they would move.
final class ProposalText {
    private ProposalText() {}

    /// The agency's activities with their days before and after.
    static Table items(Proposal proposal, Words words) {
        return Table.of(
                        words.lookup("calendar.proposal.items"),
                        List.of(
                                Column.naming(words.lookup("calendar.title")),
                                Column.text(words.lookup("calendar.proposal.before")),
                                Column.text(words.lookup("calendar.proposal.after")),
                                Column.text(words.lookup("calendar.proposal.answer"))),
                        proposal.items().stream()
                                .map(item -> Table.Row.of(
                                        Cell.text(words.pick(item.title())),
                                        Cell.text(CalendarText.days(item.before(), words)),
                                        Cell.text(CalendarText.days(item.after(), words)),
                                        new Cell.Marked(state(item, words))))
                                .toList())
                .empty(words.lookup("calendar.proposal.items.none"));
    }

    private static Badge state(Proposal.Item item, Words words) {
        Boolean accepted = item.accepted();
        if (accepted == null) {
            return item.fits()
                    ? Badge.of(words.lookup("calendar.proposal.waits"), Tone.ACTION)
                    : Badge.of(words.lookup("calendar.proposal.outside"), Tone.WARNING);
        }
        return accepted
                ? Badge.of(words.lookup("calendar.proposal.moved"), Tone.GOOD)
                : Badge.of(words.lookup("calendar.proposal.kept"), Tone.NEUTRAL);
    }
}
