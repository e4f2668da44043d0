package org.prongsai.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.PersonId;

/// What one assessor found of an item.
///
/// @param found       component by component, in the edition's order
/// @param verdict     what follows from it; null until he hands it in
/// @param begunAt     when he first opened the item
/// @param submittedAt null until he hands it in
/// @param version     counts its changes from 1
public record Finding(
        Place place,
        PersonId person,
        List<Found> found,
        String comment,
        String recommendation,
        Judgement.@Nullable Verdict verdict,
        Instant begunAt,
        @Nullable Instant submittedAt,
        int version) {
    public Finding {
        found = List.copyOf(found);
    }

    /// What is to be kept.
    ///
    /// @param begun   when the form was opened
    /// @param version that the caller read; 0 where there was none
    public record Wish(List<Found> found, String comment, String recommendation, Instant begun, int version) {
        public Wish {
            found = List.copyOf(found);
        }
    }
}
