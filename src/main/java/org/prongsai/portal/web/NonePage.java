package org.prongsai.portal.web;

/// Says that there is nothing at an address, or nothing yet.
public record NonePage(String title, String text) {}
