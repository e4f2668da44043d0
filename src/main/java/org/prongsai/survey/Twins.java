package org.prongsai.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds who stands on a roster twice: by the same e-mail, the same telephone, or the same name and organisation.
public final class Twins {
    private final Map<String, Contact> known = new HashMap<>();

    /// Knows these.
    public Twins(List<Contact> contacts) {
        contacts.forEach(this::add);
    }

    /// Why two are taken for one.
    public enum Sign {
        EMAIL,
        PHONE,
        NAME
    }

    /// One that is known already, and by what.
    public record Found(Sign sign, Contact other) {}

    /// Who is known already and seems to be the same.
    public Optional<Found> of(Contact contact) {
        for (Sign sign : Sign.values()) {
            Contact other = known.get(key(sign, contact));
            if (other != null && !other.id().equals(contact.id())) {
                return Optional.of(new Found(sign, other));
            }
        }
        return Optional.empty();
    }

    /// Knows one more.
    public void add(Contact contact) {
        for (Sign sign : Sign.values()) {
            String key = key(sign, contact);
            if (!key.isEmpty()) {
                known.putIfAbsent(key, contact);
            }
        }
    }

    private static String key(Sign sign, Contact contact) {
        String said = switch (sign) {
            case EMAIL -> contact.email().toLowerCase(Locale.ROOT);
            case PHONE -> digits(contact.phone());
            case NAME -> flat(contact.name()) + (contact.name().isEmpty() ? "" : "|" + flat(contact.organisation()));
        };
        return said.isEmpty() ? "" : sign + " " + said;
    }

    /// `+66 81-234 5678` and `081 234 5678` are one telephone.
    private static String digits(String phone) {
        String all = phone.replaceAll("[^0-9+]", "");
        return all.startsWith("+66") ? "0" + all.substring(3) : all;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
