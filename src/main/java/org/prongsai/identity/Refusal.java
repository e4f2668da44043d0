package org.prongsai.identity;

/// Why something about people and their roles is not done; its text is found under `identity.refusal.<name>`.
public enum Refusal {
    /// Nobody grants himself a role, nor suspends himself.
    OWN,
    /// He holds this role already.
    HELD,
    /// The last day lies before the first.
    ENDS_BEFORE_IT_BEGINS,
    /// Roles of the installation are not given at an agency, nor the other way round.
    NOT_GIVEN_HERE,
    /// The unit is none of the agency's.
    NO_SUCH_UNIT,
    /// He does not serve this agency, or is suspended there.
    NOT_A_MEMBER,
    /// Another person has this address.
    ADDRESS_TAKEN,
    /// He serves elsewhere too, where the name would change as well.
    SERVES_ELSEWHERE
}
