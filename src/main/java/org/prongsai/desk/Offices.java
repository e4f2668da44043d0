package org.prongsai.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Component;

/// The agencies as far as the desk names them.
@Component
public class Offices {
    private static final List<Office> SAMPLES = List.of(
            new Office(
                    UUID.fromString("4f7b1d52-93a8-4c0e-a2c6-5e0b8d1f7a31"),
                    "opdc",
                    new Bilingual("สำนักงาน ก.พ.ร.", "OPDC")),
            new Office(UUID.fromString("b0c6e2a9-1d47-4f83-8e5b-27a9d4c3f610"), "pdmo", new Bilingual("สบน.", "PDMO")));

    Offices() {}

    /// An agency.
    ///
    /// @param code as it stands in addresses
    public record Office(UUID id, String code, Bilingual name) {}

    public List<Office> all() {
        return SAMPLES;
    }

    /// The agency with this id, if it is one of the installation's.
    public Optional<Office> find(UUID id) {
        return all().stream().filter(office -> office.id().equals(id)).findFirst();
    }

    /// The agency with this code in addresses.
    public Optional<Office> find(String code) {
        return all().stream().filter(office -> office.code().equals(code)).findFirst();
    }
}
