package org.prongsai.assessment;

/// Something is not done, because an assessor may not do it, or not now.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    Refused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /// What stands in the way.
    public Why why() {
        return why;
    }

    /// What stands in the way.
    public enum Why {
        /// The window of the round is not open.
        FROZEN,
        /// He has not declared that he has no interest in the agency.
        NOT_DECLARED,
        /// He has not passed the calibration set.
        NOT_CALIBRATED,
        /// His place does not do this.
        OTHER_PLACE,
        /// The item is somewhere else by now.
        ELSEWHERE,
        /// The agency knows its verdicts already; only an appeal changes them.
        RELEASED,
        /// Some of the agency's items have no verdict yet.
        INCOMPLETE
    }
}
