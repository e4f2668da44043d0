package org.prongsai.workgroup.web;

import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.workgroup.LastGroup;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes working groups of the year before over.
@Controller
@KeepsGroups
class TakeOverController {
    private final Agencies agencies;
    private final LastGroup last;

    TakeOverController(Agencies agencies, LastGroup last) {
        this.agencies = agencies;
        this.last = last;
    }

    /// Takes a group of the year before over.
    ///
    /// @param once the idempotency key, which becomes the new group's id
    @PostMapping("/agencies/{agency}/{year}/workgroup/take-over")
    ModelAndView takeOver(
            @PathVariable String agency, @PathVariable int year, @RequestParam UUID from, @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        last.takeOver(at.agency().id(), at.year(), from, once);
        return GroupText.told(GroupText.path(at, once), "takenOver");
    }
}
