package org.prongsai.report.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.report.PaperFigures;
import org.prongsai.report.PaperFigures.Figure;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.office.PaperSettings;
import org.prongsai.report.office.PaperSettings.Font;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// How an agency's papers are to look, as typed.
///
/// @param typed by the names of the fields
record PaperSettingsForm(Map<String, String> typed) {
    private static final int LONGEST = 500;
    private static final BigDecimal LEAST_SIZE = BigDecimal.valueOf(10);
    private static final BigDecimal LARGEST_SIZE = BigDecimal.valueOf(40);
    private static final BigDecimal LEAST_LENGTH = BigDecimal.ONE;
    private static final BigDecimal LARGEST_LENGTH = BigDecimal.valueOf(5);

    PaperSettingsForm {
        typed = Map.copyOf(typed);
    }

    static PaperSettingsForm of(PaperSettings settings) {
        var typed = new HashMap<String, String>();
        typed.put("font", settings.font().name());
        typed.put("catchWords", Boolean.toString(settings.catchWords()));
        typed.put("address", settings.address());
        typed.put("contact", settings.contact());
        typed.put("version", Integer.toString(settings.version()));
        settings.all().all().forEach(figure -> typed.put(name(figure), plain(figure.value())));
        return new PaperSettingsForm(typed);
    }

    PaperSettingsForm over(int version) {
        var over = new HashMap<>(typed);
        over.put("version", Integer.toString(version));
        return new PaperSettingsForm(over);
    }

    int version() {
        return at("version").matches("[0-9]{1,9}") ? Integer.parseInt(at("version")) : 0;
    }

    FieldErrors check(Words words) {
        FieldErrors errors = FieldErrors.NONE;
        if (font().isEmpty()) {
            errors = errors.and("font", words.lookup("web.invalid.NotNull"));
        }
        for (String field : List.of("address", "contact")) {
            if (at(field).length() > LONGEST) {
                errors = errors.and(field, words.lookup("web.invalid.Size"));
            }
        }
        for (Figure figure : PaperFigures.official().all()) {
            BigDecimal least = figure.points() ? LEAST_SIZE : LEAST_LENGTH;
            BigDecimal largest = figure.points() ? LARGEST_SIZE : LARGEST_LENGTH;
            boolean right = number(figure)
                    .filter(value -> value.compareTo(least) >= 0 && value.compareTo(largest) <= 0)
                    .isPresent();
            if (!right) {
                errors = errors.and(name(figure), words.text("report.settings.range", plain(least), plain(largest)));
            }
        }
        return errors;
    }

    private Optional<BigDecimal> number(Figure figure) {
        String plain = ThaiDigits.toArabic(Typed.text(at(name(figure))));
        return plain.matches("[0-9]{1,2}(\\.[0-9])?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private Optional<Font> font() {
        return Arrays.stream(Font.values())
                .filter(one -> one.name().equals(at("font")))
                .findFirst();
    }

    /// What it says; call it where [#check] found nothing.
    PaperSettings settings() {
        var figures = new EnumMap<Name, BigDecimal>(Name.class);
        for (Figure figure : PaperFigures.official().all()) {
            BigDecimal value = number(figure).orElseThrow();
            if (value.compareTo(figure.value()) != 0) {
                figures.put(figure.name(), value);
            }
        }
        return new PaperSettings(
                font().orElseThrow(),
                figures,
                at("catchWords").equals("true"),
                lines("address"),
                lines("contact"),
                version());
    }

    private String lines(String field) {
        return at(field).replace("\r\n", "\n").replace("\0", "").strip();
    }

    private String at(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    private static String name(Figure figure) {
        return figure.name().name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /// Where letters come from.
    List<Field> sender(FieldErrors errors, Words words) {
        return List.of(
                area("address", words.lookup("report.settings.address"), errors)
                        .hint(words.lookup("report.settings.address.hint")),
                area("contact", words.lookup("report.settings.contact"), errors)
                        .hint(words.lookup("report.settings.contact.hint")));
    }

    private Field area(String name, String label, FieldErrors errors) {
        return Field.area(name, label)
                .with("rows", "3")
                .with("maxlength", Integer.toString(LONGEST))
                .value(at(name))
                .error(errors.on(name));
    }

    /// How papers look; each figure with its source.
    List<Field> layout(FieldErrors errors, Words words) {
        Field font = Field.select(
                        "font",
                        words.lookup("report.settings.font"),
                        Arrays.stream(Font.values())
                                .map(one -> Option.of(one.name(), one.shown()))
                                .toList())
                .hint(words.lookup("report.settings.font.hint"))
                .value(at("font"))
                .required()
                .error(errors.on("font"));
        Field catchWords = Field.check("catchWords", words.lookup("report.settings.catchWords"))
                .hint(words.lookup("report.settings.catchWords.hint"))
                .value(at("catchWords").equals("true") ? "true" : null);
        return Stream.of(
                        Stream.of(font),
                        PaperFigures.official().all().stream().map(figure -> field(figure, errors, words)),
                        Stream.of(catchWords))
                .flatMap(fields -> fields)
                .toList();
    }

    private Field field(Figure figure, FieldErrors errors, Words words) {
        String unit = words.lookup(figure.points() ? "report.settings.points" : "report.settings.cm");
        return Field.text(name(figure), words.pick(figure.label()))
                .hint(words.text("report.settings.source", plain(figure.value()), unit, words.pick(figure.source())))
                .with("inputmode", "decimal")
                .with("maxlength", "4")
                .unit(unit)
                .value(at(name(figure)))
                .required()
                .error(errors.on(name(figure)));
    }
}
