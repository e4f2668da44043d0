package org.prongsai.identity.signin;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Optional;
import org.prongsai.web.SiteAddress;

/// This installation, as devices know it: the host for which a passkey works, and the address of its pages.
record RelyingParty(String id, Origin origin) {
    /// What the installation's address makes it; nothing where browsers allow no passkeys, that is without TLS.
    static Optional<RelyingParty> of(SiteAddress site) {
        URI address = URI.create(site.of("/"));
        String host = address.getHost();
        if (host == null || !("https".equals(address.getScheme()) || host.equals("localhost"))) {
            return Optional.empty();
        }
        return Optional.of(new RelyingParty(
                host, Origin.create(address.resolve("/").toString().replaceFirst("/$", ""))));
    }

    ServerProperty expecting(byte[] challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(id)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
