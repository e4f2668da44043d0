package org.prongsai.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.identity.AgencySettings.FormerName;
import org.prongsai.thai.Bilingual;

/// Compares a list of agencies, as an office keeps it in a spreadsheet, with those that are known here.
///
/// A blank cell, or a column that is missing, leaves what is known as it is.
public final class AgencyList {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHORT_NAME = 60;
    private static final int LONGEST_PLACE = 60;
    private static final int LONGEST_PAST = 2_000;

    private final ListRows list;
    private final Map<String, Agency> known;
    private final Map<String, String> places;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, AgencyPast> pasts;
    private final Map<String, String> parents;
    private final Map<Row, String> successors = new LinkedHashMap<>();
    private final Map<Row, String> above = new LinkedHashMap<>();

    private AgencyList(Table table, List<Agency> known, Map<String, AgencyPast> pasts, Map<String, String> parents) {
        this.pasts = pasts;
        this.parents = parents;
        this.list = new ListRows(table);
        this.known = known.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        this.places = known.stream().collect(Collectors.toMap(AgencyList::place, Agency::code, (one, _) -> one));
    }

    /// A column of the list, with the headings that it may have.
    @SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
    public enum Heading implements ListRows.Heading {
        CODE("code", "รหัส", "รหัสหน่วยงาน"),
        KIND("kind", "ประเภท", "ประเภทหน่วยงาน"),
        NAME_TH("name_th", "ชื่อ", "ชื่อหน่วยงาน", "ชื่อภาษาไทย"),
        NAME_EN("name_en", "ชื่อภาษาอังกฤษ"),
        SHORT_TH("short_th", "ชื่อย่อ", "ชื่อย่อภาษาไทย"),
        SHORT_EN("short_en", "ชื่อย่อภาษาอังกฤษ"),
        PROVINCE("province", "จังหวัด"),
        DISTRICT("district", "อำเภอ", "เขต"),
        SUCCESSOR("successor", "หน่วยงานที่รับช่วงต่อ", "รหัสหน่วยงานที่รับช่วงต่อ"),
        FORMER("former_names", "ชื่อเดิม"),
        PARENT("parent", "ต้นสังกัด", "รหัสต้นสังกัด");

        private final List<String> headings;

        Heading(String... headings) {
            this.headings = List.of(headings);
        }

        @Override
        public List<String> headings() {
            return headings;
        }
    }

    /// An agency that the list adds or changes.
    ///
    /// @param before     as it is known; null for a new one
    /// @param past       what it was called and what it became, after the list
    /// @param pastBefore the same as it is known
    /// @param parent     code of the agency that it belongs to, after the list
    /// @param parentBefore the same as it is known
    public record Change(
            int row,
            Agency agency,
            @Nullable Agency before,
            AgencyPast past,
            AgencyPast pastBefore,
            @Nullable String parent,
            @Nullable String parentBefore) {
        /// Names that the list adds to the former ones.
        List<FormerName> added() {
            return past.former().stream()
                    .filter(name -> !pastBefore.former().contains(name))
                    .toList();
        }
    }

    /// What the list would do.
    ///
    /// @param faults why rows cannot be taken; while there is one, nothing is
    /// @param doubts what a person should look at, such as letters that were mended
    /// @param same   how many rows say what is known
    public record Plan(List<Change> changes, List<ListFault> faults, List<ListFault> doubts, int same) {
        public Plan {
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
            doubts = List.copyOf(doubts);
        }
    }

    /// What `table` would do to the agencies that are known.
    ///
    /// @param pasts by the agencies' codes; those of whom nothing is known may be missing
    public static Plan compare(Table table, List<Agency> known, Map<String, AgencyPast> pasts) {
        return compare(table, known, pasts, Map.of());
    }

    /// The same, where it is known to which agencies others belong.
    ///
    /// @param parents by the agencies' codes
    public static Plan compare(
            Table table, List<Agency> known, Map<String, AgencyPast> pasts, Map<String, String> parents) {
        var list = new AgencyList(table, known, pasts, parents);
        if (!list.list.has(List.of(Heading.CODE, Heading.KIND, Heading.NAME_TH))) {
            return new Plan(List.of(), list.list.faults(), List.of(), 0);
        }
        int same = 0;
        for (Row row : list.list.rows()) {
            same += list.take(row) ? 1 : 0;
        }
        list.checkSuccessors();
        return new Plan(list.changes, list.list.faults(), list.list.doubts(), same);
    }

