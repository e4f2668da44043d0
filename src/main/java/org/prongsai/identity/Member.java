package org.prongsai.identity;

import java.time.LocalDate;
import java.util.List;

/// Someone who serves an agency.
///
/// @param version   counts the changes of his name and address from 1
/// @param suspended whether his roles at this agency do not hold
/// @param roles     those of this agency, past ones too, the newest first
public record Member(Person person, int version, boolean suspended, List<Granted> roles) {
    public Member {
        roles = List.copyOf(roles);
    }

    /// The roles that hold on `day` or later.
    public List<Granted> present(LocalDate day) {
        return roles.stream().filter(role -> !role.isOver(day)).toList();
    }

    /// The roles that are over on `day`.
    public List<Granted> past(LocalDate day) {
        return roles.stream().filter(role -> role.isOver(day)).toList();
    }
}
