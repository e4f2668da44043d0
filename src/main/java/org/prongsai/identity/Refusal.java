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
    /// A role of a part of the country says of which; other roles say none.
    NO_SUCH_SLICE,
    /// He does not serve this agency, or is suspended there.
    NOT_A_MEMBER,
    /// Another person has this address.
    ADDRESS_TAKEN,
    /// He serves elsewhere too, where the name would change as well.
    SERVES_ELSEWHERE,
    /// A post has one holder at a time.
    OVERLAPS,
    /// Acting needs the number and date of an order.
    LACKS_AN_ORDER,
    /// Someone holds the post.
    OCCUPIED,
    /// The role comes with a post, and is changed there.
    OF_A_POST,
    /// The role was delegated; it is neither lengthened nor delegated on.
    DELEGATED,
    /// Nobody delegates what he does not hold, nor for longer than he holds it.
    NOT_HIS,
    /// A handover needs two people.
    SAME_PERSON,
    /// He hands over on a day to come already.
    PLANNED
}
