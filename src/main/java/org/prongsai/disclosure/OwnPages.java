package org.prongsai.disclosure;

import java.util.List;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// Offers public pages of a module as evidence. Any module may; what it offers becomes evidence when somebody accepts
/// it.
public interface OwnPages {
    /// What is offered to items of an agency's year, each to one item, the best first.
    List<OwnPage> of(AgencyId agency, FiscalYear year);
}
