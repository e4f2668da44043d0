package org.prongsai.web.guide;

import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.web.Visit;
import org.prongsai.web.search.Query;
import org.prongsai.web.search.SearchSource;
import org.springframework.stereotype.Component;

/// The sections of the guide.
@Component
class GuideSearch implements SearchSource {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final GuideController guides;

    GuideSearch(GuideController guides) {
        this.guides = guides;
    }

    @Override
    public String heading() {
        return "web.search.guide";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Hit> find(Query query, Visit visit) {
        return guides.in(visit.words().language()).sections().stream()
                .filter(section ->
                        query.isIn(section.title(), TAG.matcher(section.html()).replaceAll("")))
                .limit(MOST)
                .map(section -> new Hit(section.title(), "", "/guide#" + section.id()))
                .toList();
    }
}
