package org.prongsai.national.past;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyPast;

/// Finds which agency a row is about: by its code, else by its name, kind, district and province. Names count as they
/// were in earlier years, too.
final class PastMatch {
    private static final Map<String, String> SHORT = new LinkedHashMap<>();

    static {
        SHORT.put("อบต.", "องค์การบริหารส่วนตำบล");
        SHORT.put("อบจ.", "องค์การบริหารส่วนจังหวัด");
        SHORT.put("ทต.", "เทศบาลตำบล");
        SHORT.put("ทม.", "เทศบาลเมือง");
        SHORT.put("ทน.", "เทศบาลนคร");
    }

    private final Map<String, Agency> codes = new HashMap<>();
    private final Map<String, Set<Agency>> names = new HashMap<>();

    PastMatch(List<Agency> all, Map<String, AgencyPast> pasts) {
        for (Agency agency : all) {
            codes.put(agency.code(), agency);
            Stream.concat(
                            Stream.of(agency.name(), agency.shortName()),
                            pasts.getOrDefault(agency.code(), AgencyPast.NONE).former().stream()
                                    .map(former -> former.name()))
                    .flatMap(name -> Stream.of(name.th(), name.en()))
                    .map(PastMatch::plain)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> names.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                            .add(agency));
        }
    }

    /// The agencies that a row may be about: one where the row tells it apart, none where nobody is called so.
    List<Agency> of(PastLine line) {
        Agency coded = codes.get(line.code());
        if (coded != null) {
            return List.of(coded);
        }
        Set<Agency> called = line.name().isEmpty() ? Set.of() : names.getOrDefault(plain(line.name()), Set.of());
        List<Agency> there =
                called.stream().filter(agency -> fits(line, agency)).toList();
        return there.isEmpty() ? new ArrayList<>(called) : there;
    }

    /// Whether all that the row says of the kind and place of the agency is so.
    static boolean fits(PastLine line, Agency agency) {
        return (line.kind() == null || line.kind() == agency.kind())
                && same(line.province(), agency.province())
                && same(line.district(), agency.district());
    }

    /// Whether a row says the name of an agency, or none.
    boolean isNamed(PastLine line, Agency agency) {
        return line.name().isEmpty()
                || names.getOrDefault(plain(line.name()), Set.of()).contains(agency);
    }

    private static boolean same(String said, @Nullable String known) {
        return said.isEmpty() || known == null || place(said).equals(place(known));
    }

    private static String place(String text) {
        return text.strip()
                .replaceFirst("^(จังหวัด|จ\\.|อำเภอ|อ\\.|เขต)\\s*", "")
                .replaceAll("\\s", "");
    }

    private static String plain(String name) {
        String whole = name.strip();
        for (Map.Entry<String, String> one : SHORT.entrySet()) {
            if (whole.startsWith(one.getKey())) {
                whole = one.getValue() + whole.substring(one.getKey().length());
            }
        }
        return whole.replaceAll("[\\s.]", "").toLowerCase(Locale.ROOT);
    }
}
