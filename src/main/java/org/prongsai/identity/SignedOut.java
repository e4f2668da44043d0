package org.prongsai.identity;

/// Somebody signs out with the browser of this request. It goes to whoever keeps something for that browser beyond the
/// session.
public record SignedOut() {}
