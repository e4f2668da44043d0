package org.prongsai.identity.web;

/// What a new account can sign in by.
///
/// @param passkeys whether browsers allow them here
/// @param password whether there is one already, so that only the app is missing
public record BeginPage(boolean passkeys, boolean password) {}
