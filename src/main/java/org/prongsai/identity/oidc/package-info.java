/// Signing in by an organisation's own sign-in (OpenID Connect); off unless it is set up.
@NullMarked
package org.prongsai.identity.oidc;

import org.jspecify.annotations.NullMarked;
