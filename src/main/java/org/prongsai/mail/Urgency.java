package org.prongsai.mail;

/// When a letter leaves.
public enum Urgency {
    /// When its person wants to be told.
    USUAL,
    /// As the daily summary, which reaches those who want nothing else.
    SUMMARY,
    /// Now and by mail alone, whatever the person wants: he has just asked for it, or must know at once.
    AT_ONCE
}
