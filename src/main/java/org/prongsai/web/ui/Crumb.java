package org.prongsai.web.ui;

/// A page above this one.
public record Crumb(String label, String href) {}
