package org.prongsai.identity.signin;

import java.time.Clock;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each person can prove himself by, and what a session lets him do about it.
///
/// Nothing gets by a factor that stands: whoever has one must have shown it just now before he may set, replace or
/// remove any. Only a letter that was handed to the person stands in for all of them.
@Service
public class Factors {
    private final CredentialStore credentials;
    private final AuthenticatorStore authenticators;
    private final PasskeyStore passkeys;
    private final Clock clock;

    Factors(CredentialStore credentials, AuthenticatorStore authenticators, PasskeyStore passkeys, Clock clock) {
        this.credentials = credentials;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /// What a person has set up.
    ///
    /// @param authenticator one in use
    public record Held(boolean password, boolean authenticator, int passkeys) {
        boolean none() {
            return !password && !authenticator && passkeys == 0;
        }

        /// Whether he must show more than a code by mail.
        boolean second() {
            return authenticator || passkeys > 0;
        }

        /// Whether he can show two factors at once.
        public boolean strong() {
            return passkeys > 0 || (password && authenticator);
        }
    }

    /// What the person has set up.
    @Transactional(readOnly = true)
    public Held of(PersonId person) {
        return new Held(
                credentials.password(person).isPresent(),
                authenticators.isInUse(person),
                passkeys.of(person).size());
    }

    /// Whether a grave act may follow: the person has just shown two factors.
    public boolean mayActGravely(Session session) {
        return session.isFreshAt(clock.instant()) && session.means().isStrong();
    }

    /// Whether the person may now set or remove what he proves himself by.
    @Transactional(readOnly = true)
    public boolean maySet(Session session) {
        if (!session.isFreshAt(clock.instant())) {
            return false;
        }
        return switch (session.means()) {
            case PASSWORD_AND_CODE, PASSKEY, LETTER -> true;
            case PASSWORD, LINK_AND_CODE -> !of(session.person()).strong();
            case LINK, OIDC -> of(session.person()).none();
            case SAMPLE -> false;
        };
    }
}
