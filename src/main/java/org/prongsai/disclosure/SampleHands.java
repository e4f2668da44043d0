package org.prongsai.disclosure;

import java.util.Comparator;
import java.util.List;
import org.prongsai.identity.Member;
import org.prongsai.identity.PersonId;
import org.prongsai.web.access.Role;

/// Whoever of an agency has something to do with its disclosures.
record SampleHands(PersonId officer, PersonId head, PersonId keeper, PersonId approver) {
    static SampleHands of(List<Member> members) {
        return new SampleHands(
                holder(members, Role.UNIT_OFFICER),
                holder(members, Role.UNIT_HEAD),
                holder(members, Role.INTEGRITY_OFFICER),
                holder(members, Role.APPROVER));
    }

    static PersonId holder(List<Member> members, Role role) {
        return holders(members, role).getFirst();
    }

    /// Those who hold a role by itself, in the order of their ids.
    static List<PersonId> holders(List<Member> members, Role role) {
        return members.stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(
                                granted -> granted.isDirect() && granted.what().role() == role))
                .map(member -> member.person().id())
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
