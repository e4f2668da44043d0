package org.prongsai.assessment.web;

import java.util.List;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the assessors' room adds to the frame: its page in the rail.
@Component
class RoomParts implements FrameParts {
    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.may(JudgesEvidence.class)
                ? List.of(new RailEntry(
                        RailStep.EVIDENCE, 1, visit.words().lookup("assessment.room.page"), "/assessment"))
                : List.of();
    }
}
