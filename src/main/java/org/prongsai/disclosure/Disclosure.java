package org.prongsai.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;

/// A disclosure item of an agency in a fiscal year.
///
/// @param code       of the edition: `O30`
/// @param evidence   where it is disclosed, in order
/// @param remark     what the agency tells the assessor about it; may be empty
/// @param submission that goes or went through the chain last; null before the first
/// @param filedOn    when it was entered where the assessors look; null before
/// @param judgement  null until an assessor judged it
/// @param appeal     null where the agency objects to nothing
/// @param version    counts its changes from 1; 0 where nothing was ever kept of it
public record Disclosure(
        FiscalYear year,
        String code,
        ItemState state,
        List<Evidence> evidence,
        String remark,
        @Nullable Submission submission,
        @Nullable LocalDate filedOn,
        @Nullable Judgement judgement,
        @Nullable Appeal appeal,
        int version) {
    /// The longest remark that is kept.
    public static final int LONGEST_REMARK = 2000;

    public Disclosure {
        evidence = List.copyOf(evidence);
    }

    /// One of which nothing was kept yet.
    public static Disclosure empty(FiscalYear year, String code) {
        return new Disclosure(year, code, ItemState.EMPTY, List.of(), "", null, null, null, null, 0);
    }

    /// The verdict that holds: that of the assessor, unless an appeal was upheld.
    public Optional<Judgement.Verdict> verdict() {
        if (judgement == null) {
            return Optional.empty();
        }
        boolean upheld =
                appeal != null && appeal.decision() != null && appeal.decision().outcome() == Appeal.Outcome.UPHELD;
        return Optional.of(upheld ? Judgement.Verdict.PASSED : judgement.verdict());
    }

    /// Why its unit has it back; empty where nobody returned it.
    public Optional<Decision> returned() {
        return submission == null || state != ItemState.DRAFT
                ? Optional.empty()
                : submission.decisions().stream()
                        .filter(decision -> decision.outcome() == Decision.Outcome.RETURNED)
                        .findFirst();
    }
}
