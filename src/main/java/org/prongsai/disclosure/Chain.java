package org.prongsai.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The steps that an item of an agency goes through: two to four, the first of which prepares it. Whoever prepares it
/// is
/// never the one who approves it, so that it passes through the hands of at least two persons.
///
/// @param steps   in their order
/// @param version counts its changes from 1; 0 where the agency never set it
public record Chain(List<ChainStep> steps, int version) {
    /// That of an agency which set nothing: unit officer, unit head, integrity unit, its head.
    public static final Chain USUAL = new Chain(List.of(ChainStep.values()), 0);

    private static final int FEWEST = 2;

    public Chain {
        steps = steps.stream().distinct().sorted().toList();
        if (steps.size() < FEWEST) {
            throw new IllegalArgumentException("a chain of fewer than two steps: " + steps);
        }
    }

    /// Whether steps make a chain.
    public static boolean isChain(Collection<ChainStep> steps) {
        return steps.stream().distinct().count() >= FEWEST;
    }

    /// Who prepares items.
    public ChainStep first() {
        return steps.getFirst();
    }

    /// Who lets them leave the agency.
    public ChainStep last() {
        return steps.getLast();
    }

    /// The first to decide on what was submitted. Who kept the agency's assessment together while he prepared an item
    /// for
    /// its unit does not look at it once more, unless nobody comes after him.
    ///
    /// @param submitter as what it was submitted
    public ChainStep after(ChainStep submitter) {
        return next(first(), submitter).orElseThrow();
    }

    /// Who decides after a step approved; empty after the last.
    ///
    /// @param submitter as what it was submitted
    public Optional<ChainStep> next(ChainStep step, ChainStep submitter) {
        return steps.stream()
                .filter(later -> later.compareTo(step) > 0)
                .filter(later -> later != submitter || later == last())
                .findFirst();
    }

    /// The state into which an approval at a step leads.
    ItemState approvedAt(ChainStep step, ChainStep submitter) {
        return next(step, submitter).map(ChainStep::waiting).orElse(ItemState.APPROVED);
    }
}
