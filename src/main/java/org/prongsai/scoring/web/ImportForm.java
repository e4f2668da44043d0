package org.prongsai.scoring.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.scoring.sheet.SheetSource;
import org.springframework.web.multipart.MultipartFile;

/// What is handed in to be checked: a file, a pasted text, or both, and what is declared beside them.
///
/// @param forYear the fiscal year, Buddhist era
/// @param iitPopulation how many could have answered, where it is known
/// @param iitRespondents how many answered, where the sheet does not say
public record ImportForm(
        @Nullable Integer forYear,
        @Nullable String edition,
        @Nullable MultipartFile file,
        @Nullable String paste,
        @Nullable @Min(1) @Max(10_000_000) Integer iitPopulation,
        @Nullable @Min(1) @Max(10_000_000) Integer iitRespondents,
        @Nullable @Min(1) @Max(10_000_000) Integer eitPopulation,
        @Nullable @Min(1) @Max(10_000_000) Integer eitRespondents) {
    /// The empty form with an edition chosen; blank for that of the year.
    static ImportForm under(String edition) {
        return new ImportForm(null, edition, null, null, null, null, null, null);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    boolean hasPaste() {
        return paste != null && !paste.isBlank();
    }

    /// What the result will say that it comes from.
    String source(String pasted) {
        return file != null && hasFile() && file.getOriginalFilename() != null ? file.getOriginalFilename() : pasted;
    }

    List<SheetSource> sources() {
        var sources = new ArrayList<SheetSource>();
        if (file != null && hasFile()) {
            try {
                sources.add(SheetSource.file(source(""), file.getBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (paste != null && hasPaste()) {
            sources.add(new SheetSource.Pasted(paste));
        }
        sources.add(new SheetSource.Declared(
                known(iitRespondents, eitRespondents), known(iitPopulation, eitPopulation), null));
        return sources;
    }

    private static Map<String, Integer> known(@Nullable Integer iit, @Nullable Integer eit) {
        var known = new HashMap<String, Integer>();
        if (iit != null) {
            known.put("IIT", iit);
        }
        if (eit != null) {
            known.put("EIT", eit);
        }
        return known;
    }
}
