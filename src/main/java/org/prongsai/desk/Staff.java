package org.prongsai.desk;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who is behind a holder today.
@Component
class Staff {
    /// The people who must settle what `holder` holds in `agency`.
    Set<UUID> of(UUID agency, Holder holder) {
        return switch (holder) {
            case Holder.Person(var id) -> Set.of(id);
            case Holder.Post _ -> Set.of();
        };
    }
}
