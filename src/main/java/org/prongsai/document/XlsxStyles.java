package org.prongsai.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// How the numbers of a workbook are shown, by the style number of the cell.
///
/// @param from1904 whether days are counted from 1904, as old Macintosh workbooks do
record XlsxStyles(List<NumberLook> looks, boolean from1904) {
    static XlsxStyles read(XlsxXml xml, boolean from1904) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        var looks = new ArrayList<NumberLook>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(Integer.valueOf(xml.required("numFmtId")), xml.required("formatCode"));
            } else if (xml.starts("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.starts("xf")) {
                String id = xml.attribute("numFmtId");
                int number = id == null ? 0 : Integer.parseInt(id);
                String format = formats.get(number);
                looks.add(format == null ? NumberLook.ofBuiltIn(number) : NumberLook.of(format));
            }
        }
        return new XlsxStyles(looks, from1904);
    }

    /// The number `raw` as its cell shows it, in full precision.
    String show(String raw, @Nullable String style) {
        int index = style == null ? -1 : Integer.parseInt(style);
        NumberLook look = index >= 0 && index < looks.size() ? looks.get(index) : NumberLook.PLAIN;
        return look.show(raw, from1904);
    }
}
