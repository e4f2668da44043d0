package org.prongsai.survey;

import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.audit.Hash;
import org.prongsai.database.NarrowRole;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives out passes: one for each invitation, signed without being seen.
///
/// Which blinded pass an invitation was used for is kept, by hash, before the signature leaves: whoever asks
/// again with the same gets the same, and with another none. Nothing of it is logged.
@Service
public class Issuing {
    private final Forms forms;
    private final KeyFiles keys;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<UUID, RSAPrivateCrtKey> signing = new ConcurrentHashMap<>();

    Issuing(Forms forms, KeyFiles keys, NarrowDatabases databases, Clock clock) {
        this.forms = forms;
        this.keys = keys;
        this.clock = clock;
        var source = databases.of(NarrowRole.ISSUER);
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// What becomes of a request for a pass.
    public sealed interface Outcome {
        /// The blinded pass, signed.
        record Signed(Octets blindSignature) implements Outcome {}

        /// Another pass was collected with this invitation: by somebody else, or on a phone that lost it.
        record Collected() implements Outcome {}

        /// There is no such invitation, or a newer one took its place.
        record Unknown() implements Outcome {}

        /// Passes are given out from `from` to `to`.
        record NotToday(LocalDate from, LocalDate to) implements Outcome {}

        /// What was sent cannot be signed; the invitation was not used.
        record Malformed() implements Outcome {}
    }

    /// Signs a blinded pass for whoever knows the secret of an invitation.
    public Outcome issue(UUID survey, Octets secret, Octets blinded) {
        Optional<Form> found = forms.find(survey).filter(form -> form.ways().contains(Way.ROSTER));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Form form = found.get();
        LocalDate today = LocalDate.now(clock);
        Optional<RSAPrivateCrtKey> key = form.givesPasses(today) ? key(survey) : Optional.empty();
        if (key.isEmpty()) {
            return new Outcome.NotToday(
                    form.collectsFrom(), form.strict() ? form.opens().minusDays(1) : form.closes());
        }
        if (!BlindRsa.fits(key.get(), blinded)) {
            return new Outcome.Malformed();
        }
        return switch (collect(form, secret, blinded, today)) {
            case "SIGN" -> new Outcome.Signed(BlindRsa.blindSign(key.get(), blinded));
            case "OTHER" -> new Outcome.Collected();
            case "UNKNOWN" -> new Outcome.Unknown();
            case String said -> throw new IllegalStateException("the database said " + said);
        };
    }

    /// Lets go of the key of a survey that is closed, whose file is destroyed.
    public void forget(UUID survey) {
        signing.remove(survey);
    }

    /// Keeps which blinded pass the invitation is used for; committed when it returns.
    String collect(Form form, Octets secret, Octets blinded, LocalDate today) {
        return Objects.requireNonNull(transaction.execute(
                _ -> jdbc.sql("select survey.collect(:agency, :survey, :secret, :asked, :day)")
                        .param("agency", form.agency().value())
                        .param("survey", form.survey())
                        .param("secret", Hash.sha256(secret.bytes()).bytes())
                        .param("asked", Hash.sha256(blinded.bytes()).bytes())
                        .param("day", today)
                        .query(String.class)
                        .single()));
    }

    private Optional<RSAPrivateCrtKey> key(UUID survey) {
        RSAPrivateCrtKey known = signing.get(survey);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RSAPrivateCrtKey> read = keys.signing(survey);
        read.ifPresent(key -> signing.put(survey, key));
        return read;
    }
}
