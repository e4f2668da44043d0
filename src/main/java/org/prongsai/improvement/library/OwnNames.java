package org.prongsai.improvement.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencySettings;
import org.prongsai.identity.Unit;
import org.prongsai.thai.Bilingual;

/// The names by which an agency would be known from a text: its own, former ones, those of its units and of its head.
///
/// @param agency names of the agency itself, the longest first
/// @param units  names of its units, the longest first
record OwnNames(List<String> agency, List<String> units) {
    private static final int SHORTEST = 3;
    /// What stands in the place of the agency's name.
    private static final String INSTEAD = "หน่วยงาน";

    OwnNames {
        agency = List.copyOf(agency);
        units = List.copyOf(units);
    }

    static OwnNames of(
            Agency agency, AgencySettings.Settings settings, List<AgencySettings.FormerName> former, List<Unit> units) {
        return new OwnNames(
                sorted(Stream.concat(
                        Stream.of(agency.name(), agency.shortName()).flatMap(OwnNames::both),
                        Stream.concat(
                                former.stream()
                                        .map(AgencySettings.FormerName::name)
                                        .flatMap(OwnNames::both),
                                Stream.of(agency.code(), settings.head() == null ? "" : settings.head())))),
                sorted(Stream.concat(
                        units.stream().map(Unit::name).flatMap(OwnNames::both),
                        Stream.ofNullable(settings.integrity()))));
    }

    private static Stream<String> both(Bilingual name) {
        return Stream.of(name.th(), name.en());
    }

    private static List<String> sorted(Stream<String> names) {
        return names.map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// A text without them: the agency is called หน่วยงาน, and units are left out.
    String without(String text) {
        String said = text;
        for (String name : units) {
            said = replaced(said, name, "");
        }
        for (String name : agency) {
            said = replaced(said, name, INSTEAD);
        }
        return said.replaceAll("[ \\t]{2,}", " ")
                .replaceAll("(^|;)[ ;]+", "$1 ")
                .strip();
    }

    private static String replaced(String text, String name, String instead) {
        return text.replaceAll("(?iu)" + java.util.regex.Pattern.quote(name), instead);
    }

    /// The names that a text has, spaces, letters' size and marks of no width aside.
    List<String> in(String text) {
        String plain = plain(text);
        return Stream.concat(agency.stream(), units.stream())
                .filter(name -> plain.contains(plain(name)))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", "").toLowerCase(Locale.ROOT);
    }
}
