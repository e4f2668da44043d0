package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.signin.Passkeys;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Field;

/// The sign-in page.
///
/// @param to     where signing in leads, a page of this server
/// @param posts  of the sample data; none where no sample data is loaded
/// @param fields to sign in by password
/// @param wrong  why signing in was refused
/// @param oidc   the way to the organisation's own sign-in; null where none is set up
/// @param passkey what a device is asked; null where browsers allow no passkeys
/// @param again  whether someone who is signed in must prove himself anew
/// @param first  whether there is nobody yet, so that the first operator may come in
public record SignInPage(
        String to,
        List<Post> posts,
        List<Field> fields,
        @Nullable String wrong,
        @Nullable Action oidc,
        Passkeys.@Nullable Asked passkey,
        boolean first,
        boolean again) {
    /// A post that signs in by a button.
    public record Post(String id, String name) {}
}
