package org.prongsai.disclosure;

/// An item cannot go where it was to go: it is somewhere else by now, or it may not go there by these hands.
public final class NoMove extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    NoMove(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /// What stands in the way.
    public Why why() {
        return why;
    }

    /// What stands in the way of a move.
    public enum Why {
        /// It is in another state by now.
        ELSEWHERE,
        /// There is no evidence yet.
        NO_EVIDENCE,
        /// An address of somebody else waits for the integrity officer's confirmation.
        UNCONFIRMED,
        /// Who submitted it cannot approve it.
        OWN,
        /// Another step has to decide.
        OTHER_STEP,
        /// Assessors judge it in this installation.
        ASSESSED_HERE,
        /// No appeals are taken today.
        NO_APPEALS_NOW
    }
}
