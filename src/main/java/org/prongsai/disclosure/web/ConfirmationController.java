package org.prongsai.disclosure.web;

import java.util.UUID;
import org.prongsai.disclosure.Confirmations;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers for evidence at addresses that are not the agency's own.
@Controller
@ConfirmsAddresses
@RequestMapping("/agencies/{agency}/{year}/disclosures/{code}/evidence/{id}")
class ConfirmationController {
    private final Agencies agencies;
    private final PreparedItems prepared;
    private final Confirmations confirmations;
    private final CurrentPerson current;

    ConfirmationController(
            Agencies agencies, PreparedItems prepared, Confirmations confirmations, CurrentPerson current) {
        this.agencies = agencies;
        this.prepared = prepared;
        this.confirmations = confirmations;
        this.current = current;
    }

    @PostMapping("/confirm")
    ModelAndView confirm(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        prepared.require(at, code);
        return ItemText.moved(
                at,
                code,
                "confirmed",
                "evidence/" + id + "/unconfirm",
                () -> confirmations.confirm(
                        at.agency().id(), at.year(), code, id, current.id().orElseThrow()));
    }

    @PostMapping("/unconfirm")
    ModelAndView unconfirm(
            @PathVariable String agency, @PathVariable int year, @PathVariable String code, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        prepared.require(at, code);
        return ItemText.moved(
                at,
                code,
                "unconfirmed",
                null,
                () -> confirmations.withdraw(at.agency().id(), at.year(), code, id));
    }
}
