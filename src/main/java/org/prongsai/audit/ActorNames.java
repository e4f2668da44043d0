package org.prongsai.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.prongsai.thai.Bilingual;

/// Names the people of the trail when it is read; implemented by the module that knows them.
public interface ActorNames {
    /// The names of those who have one. A person whose data was erased is left out, and the trail shows the id.
    Map<UUID, Bilingual> names(Collection<UUID> people);
}
