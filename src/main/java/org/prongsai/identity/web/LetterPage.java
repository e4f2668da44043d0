package org.prongsai.identity.web;

import org.prongsai.web.ui.Field;

/// Where the code of a letter is entered.
public record LetterPage(Field code) {}
