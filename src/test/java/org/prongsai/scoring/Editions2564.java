package org.prongsai.scoring;

import java.util.List;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;
import org.prongsai.framework.ShippedEditions;

/// Editions with the rules of fiscal year 2564 and another tree.
final class Editions2564 {
    private Editions2564() {}

    static Edition with(Node root) {
        Edition edition = ShippedEditions.load("2564");
        return new Edition(
                "test",
                edition.year(),
                edition.status(),
                edition.name(),
                root,
                List.of(),
                edition.scales(),
                edition.grades(),
                edition.sampling(),
                edition.privacyFloor(),
                edition.target(),
                edition.passMark(),
                edition.notApplicable(),
                edition.provenance(),
                "");
    }
}
