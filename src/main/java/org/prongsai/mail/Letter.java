package org.prongsai.mail;

import java.util.List;
import java.util.UUID;

/// Something to tell a person. It says nothing personal; what it is about stands behind the link.
///
/// @param agency   on whose behalf the transaction runs
/// @param id       chosen by the sender: the same id is sent once
/// @param person   to whom
/// @param template its texts are `<template>.subject` and `<template>.text`
/// @param parts    fill the places of both
/// @param link     path of the page that has the rest; `{0}` in it stands for the first of the parts
public record Letter(
        UUID agency, UUID id, UUID person, String template, List<Part> parts, String link, Urgency urgency) {
    public Letter {
        parts = List.copyOf(parts);
    }
}
