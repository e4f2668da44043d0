package org.prongsai.document.paper;

/// Where lines of text stand between the margins.
public enum Alignment {
    LEFT,
    CENTRE,
    RIGHT,
    /// Both edges even; in Word by the Thai way of spreading the letters, too.
    JUSTIFIED
}