    /// @return whether the row says what is known
    private boolean take(Row row) {
        int before = list.faults().size();
        String code = list.text(row, Heading.CODE, 40).toLowerCase(Locale.ROOT);
        Optional<AgencyKind> kind = kind(row);
        String nameTh = list.text(row, Heading.NAME_TH, LONGEST_NAME);
        if (!CODE.matcher(code).matches()) {
            list.fault(row, Heading.CODE, "code.wrong", code);
        }
        Integer earlier = rows.putIfAbsent(code, row.number());
        if (earlier != null) {
            list.fault(row, Heading.CODE, "code.twice", Integer.toString(earlier));
        }
        if (nameTh.length() < 2) {
            list.fault(row, Heading.NAME_TH, "name.missing", "");
        }
        Agency was = known.get(code);
        String nameEn = list.text(
                row,
                Heading.NAME_EN,
                LONGEST_NAME,
                was == null ? nameTh : was.name().en());
        String shortTh = list.text(
                row,
                Heading.SHORT_TH,
                LONGEST_SHORT_NAME,
                was == null ? shortened(nameTh) : was.shortName().th());
        String shortEn = list.text(
                row,
                Heading.SHORT_EN,
                LONGEST_SHORT_NAME,
                was == null ? shortTh : was.shortName().en());
        String province = list.text(row, Heading.PROVINCE, LONGEST_PLACE, was == null ? null : was.province());
        String district = list.text(row, Heading.DISTRICT, LONGEST_PLACE, was == null ? null : was.district());
        AgencyPast pastBefore = pasts.getOrDefault(code, AgencyPast.NONE);
        AgencyPast past = past(row, code, pastBefore);
        String parentBefore = parents.get(code);
        String parent = parent(row, code, parentBefore);
        if (list.faults().size() > before || kind.isEmpty()) {
            return false;
        }
        var agency = new Agency(
                was == null ? new AgencyId(UUID.randomUUID()) : was.id(),
                code,
                kind.get(),
                new Bilingual(nameTh, nameEn),
                new Bilingual(shortTh, shortEn),
                province.isEmpty() ? null : province,
                district.isEmpty() ? null : district);
        doubtTwins(row, agency);
        if (agency.equals(was) && past.equals(pastBefore) && Objects.equals(parent, parentBefore)) {
            return true;
        }
        changes.add(new Change(row.number(), agency, was, past, pastBefore, parent, parentBefore));
        return false;
    }

    private AgencyPast past(Row row, String code, AgencyPast before) {
        String successor =
                list.text(row, Heading.SUCCESSOR, 40, before.successor()).toLowerCase(Locale.ROOT);
        if (successor.equals(code) && !code.isEmpty()) {
            list.fault(row, Heading.SUCCESSOR, "successor.own", "");
        } else if (!successor.isEmpty()) {
            successors.put(row, successor);
        }
        var former = new ArrayList<>(before.former());
        for (FormerName name : FormerNames.read(
                list.text(row, Heading.FORMER, LONGEST_PAST),
                wrong -> list.fault(row, Heading.FORMER, "former.wrong", wrong))) {
            boolean there = former.stream()
                    .anyMatch(other -> other.name().th().equals(name.name().th())
                            && other.until().equals(name.until()));
            if (!there) {
                former.add(name);
            }
        }
        return new AgencyPast(successor.isEmpty() ? null : successor, former);
    }

    private @Nullable String parent(Row row, String code, @Nullable String before) {
        String parent = list.text(row, Heading.PARENT, 40, before).toLowerCase(Locale.ROOT);
        if (parent.isEmpty()) {
            return null;
        }
        if (parent.equals(code)) {
            list.fault(row, Heading.PARENT, "parent.own", "");
        }
        above.put(row, parent);
        return parent;
    }

    /// The list itself may bring the agency that another one became or belongs to, in a later row.
    private void checkSuccessors() {
        above.forEach((row, parent) -> {
            if (!known.containsKey(parent) && !rows.containsKey(parent)) {
                list.fault(row, Heading.PARENT, "parent.unknown", parent);
            }
        });
        successors.forEach((row, successor) -> {
            if (!known.containsKey(successor) && !rows.containsKey(successor)) {
                list.fault(row, Heading.SUCCESSOR, "successor.unknown", successor);
            }
        });
    }

    /// Two agencies of one name in one place are perhaps one.
    private void doubtTwins(Row row, Agency agency) {
        String other = places.putIfAbsent(place(agency), agency.code());
        if (other != null && !other.equals(agency.code())) {
            list.doubt(row, Heading.NAME_TH, "name.twice", other);
        }
    }

    private static String place(Agency agency) {
        return agency.name().th() + "|" + agency.province() + "|" + agency.district();
    }

    private Optional<AgencyKind> kind(Row row) {
        String text = list.text(row, Heading.KIND, LONGEST_NAME);
        Optional<AgencyKind> kind = KindProfile.named(text);
        if (kind.isEmpty()) {
            list.fault(row, Heading.KIND, "kind.wrong", text);
        }
        return kind;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHORT_NAME ? name : name.substring(0, LONGEST_SHORT_NAME);
    }
}
