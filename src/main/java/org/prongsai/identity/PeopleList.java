package org.prongsai.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;

/// Compares a list of people and their roles, one role a row, with those who serve an agency.
///
/// A person is known by his address, and one without address by his Thai name. A list adds people and
/// roles and sets last days; it takes nobody and nothing away.
public final class PeopleList {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_CELL = 120;

    private final ListRows list;
    private final Known known;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private PeopleList(Table table, Known known) {
        this.list = new ListRows(table);
        this.known = known;
        known.members().forEach(member -> names.put(member.person().name().th(), key(member.person())));
    }

    /// A column of the list, with the headings that it may have.
    @SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
    public enum Heading implements ListRows.Heading {
        EMAIL("email", "อีเมล", "e-mail"),
        NAME_TH("name_th", "ชื่อ", "ชื่อภาษาไทย"),
        NAME_EN("name_en", "ชื่อภาษาอังกฤษ"),
        ROLE("role", "บทบาท"),
        UNIT("unit", "หน่วยงาน", "ขอบเขต"),
        YEAR("fiscal_year", "ปีงบประมาณ"),
        FROM("from", "ตั้งแต่"),
        UNTIL("until", "ถึงวันที่", "ถึง");

        private final List<String> headings;

        Heading(String... headings) {
            this.headings = List.of(headings);
        }

        @Override
        public List<String> headings() {
            return headings;
        }
    }

    /// What a list is compared with.
    ///
    /// @param roles that may be given
    /// @param today the first day of a role that names none
    public record Known(List<Member> members, List<Unit> units, List<Role> roles, LocalDate today, PersonId by) {
        public Known {
            members = List.copyOf(members);
            units = List.copyOf(units);
            roles = List.copyOf(roles);
        }
    }

