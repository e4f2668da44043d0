package org.prongsai.national.past;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.ThaiDigits;

/// What a national table says, row by row; or why it cannot be taken.
///
/// @param lines  of the rows that have a figure
/// @param faults by row and column; while there is one, nothing is taken
/// @param blank  how many rows have no figure at all, as those of a template that nobody filled in
public record PastFile(List<PastLine> lines, List<ListFault> faults, int blank) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 60;
    private static final int LONGEST_CODE = 40;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 6;
    private static final Pattern NOTHING = Pattern.compile("[-–—\\s]*");
    private static final Pattern SCORE = Pattern.compile("[+-]?[0-9]{1,6}(\\.[0-9]{0,20})?");

    public PastFile {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /// Headings any of which tells the row of headings.
    public static String[] headings() {
        return java.util.stream.Stream.of(PastColumn.CODE, PastColumn.NAME, PastColumn.TOTAL)
                .flatMap(column -> column.headings().stream())
                .toArray(String[]::new);
    }

    /// Reads a table of a year.
    public static PastFile read(Table table, Edition edition) {
        return new Reader(table, edition).read();
    }

    private static final class Reader {
        private final ListRows list;
        private final Edition edition;
        private final List<PastColumn> figures;
        private final List<ListFault> missing = new ArrayList<>();

        Reader(Table table, Edition edition) {
            this.list = new ListRows(table);
            this.edition = edition;
            this.figures =
                    PastColumn.figures(edition).stream().filter(list::knows).toList();
        }

        PastFile read() {
            if (!list.knows(PastColumn.CODE) && !list.knows(PastColumn.NAME)) {
                lacks(PastColumn.NAME);
            }
            if (figures.isEmpty()) {
                lacks(PastColumn.TOTAL);
            }
            if (!missing.isEmpty()) {
                return new PastFile(List.of(), missing, 0);
            }
            var lines = new ArrayList<PastLine>();
            int blank = 0;
            for (Row row : list.rows()) {
                Optional<PastLine> line = line(row);
                line.ifPresent(lines::add);
                blank += line.isEmpty() ? 1 : 0;
            }
            return new PastFile(lines, list.faults(), blank);
        }

        private void lacks(PastColumn column) {
            missing.add(new ListFault(0, column.text(), "column.missing", String.join(", ", column.headings())));
        }

        /// Empty where the row has no figure.
        private Optional<PastLine> line(Row row) {
            Map<String, BigDecimal> points = figures(row);
            if (points.isEmpty()) {
                return Optional.empty();
            }
            year(row);
            int doubts = list.doubts().size();
            String code = list.text(row, PastColumn.CODE, LONGEST_CODE).toLowerCase(java.util.Locale.ROOT);
            String name = list.text(row, PastColumn.NAME, LONGEST_NAME);
            if (code.isEmpty() && name.isEmpty()) {
                list.fault(row, list.knows(PastColumn.NAME) ? PastColumn.NAME : PastColumn.CODE, "agency.missing", "");
            }
            String district = list.text(row, PastColumn.DISTRICT, LONGEST_PLACE);
            String province = list.text(row, PastColumn.PROVINCE, LONGEST_PLACE);
            AgencyKind kind = kind(row);
            String mended = list.doubts().subList(doubts, list.doubts().size()).stream()
                    .map(ListFault::argument)
                    .collect(Collectors.joining("; "));
            String grade = list.text(row, PastColumn.GRADE, LONGEST_PLACE);
            if (PastScore.of(edition, points, kind).isEmpty()) {
                list.fault(row, PastColumn.TOTAL, "total.missing", "");
            }
            return Optional.of(new PastLine(row.number(), code, name, kind, district, province, points, grade, mended));
        }

        private Map<String, BigDecimal> figures(Row row) {
            var points = new HashMap<String, BigDecimal>();
            for (PastColumn column : figures) {
                String cell = ThaiDigits.toArabic(list.text(row, column, LONGEST_PLACE));
                if (!NOTHING.matcher(cell).matches()) {
                    number(cell)
                            .filter(score -> score.signum() >= 0 && score.compareTo(MOST) <= 0)
                            .ifPresentOrElse(
                                    score -> points.put(column.key(), score),
                                    () -> list.fault(row, column, "score.wrong", cell));
                }
            }
            return points;
        }

        private static Optional<BigDecimal> number(String cell) {
            String plain =
                    cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
            if (!SCORE.matcher(plain).matches()) {
                return DirtyText.number(cell);
            }
            var score = new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
            // a spreadsheet's binary noise is rounded away
            return Optional.of(
                    score.scale() <= MOST_DECIMALS
                            ? score
                            : score.setScale(MOST_DECIMALS, java.math.RoundingMode.HALF_UP)
                                    .stripTrailingZeros());
        }

        private void year(Row row) {
            String said = ThaiDigits.toArabic(list.text(row, PastColumn.YEAR, LONGEST_CODE))
                    .replaceAll("\\D", "");
            if (!said.isEmpty() && !said.equals(Integer.toString(edition.year().buddhistYear()))) {
                list.fault(row, PastColumn.YEAR, "year.other", said);
            }
        }

        private @Nullable AgencyKind kind(Row row) {
            String said = list.text(row, PastColumn.KIND, LONGEST_NAME);
            Optional<AgencyKind> kind = KindProfile.named(said);
            if (kind.isEmpty() && !said.isEmpty()) {
                list.fault(row, PastColumn.KIND, "kind.wrong", said);
            }
            return kind.orElse(null);
        }
    }
}
