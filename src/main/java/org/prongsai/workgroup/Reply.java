package org.prongsai.workgroup;

/// What a member answers to an invitation.
public enum Reply {
    /// He comes.
    COMES,
    /// Someone else sits there for him.
    SUBSTITUTE,
    /// He does not come, and nobody for him.
    AWAY
}
