package org.prongsai.survey.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.document.Comparison;
import org.prongsai.document.Comparison.CellChange;
import org.prongsai.document.Comparison.Change;
import org.prongsai.document.Comparison.State;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;

/// Reads a file of translations. It is a stranger's: nothing in it is markup, no text is longer than its place allows,
/// and the places for numbers are those of the original. A blank cell leaves what is stored.
public final class TranslationFile {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]*}");
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_SOURCE = 2000;

    private final Table table;
    private final ListRows list;
    private final Translation stored;
    private final Map<String, SourceText> sources;
    private final Set<String> seen = new HashSet<>();
    private final List<Change<Translations.Wish>> changes = new ArrayList<>();
    private int same;

    private TranslationFile(Table table, Translation stored, SourceTexts source) {
        this.table = table;
        this.list = new ListRows(table);
        this.stored = stored;
        this.sources = source.all().stream().collect(Collectors.toMap(SourceText::key, Function.identity()));
    }

    /// What a file would do to what is stored.
    public static Comparison<Translations.Wish> compare(Table table, Translation stored, SourceTexts source) {
        var file = new TranslationFile(table, stored, source);
        if (file.list.has(List.of(TranslationColumn.KEY, TranslationColumn.TEXT))) {
            file.list.rows().forEach(file::take);
        }
        return new Comparison<>(file.changes, file.list.faults(), file.list.doubts(), file.same);
    }

    private void take(Row row) {
        String key = list.text(row, TranslationColumn.KEY, LONGEST_KEY);
        String text = raw(row, TranslationColumn.TEXT);
        if (key.isEmpty() && text.isEmpty()) {
            return;
        }
        SourceText source = sources.get(key);
        if (source == null) {
            list.fault(row, TranslationColumn.KEY, "key.unknown", key);
        } else if (!seen.add(key)) {
            list.fault(row, TranslationColumn.KEY, "key.twice", key);
        } else if (isOfAnother(row, source)) {
            list.fault(
                    row, TranslationColumn.THAI, "source.other", source.text().th());
        } else if (!text.isEmpty() && isSound(row, source, text)) {
            compare(row, source, text);
        }
    }

    /// Whether the Thai text beside it is not the one that is asked: it was changed, or the file lost its letters.
    private boolean isOfAnother(Row row, SourceText source) {
        String thai = list.knows(TranslationColumn.THAI) ? list.text(row, TranslationColumn.THAI, LONGEST_SOURCE) : "";
        return !thai.isEmpty() && !letters(thai).equals(letters(source.text().th()));
    }

    /// What mending an office's text leaves alone.
    private static String letters(String text) {
        return text.replaceAll("[^\\p{IsThai}\\p{IsLatin}\\p{Nd}]", "");
    }

    private boolean isSound(Row row, SourceText source, String text) {
        int before = list.faults().size();
        if (text.length() > source.longest()) {
            fault(row, "too.long", Integer.toString(source.longest()));
        }
        if (Said.isMarkup(text)) {
            fault(row, "markup", "");
        }
        if (Said.isLost(text)) {
            fault(row, "letters.lost", "");
        } else if (Said.isHidden(text)) {
            fault(row, "letters.hidden", "");
        }
        if (!places(text).equals(places(source.text().th()))) {
            fault(row, "places", String.join(" ", places(source.text().th())));
        }
        boolean sound = list.faults().size() == before;
        if (sound && !stored.language().mayHave(text)) {
            list.doubt(row, TranslationColumn.TEXT, "script", stored.language().ownName());
        }
        return sound;
    }

    private void fault(Row row, String code, String argument) {
        list.fault(row, TranslationColumn.TEXT, code, argument);
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    private void compare(Row row, SourceText source, String text) {
        String before = Objects.requireNonNullElse(stored.of(source), "");
        if (before.equals(text)) {
            same++;
            return;
        }
        changes.add(new Change<>(
                row.number(),
                source.key(),
                before.isEmpty() ? State.ADDED : State.CHANGED,
                List.of(new CellChange(TranslationColumn.TEXT, before, text)),
                new Translations.Wish(source.key(), new Said(source.text().th(), text))));
    }

    /// The text of a cell as it is, on one line: what is mended in Thai would spoil other languages, whose words part
    /// at
    /// letters that cannot be seen.
    private String raw(Row row, TranslationColumn column) {
        int index = table.column(column.headings().toArray(String[]::new)).orElseThrow();
        String line = row.cell(index).replaceAll("[\\s\\u00A0]+", " ").strip();
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
