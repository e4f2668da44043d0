package org.prongsai.identity.web;

/// A kind of list that is taken in: the keys of its words.
///
/// @param path  where lists of this kind are taken in; the place is filled in where there are several
/// @param guide part of the guide that explains it
record ListKind(String path, String guide, String title, String lead, String hint, String store) {}
