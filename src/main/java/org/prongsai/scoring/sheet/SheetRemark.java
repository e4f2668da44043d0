package org.prongsai.scoring.sheet;

import java.util.List;

/// Something to be said about a sheet, and where; its text for people is found under [#messageKey()].
///
/// @param messageKey in `messages/scoring_th.properties` and its English twin, or in those of `document`
/// @param arguments what the text mentions, in the order of its places `{0}`, `{1}` …
public record SheetRemark(Place place, String messageKey, List<String> arguments) {
    public SheetRemark {
        arguments = List.copyOf(arguments);
    }
}
