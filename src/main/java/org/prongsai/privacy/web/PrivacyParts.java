package org.prongsai.privacy.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.identity.Agencies;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Switch;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What privacy adds to the frame: the agency's centre, the record for everyone, and everyone's own data.
@Component
class PrivacyParts implements FrameParts {
    private final Agencies agencies;

    PrivacyParts(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        var entries = new ArrayList<RailEntry>();
        visit.agencyWhere(ReadsPrivacy.class)
                .flatMap(agencies::find)
                .ifPresent(agency -> entries.add(new RailEntry(
                        RailStep.AGENCY, 60, visit.words().lookup("privacy.title"), agency.path() + "/privacy")));
        entries.add(new RailEntry(
                RailStep.AGENCY, 65, visit.words().lookup("privacy.record.short"), RecordController.PATH));
        return entries;
    }

    @Override
    public List<Switch.Way> ownPages(Visit visit) {
        return List.of(new Switch.Way(
                visit.words().lookup("privacy.mine"),
                MyDataController.PATH,
                visit.path().equals(MyDataController.PATH)));
    }
}
