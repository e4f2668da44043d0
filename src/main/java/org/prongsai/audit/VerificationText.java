package org.prongsai.audit;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.web.Words;

/// Says what a verifier found.
record VerificationText(Words words) {
    List<String> lines(Verification found) {
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "audit.verify.read",
                words.count(found.chains()),
                words.count(found.events()),
                words.count(found.checkpoints())));
        found.faults().forEach(fault -> lines.add(fault(fault)));
        Checkpoint asOf = found.asOf();
        if (asOf == null) {
            lines.add(words.lookup("audit.verify.none"));
        } else if (found.holds()) {
            lines.add(words.text("audit.verify.holds", asOf.number(), words.moment(asOf.at())));
        }
        if (found.newer() > 0) {
            lines.add(words.text("audit.verify.newer", words.count(found.newer())));
        }
        return lines;
    }

    private String fault(Fault fault) {
        return words.text(
                "audit.verify.fault",
                fault.where(),
                fault.number(),
                words.lookup(fault.kind().key()));
    }
}
