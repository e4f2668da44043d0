package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.Lines.Subject;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// The two lines as the reader typed them, with what is wrong with them.
///
/// @param lines as typed, or those that apply where what was typed is wrong
record LinesForm(String target, String urgent, String subject, Lines lines, FieldErrors errors) {
    static final String TARGET = "target";
    static final String URGENT = "urgent";
    static final String SUBJECT = "of";

    /// @param applying what holds for everything that was not typed
    static LinesForm of(Map<String, String> typed, Lines applying, Words words) {
        String target = typed.getOrDefault(TARGET, Shown.brief(applying.target()));
        String urgent = typed.getOrDefault(URGENT, Shown.brief(applying.urgent()));
        String subject = typed.getOrDefault(SUBJECT, name(applying.subject()));
        var errors = FieldErrors.NONE;
        Optional<BigDecimal> high = Typed.score(target, 2);
        Optional<BigDecimal> low = Typed.score(urgent, 2);
        if (high.isEmpty()) {
            errors = errors.and(TARGET, words.lookup("analysis.lines.wrong"));
        }
        if (low.isEmpty()) {
            errors = errors.and(URGENT, words.lookup("analysis.lines.wrong"));
        } else if (high.filter(line -> line.compareTo(low.get()) < 0).isPresent()) {
            errors = errors.and(URGENT, words.text("analysis.lines.crossed", target));
        }
        Optional<Subject> of = subject(subject);
        if (of.isEmpty()) {
            errors = errors.and(SUBJECT, words.lookup("analysis.lines.unknown"));
        }
        Lines lines = errors.isEmpty() ? new Lines(high.orElseThrow(), low.orElseThrow(), of.orElseThrow()) : applying;
        return new LinesForm(target, urgent, subject, lines, errors);
    }

    List<Field> fields(Words words) {
        return List.of(
                Field.number(TARGET, words.lookup("analysis.lines.target"))
                        .hint(words.lookup("analysis.lines.target.hint"))
                        .value(target)
                        .between("0", "100", "0.01")
                        .unit(words.lookup("analysis.points"))
                        .required()
                        .error(errors.on(TARGET)),
                Field.number(URGENT, words.lookup("analysis.lines.urgent"))
                        .hint(words.lookup("analysis.lines.urgent.hint"))
                        .value(urgent)
                        .between("0", "100", "0.01")
                        .unit(words.lookup("analysis.points"))
                        .required()
                        .error(errors.on(URGENT)),
                Field.radio(
                                SUBJECT,
                                words.lookup("analysis.lines.of"),
                                List.of(option(Subject.ITEMS, words), option(Subject.INDICATORS, words)))
                        .value(subject)
                        .required()
                        .error(errors.on(SUBJECT)));
    }

    /// `items`, `indicators`: as in addresses.
    static String name(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Subject> subject(String name) {
        return List.of(Subject.values()).stream()
                .filter(subject -> name(subject).equals(name))
                .findFirst();
    }

    private static Option option(Subject subject, Words words) {
        String key = "analysis.lines.of." + name(subject);
        return new Option(name(subject), words.lookup(key), words.lookup(key + ".hint"));
    }
}
