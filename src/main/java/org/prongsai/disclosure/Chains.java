package org.prongsai.disclosure;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Through whose hands the items of each agency go.
@Service
public class Chains {
    private final ChainStore store;
    private final Trail trail;

    Chains(ChainStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// The chain of an agency; the usual one where it set none.
    @Transactional(readOnly = true)
    public Chain of(AgencyId agency) {
        return store.find(agency).orElse(Chain.USUAL);
    }

    /// Sets the chain of an agency. What already waits for a step waits for it still.
    ///
    /// @param version that the caller read; 0 where the agency had set none
    /// @throws OptimisticLockingFailureException if someone set it since
    @Transactional
    public void set(AgencyId agency, List<ChainStep> steps, int version) {
        Chain before = of(agency);
        var chain = new Chain(steps, version);
        if (!store.set(agency, chain)) {
            throw new OptimisticLockingFailureException("chain set meanwhile");
        }
        trail.append(new Act(
                "disclosure.log.chain",
                "",
                Changes.none()
                        .field("disclosure.chain.steps", text(before), text(chain))
                        .payload()));
    }

    private static String text(Chain chain) {
        return chain.steps().stream().map(ChainStep::name).collect(Collectors.joining(" "));
    }
}
