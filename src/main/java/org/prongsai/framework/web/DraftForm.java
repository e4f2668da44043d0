package org.prongsai.framework.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Reading;
import org.prongsai.document.TableReader;
import org.prongsai.framework.EditionDraft.Head;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.web.multipart.MultipartFile;

/// What is said of an edition that shall be drafted.
///
/// @param from id of the edition that it is drafted from, or whose grade rules it takes
/// @param id made from the year when left empty
/// @param th the name in Thai, made from the year when left empty
/// @param file a score sheet
/// @param paste a score sheet as text
public record DraftForm(
        @Nullable String from,
        @Min(2500) @Max(2999) @Nullable Integer year,

        @Pattern(regexp = "|[a-z0-9][a-z0-9-]{0,39}", message = "framework.draft.id.wrong") @Nullable String id,

        @Size(max = 200) @Nullable String th,
        @Size(max = 200) @Nullable String en,
        @Nullable MultipartFile file,
        @Nullable String paste,
        @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal iit,
        @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal eit,
        @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal oit) {

    /// What the form begins with: the weights that held since fiscal year 2562.
    static DraftForm starting(@Nullable String from) {
        return new DraftForm(
                from, null, null, null, null, null, null, new BigDecimal(30), new BigDecimal(30), new BigDecimal(40));
    }

    /// @throws NullPointerException if the year was not given, which the form's check tells
    Head head() {
        var fiscalYear = new FiscalYear(Objects.requireNonNull(year));
        return new Head(
                newId(),
                fiscalYear,
                new Bilingual(name(th, Language.TH, fiscalYear), name(en, Language.EN, fiscalYear)));
    }

    String newId() {
        return id == null || id.isBlank() ? "draft-" + year : id;
    }

    private static String name(@Nullable String given, Language language, FiscalYear year) {
        return given == null || given.isBlank()
                ? Words.in(language).text("framework.draft.name", year.buddhistYear())
                : given.strip();
    }

    boolean hasSheet() {
        return hasFile() || (paste != null && !paste.isBlank());
    }

    private boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    Reading sheet() {
        var reader = TableReader.expecting(SheetCodes.headings());
        if (file == null || !hasFile()) {
            return reader.readPasted(paste == null ? "" : paste);
        }
        try {
            return reader.read(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stated weights above 0, by instrument.
    Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        put(weights, "IIT", iit);
        put(weights, "EIT", eit);
        put(weights, "OIT", oit);
        return weights;
    }

    private static void put(Map<String, BigDecimal> weights, String code, @Nullable BigDecimal weight) {
        if (weight != null && weight.signum() > 0) {
            weights.put(code, weight);
        }
    }

    BigDecimal weightsTogether() {
        return weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
