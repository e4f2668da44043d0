package org.prongsai.document.paper;

import java.util.List;
import java.util.Optional;

/// One of the things that stand beneath each other in a paper.
public sealed interface Block {
    /// A heading.
    ///
    /// @param level 1 to 3; 1 stands in the middle
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("no heading of level " + level);
            }
        }
    }

    /// Running text.
    ///
    /// @param left how far all lines stand in, in centimetres
    /// @param firstLine how much further the first line stands in; less than nothing lets it hang out
    record Paragraph(List<Run> runs, Alignment alignment, double left, double firstLine) implements Block {
        /// How far the first line of a paragraph of an official letter stands in.
        public static final double OFFICIAL_INDENT = 2.5;

        public Paragraph {
            runs = List.copyOf(runs);
        }

        /// Text that begins at the left margin.
        public static Paragraph of(String text) {
            return new Paragraph(Run.only(text), Alignment.LEFT, 0, 0);
        }

        /// Text as the body of an official letter has it: first line indented, both edges even.
        public static Paragraph body(String text) {
            return new Paragraph(Run.only(text), Alignment.JUSTIFIED, 0, OFFICIAL_INDENT);
        }
    }

    /// The head of a memo or letter: the crest at the left or in the middle, and the name of the kind of
    /// paper.
    ///
    /// @param crest as high as `crestHeight` says; an agency that has uploaded none gets an empty frame
    /// @param crestHeight in centimetres: 1.5 on memos, 3 on letters, orders and announcements
    /// @param title such as บันทึกข้อความ; empty on letters, whose crest stands alone in the middle
    /// @param titleSize in points of TH Sarabun
    record Masthead(Optional<PictureFile> crest, double crestHeight, String title, double titleSize) implements Block {
        /// The size of บันทึกข้อความ.
        public static final double OFFICIAL_TITLE = 29;

        /// With a title of the official size.
        public Masthead(Optional<PictureFile> crest, double crestHeight, String title) {
            this(crest, crestHeight, title, OFFICIAL_TITLE);
        }
    }

    /// A line of labels, each followed by its value on dots that run on to the next label or to the margin.
    ///
    /// @param labelSize in points of TH Sarabun
    record LeaderLine(List<Field> fields, double labelSize) implements Block {
        /// The size of ส่วนราชการ, ที่, วันที่ and เรื่อง of a memo.
        public static final double OFFICIAL_LABEL = 20;

        public LeaderLine {
            fields = List.copyOf(fields);
            if (fields.isEmpty() || fields.size() > 3) {
                throw new IllegalArgumentException(fields.size() + " fields in one line");
            }
        }

        /// With labels of the official size.
        public LeaderLine(List<Field> fields) {
            this(fields, OFFICIAL_LABEL);
        }

        /// Such as ที่ and its number; the value may be left empty to be written in by hand.
        public record Field(String label, String value) {}
    }

    /// A table; its columns fill the width between the margins.
    ///
    /// @param headerRows how many of the first rows are repeated on each page
    /// @param textSize in points of TH Sarabun; 0 for that of the paper
    record Table(List<Column> columns, int headerRows, double textSize, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            if (headerRows < 0 || headerRows > rows.size()) {
                throw new IllegalArgumentException(headerRows + " header rows of " + rows.size());
            }
            TableGrid.check(columns.size(), headerRows, rows);
        }

        /// A column of a table.
        ///
        /// @param share of the width, in whatever unit all columns use
        /// @param alignment of its cells, unless they say otherwise
        public record Column(double share, Alignment alignment) {
            public Column {
                if (share <= 0) {
                    throw new IllegalArgumentException("a column without width");
                }
            }
        }

        /// The cells that begin in a row; places that a cell above reaches down into have none.
        public record Row(List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }

            /// A row of plain texts.
            public static Row of(String... texts) {
                return new Row(List.of(texts).stream().map(Cell::of).toList());
            }
        }

        /// A cell of a table.
        ///
        /// @param lines one paragraph each
        /// @param alignment if other than the column's
        public record Cell(List<List<Run>> lines, int columns, int rows, Optional<Alignment> alignment) {
            public Cell {
                lines = List.copyOf(lines.stream().map(List::copyOf).toList());
                if (columns < 1 || rows < 1) {
                    throw new IllegalArgumentException("a cell of " + columns + " × " + rows);
                }
            }

            /// Plain text; each line break begins a paragraph.
            public static Cell of(String text) {
                return new Cell(text.lines().map(Run::only).toList(), 1, 1, Optional.empty());
            }

            /// The same cell, reaching over several columns and rows.
            public Cell spanning(int overColumns, int overRows) {
                return new Cell(lines, overColumns, overRows, alignment);
            }
        }
    }

    /// A picture in a line of its own.
    ///
    /// @param alternative what it shows, for those who do not see it
    /// @param width in centimetres; the height follows
    record Picture(PictureFile file, String alternative, double width, Alignment alignment) implements Block {}

    /// Two texts beside each other, without a frame: of a letter, its number and the agency that sends it.
    ///
    /// @param right its lines, which begin in the middle of the page
    record Sides(String left, List<String> right) implements Block {
        public Sides {
            right = List.copyOf(right);
            if (right.isEmpty()) {
                throw new IllegalArgumentException("nothing on the right side");
            }
        }
    }

    /// The place where someone signs, in one half of the page.
    ///
    /// @param above what stands above the space for the hand, such as an order; may be empty
    /// @param lines beneath that space: the name in brackets, the post, whom the post acts for
    /// @param half  where it stands
    record Signature(List<String> above, List<String> lines, Half half) implements Block {
        public Signature {
            above = List.copyOf(above);
            lines = List.copyOf(lines);
        }

        /// Of whoever sends the paper: in the right half, with nothing above.
        public Signature(List<String> lines) {
            this(List.of(), lines, Half.RIGHT);
        }

        /// A half of the page.
        public enum Half {
            LEFT,
            RIGHT
        }
    }

    /// Empty lines.
    ///
    /// @param lines as high as a line of running text each; half ones are allowed
    record Space(double lines) implements Block {}

    /// What follows begins a new page.
    ///
    /// @param turned whether the pages up to the next break lie in a paper whose others stand
    record PageBreak(boolean turned) implements Block {
        /// A page like the paper's others.
        public PageBreak() {
            this(false);
        }
    }
}
