package org.prongsai.document.paper;

/// The sheets a paper is set on; lengths in centimetres.
///
/// @param numbers where pages bear their numbers
public record PageLayout(double width, double height, Margins margins, PageNumbers numbers) {
    /// A4 upright with the margins of official letters, numbered from the second page.
    public static final PageLayout OFFICIAL = new PageLayout(21.0, 29.7, Margins.OFFICIAL, PageNumbers.FROM_SECOND);

    public PageLayout {
        if (margins.left() + margins.right() >= width || margins.top() + margins.bottom() >= height) {
            throw new IllegalArgumentException("no room between the margins of " + width + " × " + height + " cm");
        }
    }

    /// The same sheets, lying; the margins stay where they are.
    public PageLayout landscape() {
        return width > height ? this : rotated();
    }

    /// The same sheets by a quarter turn; the margins stay where they are.
    public PageLayout rotated() {
        return new PageLayout(height, width, margins, numbers);
    }

    /// The same sheets with other margins.
    public PageLayout with(Margins other) {
        return new PageLayout(width, height, other, numbers);
    }

    /// The same sheets, numbered so.
    public PageLayout with(PageNumbers other) {
        return new PageLayout(width, height, margins, other);
    }

    /// How wide the text between the margins is.
    public double textWidth() {
        return width - margins.left() - margins.right();
    }

    /// The empty edges of a sheet, in centimetres.
    public record Margins(double top, double right, double bottom, double left) {
        /// 3 cm left and 2 cm right, as the office's rules for papers typed on a computer ask; the others
        /// are usual, not ruled.
        public static final Margins OFFICIAL = new Margins(2.5, 2, 2, 3);

        public Margins {
            if (Math.min(Math.min(top, right), Math.min(bottom, left)) < 0) {
                throw new IllegalArgumentException("a margin cannot be less than nothing");
            }
        }
    }

    /// Where pages bear their numbers.
    public enum PageNumbers {
        NONE,
        /// `- ๒ -` in the middle of the top margin, not on the first page.
        FROM_SECOND
    }
}
