package org.prongsai.disclosure.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.PersonId;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;

/// Lays out the evidence of an item, this year's and the last.
final class EvidenceView {
    private final AgencyYear at;
    private final Item item;
    private final ItemPast past;
    private final EvidenceLinks links;
    private final Visit visit;
    private final Words words;

    EvidenceView(AgencyYear at, Item item, ItemPast past, EvidenceLinks links, Visit visit) {
        this.at = at;
        this.item = item;
        this.past = past;
        this.links = links;
        this.visit = visit;
        this.words = visit.words();
    }

    private ItemPage.Shown shown(Evidence one, Disclosure of, ItemPage.@Nullable Looked seen) {
        String label = EvidenceLinks.label(one);
        return new ItemPage.Shown(
                one.id(),
                label.equals(one.address())
                        ? ""
                        : words.text(
                                of.filedOn() == null ? "disclosure.file.later" : "disclosure.file.public",
                                one.address()),
                links.href(one),
                label,
                one.note(),
                answered(one),
                of.year().equals(item.known().year())
                        && one.awaitsConfirmation()
                        && item.known().state().isOpen()
                        && visit.may(ConfirmsAddresses.class),
                ItemText.marks(one, words),
                seen);
    }

    private @Nullable String answered(Evidence one) {
        Evidence.Foreign foreign = one.foreign();
        PersonId by = foreign == null ? null : foreign.by();
        Instant at = foreign == null ? null : foreign.at();
        return by == null || at == null
                ? null
                : words.text("disclosure.foreign.by", past.name(by, words), words.moment(at));
    }

    /// Evidence with what the program saw there last.
    ItemPage.Shown looked(Evidence one) {
        return shown(
                one,
                item.known(),
                new LookedView(item, past.snapshots(), ItemText.path(at, item.code()), words).of(one));
    }

    /// What was disclosed the year before; null where nothing was.
    ItemPage.@Nullable Last last() {
        Disclosure before = past.lastYear();
        if (before == null || (before.evidence().isEmpty() && before.judgement() == null)) {
            return null;
        }
        Judgement judgement = before.judgement();
        return new ItemPage.Last(
                words.year(before.year()),
                judgement == null
                        ? null
                        : words.text(
                                "disclosure.last.said",
                                before.verdict()
                                        .map(verdict -> ItemText.verdict(verdict, words))
                                        .orElse(""),
                                judgement.comment().isEmpty() ? "–" : judgement.comment()),
                before.evidence().stream().map(one -> shown(one, before, null)).toList(),
                ItemText.path(new AgencyYear(at.agency(), before.year()), item.code()));
    }
}
