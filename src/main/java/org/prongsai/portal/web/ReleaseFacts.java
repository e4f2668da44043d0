package org.prongsai.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.framework.Edition;
import org.prongsai.published.Release;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Fact;

/// What a reader is told of the release that a page's figures come from.
record ReleaseFacts(Release release, Edition edition, Words words) {
    List<Fact> list() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("portal.release.published"), words.moment(release.publishedAt())));
        facts.add(Fact.of(
                words.lookup("portal.release.version"),
                release.version() == 1
                        ? words.lookup("portal.release.first")
                        : words.text("portal.release.corrected", release.version())));
        if (!release.reason().isBlank()) {
            facts.add(Fact.of(words.lookup("portal.release.reason"), release.reason()));
        }
        if (!release.resolution().isBlank()) {
            var day = release.resolvedOn();
            facts.add(Fact.of(
                    words.lookup("portal.release.resolution"),
                    day == null ? release.resolution() : release.resolution() + " · " + words.date(day)));
        }
        facts.add(Fact.of(words.lookup("portal.release.edition"), words.pick(edition.name())));
        facts.add(Fact.of(words.lookup("portal.release.hash"), release.edition()));
        return facts;
    }
}
