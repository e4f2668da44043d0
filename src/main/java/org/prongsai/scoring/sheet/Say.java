package org.prongsai.scoring.sheet;

import java.util.List;
import java.util.Locale;

/// Everything that can be wrong with a sheet, and what is merely noted; each has a text in both languages.
enum Say {
    // Faults
    UNKNOWN_CODE,
    UNKNOWN_CODE_NEAREST,
    CODE_MISSING,
    NOT_A_SCORE,
    OUT_OF_RANGE,
    NEITHER_PASSED_NOR_FAILED,
    TWO_VALUES,
    TWO_COUNTS,
    NOT_A_COUNT,
    COUNTS_SUM,
    OTHER_SCALE,
    CHOICE_UNKNOWN,
    NOT_A_QUESTION,
    OTHER_INSTRUMENT,
    OTHER_ITEM,
    NOT_A_SURVEY,
    NOTHING_FOUND,
    TOO_MANY_SCORES,
    TEXT_TOO_LONG,
    // Notes
    NO_SCORE,
    NO_COUNTS,
    SKIPPED_TABLE,
    NOT_ASSIGNED,
    OTHER_YEARS;

    SheetRemark at(Place place, Object... arguments) {
        String key = "scoring.sheet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SheetRemark(
                place, key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
