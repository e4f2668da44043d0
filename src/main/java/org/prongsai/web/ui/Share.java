package org.prongsai.web.ui;

/// A text to be sent on by LINE, which `ui/share.jte` shows to select or to copy.
///
/// @param id   of its field, unique on the page
/// @param text short and without names; ends with a link that opens in the phone's own browser
public record Share(String id, String text) {}
