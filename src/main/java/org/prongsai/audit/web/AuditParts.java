package org.prongsai.audit.web;

import java.util.List;
import java.util.Optional;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Switch;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the trail adds to the frame: the log of the visited agency, and the checkpoints.
@Component
class AuditParts implements FrameParts {
    @Override
    public List<RailEntry> rail(Visit visit) {
        var checkpoints = new RailEntry(
                RailStep.AGENCY, 90, visit.words().lookup("audit.checkpoints"), CheckpointsController.PATH);
        Optional<RailEntry> log = visit.agencyWhere(ReadsTheLog.class)
                .map(agency -> new RailEntry(
                        RailStep.AGENCY, 80, visit.words().lookup("audit.log.title"), "/agencies/" + agency + "/log"));
        return log.map(entry -> List.of(entry, checkpoints)).orElse(List.of(checkpoints));
    }

    @Override
    public List<Switch.Way> foot(Visit visit) {
        return List.of(new Switch.Way(visit.words().lookup("audit.checkpoints"), CheckpointsController.PATH, false));
    }
}
