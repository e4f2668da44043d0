package org.prongsai.workgroup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who came to a meeting, as its minutes list them.
///
/// @param came   ผู้มาประชุม, in the order of the seats
/// @param away   ผู้ไม่มาประชุม, those of whom nothing was noted included
/// @param guests ผู้เข้าร่วมประชุม
public record Turnout(List<Line> came, List<Line> away, List<String> guests) {
    public Turnout {
        came = List.copyOf(came);
        away = List.copyOf(away);
        guests = List.copyOf(guests);
    }

    /// A seat and how it was filled.
    ///
    /// @param presence null where nothing was noted
    public record Line(Seat seat, @Nullable Presence presence, String note) {}

    /// Reads it off the seats of `group` and what was noted at `meeting`.
    public static Turnout of(WorkingGroup group, Meeting meeting) {
        var came = new ArrayList<Line>();
        var away = new ArrayList<Line>();
        for (Seat seat : group.members()) {
            Attendance noted = meeting.at(seat.id()).orElse(null);
            var line = new Line(seat, noted == null ? null : noted.presence(), noted == null ? "" : noted.note());
            (noted == null || noted.presence() == Presence.ABSENT ? away : came).add(line);
        }
        return new Turnout(
                came,
                away,
                meeting.attendance().stream()
                        .filter(one -> one.seat() == null)
                        .map(Attendance::note)
                        .toList());
    }
}
