package org.prongsai.report.check;

/// A stretch of text and where it stands.
///
/// @param place key of words in a draft, or the page or paragraph of a file
public record Passage(String place, String text) {}
