package org.prongsai.framework.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// What this module adds to the frame: its pages in the rail.
@Component
class FrameworkParts implements FrameParts {
    @Override
    public List<RailEntry> rail(Visit visit) {
        Words words = visit.words();
        var pages = new ArrayList<RailEntry>();
        pages.add(new RailEntry(RailStep.RULES, 0, words.lookup("framework.rail.editions"), "/editions"));
        pages.add(new RailEntry(RailStep.RULES, 10, words.lookup("framework.rail.compare"), "/editions/compare"));
        if (visit.may(KeepsEditions.class)) {
            pages.add(new RailEntry(RailStep.RULES, 20, words.lookup("framework.rail.import"), "/editions/import"));
            pages.add(new RailEntry(RailStep.RULES, 30, words.lookup("framework.rail.draft"), "/editions/draft"));
        }
        return pages;
    }
}
