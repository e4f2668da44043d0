package org.prongsai.identity.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys (WebAuthn): a device of the person's signs a challenge, after he has unlocked it. That alone is two
/// factors.
///
/// What kind of device it is, is not asked.
@Service
public class Passkeys {
    private static final String ADD = "passkey.add";
    private static final String SHOW = "passkey.show";

    private final PasskeyStore store;
    private final Ceremonies ceremonies;
    private final People people;
    private final SiteAddress site;
    private final Trail trail;
    private final Clock clock;
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();

    Passkeys(PasskeyStore store, Ceremonies ceremonies, People people, SiteAddress site, Trail trail, Clock clock) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.people = people;
        this.site = site;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a page hands to the browser's script.
    ///
    /// @param token   comes back with the answer
    /// @param options what the device is asked, as JSON
    public record Asked(String token, String options) {}

    /// Asks any device to sign in with; nothing where browsers allow no passkeys.
    public Optional<Asked> ask() {
        return RelyingParty.of(site).map(us -> {
            var asked = ceremonies.begin("");
            return asked(SHOW, asked, PasskeyOptions.show(us, asked));
        });
    }

    /// Asks a device of the person's to become one that he signs in by.
    @Transactional(readOnly = true)
    public Optional<Asked> askToAdd(Person person) {
        return RelyingParty.of(site).map(us -> {
            var asked = ceremonies.begin(person.id().value().toString());
            return asked(ADD, asked, PasskeyOptions.add(us, asked, person, store.credentials(person.id())));
        });
    }

    /// Adds the device that answered; no, if the answer is not to what was asked of this person.
    @Transactional
    public boolean add(PersonId person, String token, String answer, String name) {
        var asked = ceremonies.take(ADD, new Secret(token)).orElse(null);
        var us = RelyingParty.of(site).orElse(null);
        if (asked == null || us == null || !asked.memory().equals(person.value().toString())) {
            return false;
        }
        RegistrationData data =
                read(() -> webAuthn.parseRegistrationResponseJSON(answer)).orElse(null);
        if (data == null) {
            return false;
        }
        try {
            webAuthn.verify(
                    data,
                    new RegistrationParameters(
                            us.expecting(asked.challengeBytes()), PasskeyOptions.ALGORITHMS, true, true));
            var attestation = data.getAttestationObject();
            if (attestation == null) {
                return false;
            }
            var record = new CredentialRecordImpl(
                    attestation, data.getCollectedClientData(), data.getClientExtensions(), data.getTransports());
            boolean added = store.add(person, name, record, clock.instant());
            if (added) {
                log("identity.log.passkey.added", person);
            }
            return added;
        } catch (DataConversionException | VerificationException e) {
            return false;
        }
    }

    /// The person whose device answered.
    @Transactional
    public Optional<Person> prove(String token, String answer) {
        var asked = ceremonies.take(SHOW, new Secret(token)).orElse(null);
        var us = RelyingParty.of(site).orElse(null);
        if (asked == null || us == null) {
            return Optional.empty();
        }
        AuthenticationData data =
                read(() -> webAuthn.parseAuthenticationResponseJSON(answer)).orElse(null);
        if (data == null) {
            return Optional.empty();
        }
        try {
            var known = Optional.ofNullable(data.getCredentialId())
                    .flatMap(store::find)
                    .orElse(null);
            if (known == null) {
                return Optional.empty();
            }
            // some devices name nobody
            boolean another = Optional.ofNullable(data.getUserHandle())
                    .map(PasskeyOptions::text)
                    .filter(named -> !named.isEmpty() && !named.equals(PasskeyOptions.handle(known.person())))
                    .isPresent();
            if (another) {
                return Optional.empty();
            }
            webAuthn.verify(
                    data,
                    new AuthenticationParameters(
                            us.expecting(asked.challengeBytes()), known.record(), null, true, true));
            var said = data.getAuthenticatorData();
            if (said == null) {
                return Optional.empty();
            }
            store.used(known.id(), said.getSignCount(), said.isFlagBS(), clock.instant());
            return people.find(known.person());
        } catch (DataConversionException | VerificationException e) {
            return Optional.empty();
        }
    }

    /// The person's devices, the oldest first.
    @Transactional(readOnly = true)
    public List<Passkey> of(PersonId person) {
        return store.of(person);
    }

    /// Takes one of the person's devices out of use.
    @Transactional
    public void remove(PersonId person, UUID id) {
        if (store.remove(person, id)) {
            log("identity.log.passkey.removed", person);
        }
    }

    /// Whatever the library throws at what was sent, the sender is to blame.
    private static <T> Optional<T> read(Supplier<@Nullable T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Asked asked(String kind, Ceremonies.Ceremony asked, String options) {
        return new Asked(ceremonies.sealed(kind, asked).text(), options);
    }

    private void log(String action, PersonId person) {
        trail.appendForInstallation(
                Act.of(action, Act.subject("identity.log.person", person.value().toString())));
    }
}
