package org.prongsai.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Component;

/// What those who look after accounts find in the frame.
@Component
class OperatorParts implements FrameParts {
    @Override
    public List<RailEntry> rail(Visit visit) {
        var entries = new ArrayList<RailEntry>();
        visit.visitor().ifPresent(visitor -> {
            if (visitor.installation().contains(Role.SYSTEM_OPERATOR)) {
                entries.add(entry(80, visit.words().lookup("identity.others"), "/operator/sessions"));
                entries.add(entry(81, visit.words().lookup("identity.letters"), "/operator/letters"));
            }
            visit.agency()
                    .filter(agency ->
                            visitor.holdsAny(agency, null, List.of(Role.INTEGRITY_OFFICER, Role.APPROVER), false))
                    .ifPresent(agency -> entries.add(
                            entry(40, visit.words().lookup("identity.letters"), "/agencies/" + agency + "/letters")));
        });
        return entries;
    }

    private static RailEntry entry(int order, String name, String href) {
        return new RailEntry(RailStep.AGENCY, order, name, href);
    }
}
