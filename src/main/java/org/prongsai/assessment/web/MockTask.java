package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.MockFinding;
import org.prongsai.assessment.MockItem;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Words;

/// An item of a mock assessment before the signed-in colleague.
///
/// @param own  what he found by the codes of the items, drafts too
/// @param next the code of the item that waits for him after this one; null where none does
record MockTask(
        AgencyYear place,
        MockItem item,
        MockColleague colleague,
        Map<String, MockFinding> own,
        @Nullable String next,
        Words words) {
    MockTask {
        own = Map.copyOf(own);
    }

    static MockTask of(Rehearsal rehearsal, String code) {
        List<MockItem> items = rehearsal.result().items();
        MockItem item = items.stream()
                .filter(one -> one.rule().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no item " + code));
        return new MockTask(
                rehearsal.at(),
                item,
                rehearsal.colleague(),
                rehearsal.mine(),
                next(rehearsal, items.indexOf(item)),
                rehearsal.words());
    }

    /// The next that waits for the visitor, from this one on and around.
    private static @Nullable String next(Rehearsal rehearsal, int here) {
        List<MockItem> items = rehearsal.result().items();
        return IntStream.range(1, items.size())
                .mapToObj(i -> items.get((here + i) % items.size()))
                .filter(rehearsal::waits)
                .map(item -> item.rule().code())
                .findFirst()
                .orElse(null);
    }

    ItemRule rule() {
        return item.rule();
    }

    String code() {
        return rule().code();
    }

    String path() {
        return MockText.path(place, code());
    }

    /// What the visitor found, drafts too.
    Optional<MockFinding> mine() {
        return Optional.ofNullable(own.get(code()));
    }

    boolean isJudged() {
        return mine().filter(one -> one.verdict() != null).isPresent();
    }

    /// Why the visitor may not judge it; empty where he may.
    Optional<MockColleague.Bar> bar() {
        return colleague.bar(code());
    }
}
