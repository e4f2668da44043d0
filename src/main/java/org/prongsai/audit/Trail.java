package org.prongsai.audit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The trail as those who act see it: a place to append to.
///
/// Appending is the last statement of the transaction that does what is appended. So both are kept or neither is, and
/// the head of the agency's chain, which stays locked until the commit, is not locked for long.
@Service
public class Trail {
    private final JdbcClient jdbc;
    private final ObjectProvider<CurrentActor> current;

    Trail(JdbcClient jdbc, ObjectProvider<CurrentActor> current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /// Appends to the chain of the agency for which the transaction works, or to the installation's where it works for
    /// none.
    ///
    /// @return the number of the event in its chain
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Act act) {
        return append(act, false);
    }

    /// Appends to the installation's chain, whatever agency the transaction works for.
    ///
    /// @return the number of the event in its chain
    /// @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
    @Transactional(propagation = Propagation.MANDATORY)
    public long appendForInstallation(Act act) {
        return append(act, true);
    }

    private long append(Act act, boolean forInstallation) {
        CurrentActor known = current.getIfAvailable();
        Actor actor = known == null ? Actor.PROGRAM : known.actor();
        return jdbc.sql("select audit.append(:installation, :actor, :action, :subject, :payload)")
                .param("installation", forInstallation)
                .param("actor", actor.text())
                .param("action", act.action())
                .param("subject", act.subject())
                .param("payload", act.payload())
                .query(Long.class)
                .single();
    }
}
