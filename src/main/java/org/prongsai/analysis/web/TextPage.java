package org.prongsai.analysis.web;

import java.util.List;
import org.prongsai.analysis.AnalysisText;
import org.prongsai.identity.AgencyYear;

/// The draft analysis of one agency's year.
///
/// @param plain all of it as one text, in the reader's digits, to be copied
public record TextPage(
        AgencyYear at,
        String title,
        String agency,
        boolean draft,
        List<String> summary,
        List<AnalysisText.Part> parts,
        String plain) {
    public TextPage {
        summary = List.copyOf(summary);
        parts = List.copyOf(parts);
    }
}
