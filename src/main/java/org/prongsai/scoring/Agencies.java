package org.prongsai.scoring;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// The agencies of this installation: two sample agencies until agencies have a module of their own.
@Component
public class Agencies {
    private static final List<Agency> SAMPLES = List.of(
            new Agency(
                    new AgencyId(UUID.fromString("4f7b1d52-93a8-4c0e-a2c6-5e0b8d1f7a31")),
                    "opdc",
                    new Bilingual(
                            "สำนักงานคณะกรรมการพัฒนาระบบราชการ", "Office of the Public Sector Development Commission"),
                    new Bilingual("สำนักงาน ก.พ.ร.", "OPDC")),
            new Agency(
                    new AgencyId(UUID.fromString("b0c6e2a9-1d47-4f83-8e5b-27a9d4c3f610")),
                    "pdmo",
                    new Bilingual("สำนักงานบริหารหนี้สาธารณะ", "Public Debt Management Office"),
                    new Bilingual("สบน.", "PDMO")));

    Agencies() {}

    /// All agencies, in the order in which they are offered.
    public List<Agency> all() {
        return SAMPLES;
    }

    /// The agency with this code, as it stands in addresses.
    public Optional<Agency> find(String code) {
        return SAMPLES.stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /// The agency with this code.
    ///
    /// @throws NoSuchElementException if there is none
    public Agency require(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no agency " + code));
    }

    /// The year of the agency with this code.
    ///
    /// @throws NoSuchElementException if there is no such agency or no such year
    public AgencyYear year(String code, int buddhistYear) {
        Agency agency = require(code);
        try {
            return new AgencyYear(agency, new FiscalYear(buddhistYear));
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("no fiscal year " + buddhistYear, e);
        }
    }
}
