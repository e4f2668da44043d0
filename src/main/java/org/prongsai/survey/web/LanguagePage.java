package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// One further language of an instrument: how far it is, what can be done, and its texts.
///
/// @param told    what was just done; null when nothing was
/// @param refused why it could not be done; null when it was
/// @param ways    where its file is had and handed in, and where it is looked at
/// @param asks    what can be asked for: `RELEASE`, `WITHDRAW`
/// @param wish    what is asked for; null when nothing is
/// @param agrees  whether the reader may be the second person
/// @param version that the reader sees
public record LanguagePage(
        String title,
        String lead,
        String path,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String refused,
        List<Action> ways,
        List<Fact> facts,
        List<String> asks,
        @Nullable String wish,
        boolean agrees,
        int version,
        Table texts)
        implements HasTables {
    public LanguagePage {
        crumbs = List.copyOf(crumbs);
        ways = List.copyOf(ways);
        facts = List.copyOf(facts);
        asks = List.copyOf(asks);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("texts", texts);
    }
}
