package org.prongsai.database;

import java.util.Optional;
import java.util.UUID;

/// The agency on whose behalf code runs. Every transaction that begins within it sees that agency's rows, and no
/// others.
///
/// Without a tenant the tables of agencies look empty. The database enforces it by row-level security.
///
/// @param agency its id
public record Tenant(UUID agency) {
    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    /// The tenant of the running code, if it has one.
    public static Optional<Tenant> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs `work` on behalf of this agency. A transaction that began outside keeps the tenant it had, so `work`
    /// must begin its own.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Runs `work` on behalf of this agency and gives back what it returns.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
