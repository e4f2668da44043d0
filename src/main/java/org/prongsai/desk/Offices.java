package org.prongsai.desk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Component;

/// The agencies as far as the desk names them.
@Component
public class Offices {
    private final Agencies agencies;

    Offices(Agencies agencies) {
        this.agencies = agencies;
    }

    /// An agency.
    ///
    /// @param code as it stands in addresses
    /// @param name the short one
    public record Office(UUID id, String code, Bilingual name) {}

    /// The agency with this id; none for the installation as a whole.
    public Optional<Office> find(UUID id) {
        return agencies.among(Set.of(id)).stream().map(Offices::office).findFirst();
    }

    /// The agency with this code in addresses.
    public Optional<Office> find(String code) {
        return agencies.find(code).map(Offices::office);
    }

    private static Office office(Agency agency) {
        return new Office(agency.id().value(), agency.code(), agency.shortName());
    }
}
