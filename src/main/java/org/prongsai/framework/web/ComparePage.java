package org.prongsai.framework.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// Two editions compared.
///
/// @param choices the two selects
/// @param verdict how many differences there are
/// @param all every difference, for a file
/// @param swap this page the other way round
public record ComparePage(
        List<Field> choices,
        Side left,
        Side right,
        boolean same,
        String verdict,
        List<DifferencePart> parts,
        Table all,
        List<Table.Download> downloads,
        String swap)
        implements HasTables {
    static final String NAME = "differences";

    /// One of the editions.
    ///
    /// @param draft whether it is not confirmed
    public record Side(String title, boolean draft, List<Fact> facts) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of(NAME, all);
    }
}
