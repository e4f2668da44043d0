package org.prongsai.identity.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An organisation's own sign-in, from `PRONGSAI_OIDC_ISSUER` and so on; without an issuer there is none.
///
/// @param issuer       its address, under which it publishes what it can do
/// @param clientId     what it calls this installation
/// @param clientSecret file that holds the secret it gave, and nothing else; null for a client without one
/// @param nameTh       what the button calls it
/// @param scopes       what is asked for
/// @param rolesClaim   the claim that tells the groups of a person
/// @param roles        which group means which role; groups that are not named here mean nothing
@ConfigurationProperties("prongsai.oidc")
public record OidcSettings(
        @Nullable URI issuer,
        @DefaultValue("prongsai") String clientId,
        @Nullable Path clientSecret,
        @DefaultValue("ระบบของหน่วยงาน") String nameTh,
        @DefaultValue("your organisation") String nameEn,
        @DefaultValue({"openid", "email"}) List<String> scopes,
        @DefaultValue("groups") String rolesClaim,
        @DefaultValue List<Mapping> roles) {
    /// A group and what it means.
    ///
    /// @param agency code of the agency; empty for a role of the installation
    public record Mapping(
            String group, Role role, @DefaultValue("") String agency) {
        public Mapping {
            if (role.isOfTheInstallation() != agency.isEmpty()) {
                throw new IllegalArgumentException(role + " cannot be held at " + agency);
            }
            if (role.isOfASlice()) {
                throw new IllegalArgumentException(role + " is of a part of the country and is granted by hand");
            }
        }
    }

    public OidcSettings {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
    }

    /// Whether there is one.
    public boolean isOn() {
        return issuer != null;
    }

    /// The secret; empty for a client without one.
    String secret() {
        try {
            return clientSecret == null ? "" : Files.readString(clientSecret).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
