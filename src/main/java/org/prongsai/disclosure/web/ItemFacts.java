package org.prongsai.disclosure.web;

import java.util.List;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.prongsai.web.ui.Fact;
import org.springframework.modulith.NamedInterface;

/// What modules above know of an item, to be said on its page.
@NamedInterface("seen")
public interface ItemFacts {
    /// What is known of an item; empty where nothing is.
    List<Fact> of(AgencyYear at, ItemRule rule, Visit visit);

    /// What of it assessors may know, too, whichever agency they judge.
    default List<Fact> ofAssessors(FiscalYear year, ItemRule rule, Visit visit) {
        return List.of();
    }
}
