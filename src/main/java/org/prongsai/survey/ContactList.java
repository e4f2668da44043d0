package org.prongsai.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.prongsai.document.Comparison;
import org.prongsai.document.Comparison.CellChange;
import org.prongsai.document.Comparison.Change;
import org.prongsai.document.Comparison.State;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.Table;

/// Reads a roster as an office keeps it in a spreadsheet, and finds who is on it twice, or known already.
public final class ContactList {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,38}[0-9]");
    private static final Set<String> YES = Set.of("ใช่", "ไม่ขอรับ", "yes", "true", "1", "x", "✓");
    private static final Set<String> ENGLISH = Set.of("en", "english", "อังกฤษ", "ภาษาอังกฤษ");

    private final ListRows list;
    private final Twins twins;
    private final boolean keepTwins;
    private final UUID seed;
    private final List<Change<Contact>> changes = new ArrayList<>();
    private int same;

    private ContactList(Table table, List<Contact> known, boolean keepTwins, UUID seed) {
        this.list = new ListRows(table);
        this.twins = new Twins(known);
        this.keepTwins = keepTwins;
        this.seed = seed;
    }

    /// What a list would add to those who are known.
    ///
    /// @param keepTwins whether those who seem to be on it twice are taken all the same; else they are left out
    /// @param seed      of the ids of those who are new
    public static Comparison<Contact> compare(Table table, List<Contact> known, boolean keepTwins, UUID seed) {
        var contacts = new ContactList(table, known, keepTwins, seed);
        if (contacts.list.has(List.of(ContactColumn.NAME))) {
            contacts.list.rows().forEach(contacts::take);
        }
        return new Comparison<>(contacts.changes, contacts.list.faults(), contacts.list.doubts(), contacts.same);
    }

    /// Whether it looks like an address of mail.
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /// Whether it looks like a telephone number.
    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    private void take(Row row) {
        int before = list.faults().size();
        Contact contact = read(row);
        if (list.faults().size() > before) {
            return;
        }
        var twin = twins.of(contact);
        twin.ifPresent(found -> list.doubt(
                row,
                switch (found.sign()) {
                    case EMAIL -> ContactColumn.EMAIL;
                    case PHONE -> ContactColumn.PHONE;
                    case NAME -> ContactColumn.NAME;
                },
                (keepTwins ? "twin.kept." : "twin.") + found.sign().name().toLowerCase(Locale.ROOT),
                found.other().name()));
        if (twin.isPresent() && !keepTwins) {
            same++;
            return;
        }
        twins.add(contact);
        changes.add(new Change<>(row.number(), contact.name(), State.ADDED, cells(contact), contact));
    }

    private Contact read(Row row) {
        String name = list.text(row, ContactColumn.NAME, 200);
        if (name.isEmpty()) {
            list.fault(row, ContactColumn.NAME, "name.missing", "");
        }
        String phone = list.text(row, ContactColumn.PHONE, 40);
        if (!phone.isEmpty() && !isPhone(phone)) {
            list.fault(row, ContactColumn.PHONE, "phone.wrong", phone);
        }
        String email = list.text(row, ContactColumn.EMAIL, 254).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !isEmail(email)) {
            list.fault(row, ContactColumn.EMAIL, "email.wrong", email);
        }
        boolean english =
                ENGLISH.contains(list.text(row, ContactColumn.LANGUAGE, 40).toLowerCase(Locale.ROOT));
        return new Contact(
                UUID.nameUUIDFromBytes((seed + " " + row.number()).getBytes(StandardCharsets.UTF_8)),
                name,
                list.text(row, ContactColumn.ORGANISATION, 200),
                list.text(row, ContactColumn.KIND, 100),
                phone,
                email,
                english ? Contact.Tongue.EN : Contact.Tongue.TH,
                YES.contains(list.text(row, ContactColumn.OPTED_OUT, 40).toLowerCase(Locale.ROOT)),
                true,
                0);
    }

    private static List<CellChange> cells(Contact contact) {
        return cellsOf(contact).entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new CellChange(cell.getKey(), "", cell.getValue()))
                .toList();
    }

    /// Somebody as a list has him.
    static Map<ContactColumn, String> cellsOf(Contact contact) {
        var cells = new EnumMap<ContactColumn, String>(ContactColumn.class);
        cells.put(ContactColumn.NAME, contact.name());
        cells.put(ContactColumn.ORGANISATION, contact.organisation());
        cells.put(ContactColumn.KIND, contact.kind());
        cells.put(ContactColumn.PHONE, contact.phone());
        cells.put(ContactColumn.EMAIL, contact.email());
        cells.put(ContactColumn.OPTED_OUT, contact.optedOut() ? "✓" : "");
        return cells;
    }
}
