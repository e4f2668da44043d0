package org.prongsai.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Talks to the organisation's sign-in: the authorization code flow with PKCE, state and nonce.
@Component
class OidcClient {
    private static final int PATIENCE = 10_000;

    private final OidcSettings settings;
    private volatile @Nullable OIDCProviderMetadata known;

    OidcClient(OidcSettings settings) {
        this.settings = settings;
    }

    /// What only we know of one sign-in.
    ///
    /// @param back where the provider sends the browser
    record Asked(String state, String nonce, String verifier, URI back) {}

    /// The provider could not be reached, or what it said does not hold.
    static final class Refused extends Exception {
        Refused(String why) {
            super(why);
        }

        Refused(String why, Throwable cause) {
            super(why, cause);
        }
    }

    String issuer() {
        return Objects.requireNonNull(settings.issuer()).toString();
    }

    /// Where the browser goes to sign in there.
    URI address(Asked asked) throws Refused {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        asked.back())
                .endpointURI(provider().getAuthorizationEndpointURI())
                .state(new State(asked.state()))
                .nonce(new Nonce(asked.nonce()))
                .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// What the provider says of the person for whom it gave `code`.
    OidcClaims claims(String code, Asked asked) throws Refused {
        OIDCProviderMetadata provider = provider();
        try {
            var grant = new AuthorizationCodeGrant(
                    new AuthorizationCode(code), asked.back(), new CodeVerifier(asked.verifier()));
            HTTPRequest request = tokenRequest(provider, grant).toHTTPRequest();
            TokenResponse answer =
                    OIDCTokenResponseParser.parse(patient(request).send());
            if (!answer.indicatesSuccess()) {
                throw new Refused("the provider refused the code: "
                        + code(answer.toErrorResponse().getErrorObject()));
            }
            var tokens = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens();
            var idToken = tokens.getIDToken();
            if (idToken == null) {
                throw new Refused("no ID token");
            }
            IDTokenClaimsSet said = validator(provider).validate(idToken, new Nonce(asked.nonce()));
            boolean needsMore = said.getStringClaim("email") == null && provider.getUserInfoEndpointURI() != null;
            ClaimsSet more = needsMore ? more(provider, tokens.getAccessToken(), said) : said;
            return new OidcClaims(
                    said.getSubject().getValue(),
                    more.getStringClaim("email"),
                    Boolean.TRUE.equals(more.getBooleanClaim("email_verified")),
                    groups(said).isEmpty() ? groups(more) : groups(said));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
            throw new Refused("what the provider said does not hold", e);
        }
    }

    private TokenRequest tokenRequest(OIDCProviderMetadata provider, AuthorizationCodeGrant grant) {
        var client = new ClientID(settings.clientId());
        String secret = settings.secret();
        URI endpoint = provider.getTokenEndpointURI();
        return secret.isEmpty()
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant).build();
    }

    /// Its address, its keys, the time, and that it was meant for us are looked at; unsigned ones are refused.
    private IDTokenValidator validator(OIDCProviderMetadata provider) throws MalformedURLException {
        List<JWSAlgorithm> signs = provider.getIDTokenJWSAlgs();
        JWSAlgorithm algorithm = signs == null || signs.contains(JWSAlgorithm.RS256) || signs.isEmpty()
                ? JWSAlgorithm.RS256
                : signs.stream()
                        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                        .findFirst()
                        .orElse(JWSAlgorithm.RS256);
        return new IDTokenValidator(
                provider.getIssuer(),
                new ClientID(settings.clientId()),
                algorithm,
                provider.getJWKSetURI().toURL());
    }

    private static ClaimsSet more(OIDCProviderMetadata provider, AccessToken token, IDTokenClaimsSet said)
            throws GeneralException, IOException, Refused {
        HTTPRequest request = new UserInfoRequest(provider.getUserInfoEndpointURI(), token).toHTTPRequest();
        UserInfoResponse answer = UserInfoResponse.parse(patient(request).send());
        if (!answer.indicatesSuccess()) {
            return said;
        }
        var info = answer.toSuccessResponse().getUserInfo();
        if (info == null || !info.getSubject().equals(said.getSubject())) {
            throw new Refused("the two answers speak of different people");
        }
        return info;
    }

    private List<String> groups(ClaimsSet said) {
        List<String> several = said.getStringListClaim(settings.rolesClaim());
        String one = several == null ? said.getStringClaim(settings.rolesClaim()) : null;
        return several != null ? several : one == null ? List.of() : List.of(one);
    }

    private OIDCProviderMetadata provider() throws Refused {
        OIDCProviderMetadata found = known;
        if (found == null) {
            try {
                found = OIDCProviderMetadata.resolve(new Issuer(issuer()), PATIENCE, PATIENCE);
                known = found;
            } catch (GeneralException | IOException e) {
                throw new Refused("the provider does not say what it can do", e);
            }
        }
        return found;
    }

    private static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        return request;
    }

    private static String code(@Nullable ErrorObject error) {
        return error == null ? "" : String.valueOf(error.getCode());
    }
}
