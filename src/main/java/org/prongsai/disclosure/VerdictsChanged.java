package org.prongsai.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// Verdicts of an agency's year came in, or changed. Published within the transaction that keeps them, so that the
/// score
/// follows with them or not at all.
///
/// @param verdicts that now hold, by the codes of the items; items that nobody judged are not among them
/// @param gone     codes of the items whose verdict was taken back
/// @param request  an id of this change
public record VerdictsChanged(
        AgencyId agency, FiscalYear year, Map<String, Judgement.Verdict> verdicts, Set<String> gone, UUID request) {
    public VerdictsChanged {
        verdicts = Map.copyOf(verdicts);
        gone = Set.copyOf(gone);
    }
}
