package org.prongsai.survey.origin;

import java.util.HashMap;
import java.util.Map;
import org.prongsai.web.BarePages;
import org.prongsai.web.SiteAddress;
import org.springframework.stereotype.Component;

/// What all pages of the hosts of those who answer have in common: their looks, and where it stands what an
/// administrator can see.
@Component
class OriginPages {
    private final BarePages pages;
    private final SiteAddress site;

    OriginPages(BarePages pages, SiteAddress site) {
        this.pages = pages;
        this.site = site;
    }

    /// The page that a template of this package prints, with `style`, `privacy` and the `choices` of languages beside
    /// what it is
    /// given.
    String print(String template, Speech speech, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("style", Inlined.STYLE);
        all.put("choices", speech.choices());
        all.putIfAbsent("privacy", privacy());
        return pages.print("survey/origin/" + template, speech.words(), all);
    }

    /// Where it is said what an administrator can see; it follows the address under which the site was asked for.
    String privacy() {
        return site.pages("/survey-privacy");
    }

    /// Where a script is, under a name that changes with its content.
    String script(String name) {
        return pages.asset(name);
    }
}
