package org.prongsai.identity.web;

import java.util.List;

/// The sign-in page.
///
/// @param to    where signing in leads, a page of this server
/// @param posts of the sample data; none where no sample data is loaded
public record SignInPage(String to, List<Post> posts) {
    /// A post that signs in by a button.
    public record Post(String id, String name) {}
}
