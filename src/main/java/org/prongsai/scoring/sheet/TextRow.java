package org.prongsai.scoring.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.prongsai.thai.DirtyText;

/// One line of a text as it was laid out: cells side by side, in each cell its paragraphs.
record TextRow(Place place, List<List<String>> cells) {
    private static final char PARAGRAPH = '\u2029';
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:p|td|th|tr|li|ol|ul|br|div|span|b|table)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROWS_APART = Pattern.compile("(?i)</tr\\s*>|</table\\s*>");
    private static final Pattern CELLS_APART = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern PARAGRAPHS_APART =
            Pattern.compile("(?i)</p\\s*>|</li\\s*>|</div\\s*>|<br\\s*/?\\s*>|<li\\b[^>]*>|<p\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern RULE = Pattern.compile("[|\\s:+=-]*");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u200B\\uFEFF]+");
    private static final Pattern LINE = Pattern.compile("\\r\\n|[\\r\\n\\u2028]");

    TextRow {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// The rows of a text: tabs, bars and the cells of a web page stand between cells.
    static List<TextRow> of(String text, Place source) {
        var rows = new ArrayList<TextRow>();
        String[] lines = LINE.split(DirtyText.clean(plain(text)).text(), -1);
        for (int i = 0; i < lines.length; i++) {
            if (!RULE.matcher(lines[i]).matches()) {
                rows.add(new TextRow(source.at(i + 1), paragraphs(cells(lines[i]))));
            }
        }
        return rows;
    }

    static TextRow of(Place place, List<String> cells) {
        return new TextRow(
                place,
                paragraphs(
                        cells.stream().map(cell -> DirtyText.clean(cell).text()).toList()));
    }

    private static List<List<String>> paragraphs(List<String> cells) {
        return cells.stream()
                .map(cell -> Arrays.stream(cell.split("[" + PARAGRAPH + "\\n]", -1))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList())
                .toList();
    }

    /// The position of the last cell with any text, -1 when there is none.
    int lastFilled() {
        int last = cells.size() - 1;
        while (last >= 0 && cells.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    /// Whether `text` holds the tags of a web page.
    static boolean isMarkedUp(String text) {
        return MARKUP.matcher(text).find();
    }

    private static List<String> cells(String line) {
        boolean barred = line.chars().filter(c -> c == '|').count() >= 2;
        return Arrays.asList((barred ? line.replace('|', '\t') : line).split("\t", -1));
    }

    /// `text` without the markup of web pages.
    private static String plain(String text) {
        String plain = text;
        if (isMarkedUp(text)) {
            plain = ROWS_APART.matcher(plain).find() ? ofPage(plain) : plain;
            plain = CELLS_APART.matcher(plain).replaceAll("\t");
            plain = PARAGRAPHS_APART.matcher(plain).replaceAll(String.valueOf(PARAGRAPH));
            plain = TAG.matcher(plain).replaceAll("");
        }
        return BLANKS.matcher(plain)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /// The source of a web page, in which only the end of a table's row ends a line.
    private static String ofPage(String text) {
        return ROWS_APART.matcher(LINE.matcher(text).replaceAll(" ")).replaceAll("\n");
    }
}
