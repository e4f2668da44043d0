package org.prongsai.web;

/// A link in the bar at the top with the number of things behind it.
///
/// @param count how many, nought or more
/// @param about the number in words, for those who do not see it
public record TopEntry(String label, String href, long count, String about) {}
