package org.prongsai.web;

/// A page in the rail, under the station to which it belongs.
///
/// @param order within the station; the first is where the station itself leads
/// @param label in the reader's language
/// @param path  of the page; the entry is current there and on the pages below it
public record RailEntry(RailStep step, int order, String label, String path) {}
