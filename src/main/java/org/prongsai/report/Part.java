package org.prongsai.report;

import java.util.List;
import org.prongsai.document.paper.Block;

/// What stands in a manuscript: words that may be edited, or what the data say.
public sealed interface Part {
    /// Words of one place in the form; each line break begins a paragraph.
    ///
    /// @param key  names the place within its manuscript, such as `subject` or `body.2`; edits are kept by it
    /// @param role where the form puts it
    /// @param text may be empty: a number that the registry has yet to give
    record Words(String key, Role role, String text) implements Part {
        public Words {
            if (!key.matches("[a-z0-9.]{1,80}")) {
                throw new IllegalArgumentException("no key of words: " + key);
            }
        }

        /// The same place with other words.
        public Words saying(String other) {
            return new Words(key, role, other);
        }
    }

    /// Blocks that follow from the data and are changed there.
    ///
    /// @param source key of the page's name where they are changed, such as `improvement.title`
    record Data(String source, List<Block> blocks) implements Part {
        public Data {
            blocks = List.copyOf(blocks);
        }
    }

    /// A table of which some cells hold words that may be edited.
    ///
    /// @param head     what stands above each column, on every page
    /// @param textSize in points of TH Sarabun; 0 for that of the paper
    /// @param rows     a part for each column: [Words], or [Data] of paragraphs
    record Grid(List<Block.Table.Column> columns, List<String> head, double textSize, List<List<Part>> rows)
            implements Part {
        public Grid {
            columns = List.copyOf(columns);
            head = List.copyOf(head);
            rows = List.copyOf(rows.stream().map(List::copyOf).toList());
            int width = columns.size();
            if (head.size() != width || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("not " + width + " cells in each row");
            }
            if (rows.stream().flatMap(List::stream).anyMatch(Grid.class::isInstance)) {
                throw new IllegalArgumentException("a table within a table");
            }
        }
    }

    /// The place of words in a form.
    enum Role {
        /// ส่วนราชการ of a memo; the agency with its address on a letter; ordinary text elsewhere.
        FROM,
        /// ที่.
        NUMBER,
        /// วันที่.
        DATE,
        /// เรื่อง.
        SUBJECT,
        /// เรียน.
        TO,
        /// ผ่าน: whom it passes on its way, one a line.
        THROUGH,
        /// อ้างถึง, one a line.
        REFERENCE,
        /// สิ่งที่ส่งมาด้วย or เอกสารแนบ, one a line.
        ENCLOSURE,
        /// Heading of a section.
        HEADING,
        /// Running text.
        BODY,
        /// จึงเรียนมาเพื่อโปรด…, ขอแสดงความนับถือ.
        CLOSING,
        /// Beneath the place for the hand: name in brackets, post, whom the post acts for.
        SIGNATURE,
        /// What those who pass it on and decide write on it: ทราบตามข้อ ๑ เห็นชอบตามข้อ ๒.
        ENDORSEMENT
    }
}
