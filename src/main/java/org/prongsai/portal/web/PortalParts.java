package org.prongsai.portal.web;

import java.util.List;
import org.prongsai.portal.PortalIndexes;
import org.prongsai.web.FrameParts;
import org.prongsai.web.Switch;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the public site adds to the frame of the other pages: the way to it, once something is published.
@Component
class PortalParts implements FrameParts {
    private final PortalIndexes indexes;

    PortalParts(PortalIndexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public List<Switch.Way> foot(Visit visit) {
        return indexes.current().years().isEmpty()
                ? List.of()
                : List.of(new Switch.Way(
                        visit.words().lookup("portal.published"),
                        "/" + visit.words().language().tag(),
                        false));
    }
}
