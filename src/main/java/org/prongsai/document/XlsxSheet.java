package org.prongsai.document;

import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Hands the rows of one worksheet to a [TableBuilder], one at a time.
final class XlsxSheet {
    /// The last row that Excel has.
    private static final int LAST_ROW = 1_048_576;

    /// The widest column name that Excel has is three letters long: XFD.
    private static final int LAST_COLUMN = 16_384;

    private final XlsxXml xml;
    private final List<String> sharedTexts;
    private final XlsxStyles styles;
    private final TableBuilder table;
    private final Meter meter;

    private String[] cells = new String[16];
    private int width;
    private int row;
    private int column;

    XlsxSheet(XlsxXml xml, List<String> sharedTexts, XlsxStyles styles, TableBuilder table, Meter meter) {
        this.xml = xml;
        this.sharedTexts = sharedTexts;
        this.styles = styles;
        this.table = table;
        this.meter = meter;
    }

    void read() throws XMLStreamException {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                begin(xml.attribute("r"));
            } else if (xml.starts("c")) {
                cell();
            } else if (xml.ends("row") && width > 0) {
                table.add(row, Arrays.asList(cells).subList(0, width));
            }
        }
    }

    private void begin(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        if (row < 1 || row > LAST_ROW) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
        Arrays.fill(cells, 0, width, "");
        width = 0;
        column = -1;
    }

    private void cell() throws XMLStreamException {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnOf(reference);
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = xml.richText("is");
            } else if (xml.starts("f")) {
                formula = true;
                xml.text();
            }
        }
        if (value == null) {
            if (formula) {
                table.note(row, column, FaultCode.FORMULA_WITHOUT_VALUE);
            }
        } else if (!value.isEmpty()) {
            put(show(type == null ? "n" : type, value, style));
        }
    }

    private String show(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> sharedTexts.get(Integer.parseInt(value));
            case "n" -> styles.show(value, style);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value;
            case "e" -> {
                table.note(row, column, FaultCode.CELL_ERROR, value);
                yield value;
            }
            default -> value;
        };
    }

    private void put(String value) {
        if (Blank.strip(value).isEmpty()) {
            return;
        }
        meter.checkWidth(row, column + 1);
        if (column >= cells.length) {
            int from = cells.length;
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * from));
        }
        for (int i = width; i < column; i++) {
            cells[i] = "";
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
    }

    /// The column, from 0, of a reference such as `AB12`.
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
            if (column > LAST_COLUMN) {
                throw FaultCode.EXCEL_BROKEN.refuse();
            }
        }
        if (column == 0) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
        return column - 1;
    }
}
