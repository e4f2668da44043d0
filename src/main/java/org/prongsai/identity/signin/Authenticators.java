package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.PersonId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Authenticator apps and the recovery codes that stand in for them.
@Service
public class Authenticators implements SmartInitializingSingleton {
    private static final int RECOVERY_CODES = 8;
    private static final int LETTERS = 24;
    private static final Duration SETTING_UP = Duration.ofHours(1);

    private final AuthenticatorStore store;
    private final Attempts attempts;
    private final Trail trail;
    private final Clock clock;
    private final TransactionOperations transaction;

    Authenticators(
            AuthenticatorStore store, Attempts attempts, Trail trail, Clock clock, TransactionOperations transaction) {
        this.store = store;
        this.attempts = attempts;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> store.sealAll());
    }

    /// Whether the person has an app that he has shown a code of.
    @Transactional(readOnly = true)
    public boolean isInUse(PersonId person) {
        return store.isInUse(person);
    }

    /// Begins to set up an app, or goes on with what was begun within the hour; one that is in use stays so until then.
    ///
    /// @return the secret, as apps take it when it is typed
    @Transactional
    public String begin(PersonId person) {
        TotpSecret secret = store.wanted(person, clock.instant().minus(SETTING_UP))
                .orElseGet(() -> {
                    TotpSecret made = TotpSecret.random();
                    store.want(person, made, clock.instant());
                    return made;
                });
        return Totp.base32(secret.bytes());
    }

    /// Takes the app that was begun into use, in the place of any other, if `code` is of it.
    ///
    /// @return recovery codes to be shown this once; none if the code is wrong
    @Transactional
    public List<Secret> confirm(PersonId person, String code) {
        if (!attempts.byDevice("authenticator " + person.value())) {
            return List.of();
        }
        OptionalLong step = store.wanted(person, clock.instant().minus(SETTING_UP))
                .map(secret -> Totp.step(secret.bytes(), code, clock.instant(), 0))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return List.of();
        }
        boolean replaced = store.isInUse(person);
        store.use(person, step.getAsLong(), clock.instant());
        List<Secret> codes = Stream.generate(() -> Secret.typed(LETTERS))
                .limit(RECOVERY_CODES)
                .toList();
        store.setRecoveryCodes(person, codes);
        trail.appendForInstallation(Act.of(
                replaced ? "identity.log.authenticator.replaced" : "identity.log.authenticator.set",
                Act.subject("identity.log.person", person.value().toString())));
        return codes;
    }

    /// Takes the app and its recovery codes out of use.
    @Transactional
    public void remove(PersonId person) {
        store.remove(person);
        trail.appendForInstallation(Act.of(
                "identity.log.authenticator.removed",
                Act.subject("identity.log.person", person.value().toString())));
    }

    /// Takes a code of the app in use, or a recovery code; each is good once.
    boolean takes(PersonId person, String code) {
        OptionalLong step = store.inUse(person)
                .map(app -> Totp.step(app.secret().bytes(), code, clock.instant(), app.lastStep()))
                .orElse(OptionalLong.empty());
        return (step.isPresent() && store.takeStep(person, step.getAsLong()))
                || store.takeRecoveryCode(person, Secret.asTyped(code), clock.instant());
    }
}
