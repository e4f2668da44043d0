package org.prongsai.assessment;

import java.nio.charset.StandardCharsets;
import org.prongsai.audit.Hash;
import org.prongsai.identity.AgencyId;

/// Draws which items a second assessor judges. Anyone who knows the seed draws the same.
final class Draw {
    private static final int HUNDRED = 100;

    private Draw() {}

    /// Whether an item of an agency is judged twice in a round.
    static boolean isTwice(Round round, AgencyId agency, String code) {
        String drawn = round.seed() + " " + round.year().buddhistYear() + " " + agency.value() + " " + code;
        Hash hash = Hash.sha256(drawn.getBytes(StandardCharsets.UTF_8));
        return Integer.remainderUnsigned(Integer.parseUnsignedInt(hash.hex().substring(0, 8), 16), HUNDRED)
                < round.secondShare();
    }
}
