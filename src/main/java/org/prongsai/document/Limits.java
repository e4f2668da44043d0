package org.prongsai.document;

/// How much a file may hold, so that no upload can exhaust the memory of the server.
///
/// @param bytes of the file itself
/// @param rows beneath the headings, over all sheets
/// @param columns of a sheet
/// @param cells over all sheets, the empty ones within the table included
/// @param cellText characters in a cell; Excel's own limit
/// @param rowText characters in a row of text; one unclosed quotation mark would swallow the rest of the file
/// @param text characters in all of a workbook's cells
/// @param expanded bytes a workbook may unpack to
/// @param ratio how many times its size a workbook may unpack to, once past `harmless` bytes
/// @param harmless bytes that may be unpacked whatever the ratio
/// @param pages of a PDF
record Limits(
        int bytes,
        int rows,
        int columns,
        int cells,
        int cellText,
        int rowText,
        long text,
        long expanded,
        int ratio,
        long harmless,
        int pages) {
    private static final int MEGA = 1024 * 1024;

    static final Limits STANDARD = new Limits(
            10 * MEGA, 100_000, 200, 2_000_000, 32_767, 256 * 1024, 40L * MEGA, 200L * MEGA, 100, 10L * MEGA, 1_000);

    int megabytes() {
        return bytes / MEGA;
    }
}
