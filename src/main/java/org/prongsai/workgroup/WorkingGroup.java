package org.prongsai.workgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

/// A working group with the order that appoints it.
///
/// @param members in the order's sequence, numbered `1.1`, `1.2` …
/// @param duties  in the order's sequence, numbered `2.1`, `2.2` …
/// @param version counts the changes of its name, grounds and duties from 1
public record WorkingGroup(
        UUID id,
        FiscalYear year,
        Bilingual name,
        Order order,
        List<Seat> members,
        List<GroupDuty> duties,
        int version) {
    public WorkingGroup {
        members = List.copyOf(members);
        duties = List.copyOf(duties);
    }

    /// What the order is about, as its head says (เรื่อง).
    public String subject() {
        return "แต่งตั้ง" + name.th();
    }

    /// What the order lacks before it can be issued, in the order in which one would write it.
    public List<Missing> missing() {
        long chairs =
                members.stream().filter(seat -> seat.role() == SeatRole.CHAIR).count();
        var missing = new ArrayList<Missing>();
        if (members.isEmpty()) {
            missing.add(Missing.SEATS);
        }
        if (!members.isEmpty() && chairs != 1) {
            missing.add(chairs == 0 ? Missing.CHAIR : Missing.CHAIRS);
        }
        if (!members.isEmpty() && members.stream().noneMatch(seat -> seat.role() == SeatRole.SECRETARY)) {
            missing.add(Missing.SECRETARY);
        }
        if (duties.isEmpty()) {
            missing.add(Missing.DUTIES);
        }
        if (order.signer().isBlank()) {
            missing.add(Missing.SIGNER);
        }
        return missing;
    }

    public Optional<Seat> seat(UUID id) {
        return members.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }
}
