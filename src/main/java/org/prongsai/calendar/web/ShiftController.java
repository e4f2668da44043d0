package org.prongsai.calendar.web;

import java.util.UUID;
import org.prongsai.calendar.ActivityShifts;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Moves the bars of the calendar.
@Controller
@KeepsCalendar
class ShiftController {
    private static final int LONGEST = 366;

    private final Agencies agencies;
    private final ActivityShifts shifts;

    ShiftController(Agencies agencies, ActivityShifts shifts) {
        this.agencies = agencies;
        this.shifts = shifts;
    }

    /// @param days    by which it moves; negative for earlier ones
    /// @param version of the activity that was seen; 0 when a move is taken back
    @PostMapping("/agencies/{agency}/{year}/calendar/{id}/shift")
    ModelAndView shift(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam int days,
            @RequestParam(defaultValue = "0") int version) {
        AgencyYear at = agencies.year(agency, year);
        String path = CalendarController.path(at);
        int moved = Math.clamp(days, -LONGEST, LONGEST);
        if (!shifts.shift(at.agency().id(), at.year(), id, version, moved)) {
            return Answer.seeOther(path + "?told=outside");
        }
        return Answer.seeOther(path + "?told=shifted&id=" + id + "&days=" + moved + "#activity-" + id);
    }
}