    /// What a row says of a role.
    ///
    /// @param year  null for every year
    /// @param until null while no end is known
    public record Said(
            Role role,
            @Nullable UUID unit,
            @Nullable FiscalYear year,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// A person or a role that the list adds, or a last day that it sets.
    ///
    /// @param person null for one who is not known here
    /// @param said   null where the row only adds the person
    /// @param before the role whose last day is set; null where it is added
    public record Change(
            int row,
            String email,
            Bilingual name,
            @Nullable PersonId person,
            @Nullable Said said,
            @Nullable Granted before) {}

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

    /// What `table` would do to those who are known.
    public static Plan compare(Table table, Known known) {
        var people = new PeopleList(table, known);
        ListRows list = people.list;
        int same = 0;
        if (list.has(List.of(Heading.EMAIL, Heading.NAME_TH))) {
            for (Row row : list.rows()) {
                same += people.take(row) ? 1 : 0;
            }
        }
        return new Plan(people.changes, list.faults(), list.doubts(), same);
    }

    /// @return whether the row says what is known
    private boolean take(Row row) {
        int before = list.faults().size();
        String email = list.text(row, Heading.EMAIL, LONGEST_EMAIL).toLowerCase(Locale.ROOT);
        String nameTh = list.text(row, Heading.NAME_TH, LONGEST_NAME);
        String nameEn = list.text(row, Heading.NAME_EN, LONGEST_NAME, nameTh);
        if (nameTh.length() < 2) {
            list.fault(row, Heading.NAME_TH, "name.missing", "");
        }
        Optional<Member> member = member(email, nameTh);
        if (email.isEmpty() ? member.isEmpty() : !EMAIL.matcher(email).matches()) {
            list.fault(row, Heading.EMAIL, email.isEmpty() ? "email.missing" : "email.wrong", email);
        }
        Optional<Said> said = said(row);
        if (list.faults().size() > before) {
            return false;
        }
        refuseTwice(
                row, email + "|" + nameTh + "|" + said.map(PeopleList::place).orElse(""));
        doubtNames(row, email, nameTh, member);
        return compare(row, email, new Bilingual(nameTh, nameEn), member, said);
    }

    private boolean compare(Row row, String email, Bilingual name, Optional<Member> member, Optional<Said> said) {
        Optional<Granted> held = said.flatMap(wanted -> member.flatMap(it -> held(it, wanted)));
        boolean same = member.isPresent()
                && (said.isEmpty() || held.filter(it -> isSame(it, said.get())).isPresent());
        if (same) {
            return true;
        }
        PersonId person = member.map(it -> it.person().id()).orElse(null);
        if (said.isPresent() && known.by().equals(person)) {
            list.fault(row, Heading.ROLE, "role.own", "");
            return false;
        }
        if (held.filter(it -> !it.isDirect()).isPresent()) {
            list.fault(row, Heading.UNTIL, "role.sourced", "");
            return false;
        }
        changes.add(new Change(row.number(), email, name, person, said.orElse(null), held.orElse(null)));
        return false;
    }

    private Optional<Member> member(String email, String nameTh) {
        return known.members().stream()
                .filter(member -> email.isEmpty()
                        ? member.person().email() == null
                                && member.person().name().th().equals(nameTh)
                        : email.equals(member.person().email()))
                .findFirst();
    }

    /// What the row says of a role; empty where it says nothing, or something wrong.
    private Optional<Said> said(Row row) {
        String text = list.text(row, Heading.ROLE, LONGEST_CELL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Role> role =
                Arrays.stream(Role.values()).filter(it -> isNamed(it, text)).findFirst();
        if (role.isEmpty()) {
            list.fault(row, Heading.ROLE, "role.wrong", text);
        } else if (!known.roles().contains(role.get())) {
            list.fault(row, Heading.ROLE, "role.elsewhere", text);
        }
        @Nullable UUID unit = unit(row);
        @Nullable FiscalYear year = year(row);
        @Nullable LocalDate from = day(row, Heading.FROM);
        @Nullable LocalDate until = day(row, Heading.UNTIL);
        LocalDate begin = from == null ? known.today() : from;
        if (until != null && until.isBefore(begin)) {
            list.fault(row, Heading.UNTIL, "ends.early", until.toString());
        }
        return role.map(it -> new Said(it, unit, year, begin, until));
    }

    private static boolean isNamed(Role role, String text) {
        String key = "identity.role." + role.tag();
        return role.tag().equalsIgnoreCase(text)
                || role.name().equalsIgnoreCase(text)
                || Words.in(Language.TH).lookup(key).equals(text)
                || Words.in(Language.EN).lookup(key).equalsIgnoreCase(text);
    }

    private @Nullable UUID unit(Row row) {
        String text = list.text(row, Heading.UNIT, LONGEST_NAME);
        if (text.isEmpty()) {
            return null;
        }
        List<UUID> found = known.units().stream()
                .filter(unit ->
                        unit.name().th().equals(text) || unit.name().en().equalsIgnoreCase(text))
                .map(Unit::id)
                .toList();
        if (found.size() != 1) {
            list.fault(row, Heading.UNIT, found.isEmpty() ? "unit.wrong" : "unit.twice", text);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private @Nullable FiscalYear year(Row row) {
        String text = list.text(row, Heading.YEAR, LONGEST_CELL);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("2[5-9][0-9]{2}")) {
            list.fault(row, Heading.YEAR, "year.wrong", text);
            return null;
        }
        return new FiscalYear(Integer.parseInt(text));
    }

    private @Nullable LocalDate day(Row row, Heading heading) {
        String text = list.text(row, heading, LONGEST_CELL);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            list.fault(row, heading, "day.wrong", text);
        }
        return day.orElse(null);
    }

    private void refuseTwice(Row row, String key) {
        Integer earlier = rows.putIfAbsent(key, row.number());
        if (earlier != null) {
            list.fault(row, Heading.EMAIL, "row.twice", Integer.toString(earlier));
        }
    }

    /// One name with two addresses is perhaps one person, and one address with two names perhaps two.
    private void doubtNames(Row row, String email, String nameTh, Optional<Member> member) {
        String other = names.putIfAbsent(nameTh, email);
        if (other != null && !other.equals(email)) {
            list.doubt(row, Heading.NAME_TH, "person.twice", other);
        }
        member.map(it -> it.person().name().th())
                .filter(name -> !name.equals(nameTh))
                .ifPresent(name -> list.doubt(row, Heading.NAME_TH, "person.named", name));
    }

    private static String key(Person person) {
        return Objects.requireNonNullElse(person.email(), "");
    }

    private static String place(Said said) {
        return said.role() + "|" + said.unit() + "|" + said.year() + "|" + said.from();
    }

    /// The role of a member that a row means: the one that begins on its day.
    private static Optional<Granted> held(Member member, Said said) {
        return member.roles().stream()
                .filter(granted -> granted.revokedAt() == null)
                .filter(granted -> granted.what().role() == said.role()
                        && Objects.equals(granted.what().unit(), said.unit())
                        && Objects.equals(granted.what().year(), said.year())
                        && granted.what().from().equals(said.from()))
                .findFirst();
    }

    private static boolean isSame(Granted granted, Said said) {
        return Objects.equals(granted.what().until(), said.until());
    }
}
