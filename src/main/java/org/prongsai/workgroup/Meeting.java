package org.prongsai.workgroup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// A meeting of a working group: what was to be talked about, who came, what was said and resolved.
///
/// @param year       the fiscal year of its group
/// @param number     counted by the calendar year, see [#title]
/// @param agenda     part by part
/// @param onCalendar whether the agency's calendar shows it
/// @param version    counts the changes of its invitation and minutes from 1
public record Meeting(
        UUID id,
        UUID group,
        FiscalYear year,
        int number,
        Invitation invitation,
        List<AgendaItem> agenda,
        List<Attendance> attendance,
        Minutes minutes,
        List<Resolution> resolutions,
        boolean onCalendar,
        int version) {
    public Meeting {
        agenda = List.copyOf(agenda);
        attendance = List.copyOf(attendance);
        resolutions = List.copyOf(resolutions);
    }

    /// `1/2565`: its number in the calendar year in which it is held.
    public String title() {
        return number + "/" + new ThaiDate(invitation.day()).buddhistYear();
    }

    /// The items of a part.
    public List<AgendaItem> of(AgendaPart part) {
        return agenda.stream().filter(item -> item.part() == part).toList();
    }

    public Optional<AgendaItem> item(UUID id) {
        return agenda.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// What was resolved on an item.
    public List<Resolution> on(UUID item) {
        return resolutions.stream().filter(one -> one.item().equals(item)).toList();
    }

    public Optional<Resolution> resolution(UUID id) {
        return resolutions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// How a seat was filled; empty if nothing was noted.
    public Optional<Attendance> at(UUID seat) {
        return attendance.stream().filter(one -> seat.equals(one.seat())).findFirst();
    }
}
