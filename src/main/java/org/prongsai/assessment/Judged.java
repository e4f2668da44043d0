package org.prongsai.assessment;

import java.time.Duration;
import java.util.List;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;

/// What an assessor handed in of an item.
///
/// @param found component by component
/// @param took  from when he opened it
public record Judged(
        AgencyId agency,
        String code,
        Place place,
        PersonId person,
        Judgement.Verdict verdict,
        List<Found> found,
        Duration took) {
    public Judged {
        found = List.copyOf(found);
    }
}
