package org.prongsai.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// What is delegated at an agency.
///
/// @param told what was just done; null when nothing was
/// @param add  address of the form; null where the reader has nothing to delegate
public record DelegationsPage(
        String agency, @Nullable String told, @Nullable String add, Table delegations) implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("delegations", delegations);
    }
}
