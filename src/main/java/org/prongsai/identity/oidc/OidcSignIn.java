package org.prongsai.identity.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.Optional;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Ceremonies;
import org.prongsai.identity.signin.Secret;
import org.prongsai.web.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Signs people in by the word of their organisation.
@Service
public class OidcSignIn {
    /// Where the organisation's sign-in sends the browser back to.
    public static final String BACK = "/sign-in/oidc/back";

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String KIND = "oidc";

    private final OidcClient client;
    private final OidcPeople people;
    private final Ceremonies ceremonies;
    private final SiteAddress site;

    OidcSignIn(OidcClient client, OidcPeople people, Ceremonies ceremonies, SiteAddress site) {
        this.client = client;
        this.people = people;
        this.ceremonies = ceremonies;
        this.site = site;
    }

    /// A sign-in that has begun.
    ///
    /// @param carried for the browser to carry, until it comes back
    /// @param address where it goes
    public record Begun(Secret carried, URI address) {}

    /// How it ended.
    public sealed interface Outcome {
        /// It is this person, who goes on to `to`.
        record Known(Person person, String to) implements Outcome {}

        /// The organisation knows him, we do not; or it does not vouch for his address.
        record Unknown() implements Outcome {}

        /// It does not hold.
        record Refused() implements Outcome {}
    }

    /// Begins; nothing if the organisation's sign-in cannot be reached.
    ///
    /// @param to where the person wants to go
    public Optional<Begun> begin(String to) {
        String nonce = new Nonce().getValue();
        String verifier = new CodeVerifier().getValue();
        var asked = ceremonies.begin(nonce + " " + verifier + " " + to);
        try {
            return Optional.of(
                    new Begun(ceremonies.sealed(KIND, asked), client.address(asked(asked, nonce, verifier))));
        } catch (OidcClient.Refused e) {
            log.warn("sign-in by OpenID Connect: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Ends what began in this browser.
    ///
    /// @param issuer who says so; empty if he does not say
    public Outcome end(Secret carried, String state, String code, String issuer) {
        var asked = ceremonies.take(KIND, carried).orElse(null);
        boolean said = !code.isEmpty() && (issuer.isEmpty() || issuer.equals(client.issuer()));
        if (!said || asked == null || !asked.challenge().text().equals(state)) {
            return new Outcome.Refused();
        }
        String[] memory = asked.memory().split(" ", 3);
        try {
            OidcClaims claims = client.claims(code, asked(asked, memory[0], memory[1]));
            return people.known(client.issuer(), claims)
                    .<Outcome>map(person -> new Outcome.Known(person, memory[2]))
                    .orElseGet(Outcome.Unknown::new);
        } catch (OidcClient.Refused e) {
            log.warn("sign-in by OpenID Connect: {}", e.getMessage());
            return new Outcome.Refused();
        }
    }

    private OidcClient.Asked asked(Ceremonies.Ceremony asked, String nonce, String verifier) {
        return new OidcClient.Asked(asked.challenge().text(), nonce, verifier, URI.create(site.of(BACK)));
    }
}
