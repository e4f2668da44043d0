package org.prongsai.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// What is known of the reader, and what he asked about it.
///
/// @param told   what was just done
/// @param notice what he is told before he asks
/// @param fields of a new request; none for someone who serves no agency
public record MyDataPage(
        @Nullable String told, Table known, List<Asked> asked, List<String> notice, List<Field> fields) {
    /// A request of his.
    ///
    /// @param withdraw where it is taken back; null once it is answered
    public record Asked(
            String kind,
            String agency,
            String when,
            Badge badge,
            @Nullable String answer,
            @Nullable String withdraw) {}
}
