package org.prongsai.national.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.document.ListRows;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;

/// A column of a national table.
///
/// @param key      of the column; the code of a node where it holds figures
/// @param headings that it may have
public record PastColumn(String key, List<String> headings) implements ListRows.Heading {
    static final PastColumn YEAR = of("year", "ปี", "ปีงบประมาณ", "fiscal_year");
    static final PastColumn CODE = of("code", "รหัส", "รหัสหน่วยงาน");
    static final PastColumn NAME = of("name", "ชื่อ", "ชื่อหน่วยงาน", "หน่วยงาน", "name_th", "agency");
    static final PastColumn KIND = of("kind", "ประเภท", "ประเภทหน่วยงาน", "type");
    static final PastColumn DISTRICT = of("district", "อำเภอ", "เขต", "อำเภอ/เขต");
    static final PastColumn PROVINCE = of("province", "จังหวัด");
    static final PastColumn GRADE = of("grade", "ระดับ", "ระดับผลการประเมิน", "ผลการประเมิน");
    static final PastColumn TOTAL = new PastColumn(
            GradeRules.SELF,
            List.of("total", "คะแนนรวม", "คะแนน", "คะแนน ITA", "ผลคะแนน", "คะแนนรวม ITA", "score", GradeRules.SELF));

    private static final Set<Level> FIGURES = Set.of(Level.INSTRUMENT, Level.INDICATOR, Level.SUB_INDICATOR);

    public PastColumn {
        headings = List.copyOf(headings);
    }

    private static PastColumn of(String key, String... others) {
        return new PastColumn(
                key, Stream.concat(Stream.of(key), Stream.of(others)).toList());
    }

    /// What says which year and agency a row is about.
    public static List<PastColumn> who() {
        return List.of(YEAR, CODE, NAME, KIND, DISTRICT, PROVINCE);
    }

    /// The heading of a template.
    public String heading(boolean thai) {
        boolean isFigure = !key.equals(GradeRules.SELF) && !who().contains(this);
        return isFigure ? key : headings.get(thai ? 1 : 0);
    }

    /// All that hold figures of an edition: the total first, then its instruments, indicators and sub-indicators.
    public static List<PastColumn> figures(Edition edition) {
        var columns = new ArrayList<PastColumn>();
        columns.add(TOTAL);
        edition.nodes()
                .filter(node -> FIGURES.contains(node.level()))
                .map(PastColumn::of)
                .forEach(columns::add);
        return columns;
    }

    private static PastColumn of(Node node) {
        var headings = new ArrayList<String>();
        headings.add(node.code());
        if (node.level() == Level.INDICATOR) {
            headings.addAll(
                    List.of("ตัวชี้วัดที่ " + node.code(), "ตัวชี้วัด " + node.code(), "indicator " + node.code()));
        }
        if (node.level() == Level.INSTRUMENT) {
            headings.addAll(List.of("คะแนน " + node.code(), "แบบวัด " + node.code(), "แบบตรวจ " + node.code()));
        }
        headings.addAll(List.of(node.label().th(), node.label().en()));
        return new PastColumn(node.code(), headings);
    }
}
