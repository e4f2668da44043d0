package org.prongsai.document.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.Run;
import org.prongsai.document.paper.TableGrid;
import org.prongsai.document.paper.TableGrid.Place;

/// Writes a table: its first rows are repeated on each page, and no row is torn between two.
final class DocxTable {
    /// Between the line and the text of a cell, in twips; Word's own would leave no room in a column for a month.
    private static final int PADDING = 60;

    /// A row with more paragraphs than this in a cell may go on on the next page.
    private static final int LINES_OF_A_LONG_ROW = 5;

    private final XWPFDocument document;
    private final Paper paper;
    private final double width;

    /// @param width of the text, in centimetres
    DocxTable(XWPFDocument document, Paper paper, double width) {
        this.document = document;
        this.paper = paper;
        this.width = width;
    }

    void write(Table table) {
        XWPFTable written = document.createTable();
        written.removeRow(0);
        List<BigInteger> widths = widths(table.columns());
        frame(written, widths);
        List<List<Place>> grid = TableGrid.of(table);
        for (int i = 0; i < grid.size(); i++) {
            boolean heading = i < table.headerRows();
            XWPFTableRow row = written.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            row.setCantSplitRow(
                    grid.get(i).stream().noneMatch(place -> place.cell().lines().size() > LINES_OF_A_LONG_ROW));
            row.setRepeatHeader(heading);
            for (Place place : grid.get(i)) {
                cell(row.createCell(), place, widths, heading, table);
            }
            if (i + 1 < grid.size() && TableGrid.holdsOn(grid.get(i))) {
                row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(line -> line.setKeepNext(true)));
            }
        }
    }

    private void cell(XWPFTableCell cell, Place place, List<BigInteger> widths, boolean heading, Table table) {
        span(cell, place, widths);
        Cell content = place.cell();
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(DocxStyles.CELL);
        if (!place.begins()) {
            return;
        }
        Alignment alignment = content.alignment()
                .orElse(
                        heading
                                ? Alignment.CENTRE
                                : table.columns().get(place.column()).alignment());
        for (int i = 0; i < content.lines().size(); i++) {
            XWPFParagraph line = i == 0 ? paragraph : cell.addParagraph();
            line.setStyle(DocxStyles.CELL);
            DocxText.align(line, alignment);
            List<Run> runs = content.lines().get(i);
            new DocxText(paper)
                    .write(line, heading ? runs.stream().map(DocxTable::bold).toList() : runs, table.textSize());
        }
    }

    private static Run bold(Run run) {
        return new Run(run.text(), true, run.italic(), run.underlined(), run.size());
    }

    private static void span(XWPFTableCell cell, Place place, List<BigInteger> widths) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        BigInteger width = BigInteger.ZERO;
        for (int i = 0; i < place.cell().columns(); i++) {
            width = width.add(widths.get(place.column() + i));
        }
        CTTblWidth wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        wide.setW(width);
        wide.setType(STTblWidth.DXA);
        if (place.cell().columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(place.cell().columns()));
        }
        if (place.cell().rows() > 1) {
            properties.addNewVMerge().setVal(place.begins() ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    private static void frame(XWPFTable table, List<BigInteger> widths) {
        var properties = table.getCTTbl().getTblPr();
        CTTblWidth all = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        all.setType(STTblWidth.DXA);
        all.setW(widths.stream().reduce(BigInteger.ZERO, BigInteger::add));
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        table.setCellMargins(0, PADDING, 0, PADDING);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(width));
    }

    private List<BigInteger> widths(List<Column> columns) {
        double all = columns.stream().mapToDouble(Column::share).sum();
        return columns.stream()
                .map(column -> DocxWriter.twips(width * column.share() / all))
                .toList();
    }
}
