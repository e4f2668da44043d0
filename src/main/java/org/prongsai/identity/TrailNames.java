package org.prongsai.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.prongsai.audit.Actor;
import org.prongsai.audit.ActorNames;
import org.prongsai.audit.CurrentActor;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells the trail who acts, and what people of the trail are called when it is read.
@Component
class TrailNames implements CurrentActor, ActorNames {
    private final CurrentPerson current;
    private final PersonStore store;

    TrailNames(CurrentPerson current, PersonStore store) {
        this.current = current;
        this.store = store;
    }

    @Override
    public Actor actor() {
        return current.id()
                .map(person -> Actor.person(person.value()))
                .orElse(RequestContextHolder.getRequestAttributes() == null ? Actor.PROGRAM : Actor.VISITOR);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Bilingual> names(Collection<UUID> people) {
        return store.names(people);
    }
}
