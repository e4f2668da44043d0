package org.prongsai.identity;

import org.prongsai.thai.FiscalYear;

/// An agency's fiscal year, which most pages are about.
public record AgencyYear(Agency agency, FiscalYear year) {
    /// The address of one of its pages, such as `score`.
    public String path(String page) {
        return agency.path() + "/" + year.buddhistYear() + "/" + page;
    }
}
