package org.prongsai.web.gallery;

/// What `/ui` shows.
public record GalleryPage(String name) {}
