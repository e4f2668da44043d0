/// How people prove who they are: sessions, passwords, codes of an authenticator, one-time links.
@NullMarked
package org.prongsai.identity.signin;

import org.jspecify.annotations.NullMarked;
