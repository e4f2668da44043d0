package org.prongsai.workgroup;

/// What an order still lacks before it can be issued.
public enum Missing {
    /// Nobody is in it.
    SEATS,
    /// Nobody presides.
    CHAIR,
    /// More than one presides.
    CHAIRS,
    /// Nobody keeps the minutes.
    SECRETARY,
    /// It gives no duties.
    DUTIES,
    /// It does not say who signs it.
    SIGNER
}
