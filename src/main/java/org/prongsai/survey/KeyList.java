package org.prongsai.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Hash;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.token.Octets;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// The list of the public keys of all surveys, the same for everybody: whoever got a key of his own would be
/// known again.
///
/// It lies in up to 256 parts by the first byte of a survey's id, so that a phone never loads the keys of a
/// whole country; the list itself names the hash of each part, and its own hash is the fingerprint that posters
/// bear.
@Component
public class KeyList {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int CHECK = 8;
    private static final int PART = 2;

    private final FormStore store;
    private final Clock clock;
    private volatile @Nullable Drawn drawn;

    KeyList(FormStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Drawn(String list, SortedMap<String, String> parts, List<Entry> entries, Instant since) {}

    /// One key.
    ///
    /// @param title what the survey is called
    /// @param key   X.509 SubjectPublicKeyInfo
    public record Entry(UUID survey, AgencyId agency, FiscalYear year, Bilingual title, Octets key) {
        /// First 8 bytes of the key's SHA-256, as personal links bear them.
        public String check() {
            return KeyList.check(key);
        }
    }

    /// The list as JSON: the hash of each part.
    public String json() {
        return now().list();
    }

    /// A part as JSON, by the first two characters of the survey's id; nothing if no survey begins so.
    public Optional<String> part(String name) {
        return Optional.ofNullable(now().parts().get(name));
    }

    /// All keys, by their surveys' ids.
    public List<Entry> entries() {
        return now().entries();
    }

    /// First 8 bytes of the list's SHA-256, in four groups of four hexadecimal digits: `3f2a 90bc …`.
    public String fingerprint() {
        return hash().substring(0, 2 * CHECK).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// The whole hash, in hexadecimal digits.
    public String hash() {
        return Hash.sha256(json().getBytes(StandardCharsets.UTF_8)).hex();
    }

    static String check(Octets key) {
        return Octets.of(Arrays.copyOf(Hash.sha256(key.bytes()).bytes(), CHECK)).text();
    }

    private Drawn now() {
        Drawn known = drawn;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.since().plus(FRESH))) {
            known = draw(store.keys(), now);
            drawn = known;
        }
        return known;
    }

    private static Drawn draw(List<Entry> all, Instant now) {
        var lines = new TreeMap<String, List<String>>();
        for (Entry one : all) {
            String survey = one.survey().toString();
            lines.computeIfAbsent(survey.substring(0, PART), _ -> new ArrayList<>())
                    .add("\"%s\":\"%s\"".formatted(survey, one.key().text()));
        }
        var parts = new TreeMap<String, String>();
        lines.forEach((part, keys) -> parts.put(part, object(keys)));
        String list = object(parts.entrySet().stream()
                .map(part -> "\"%s\":\"%s\"".formatted(part.getKey(), hash64(part.getValue())))
                .toList());
        return new Drawn(list, parts, List.copyOf(all), now);
    }

    private static String object(List<String> fields) {
        return fields.stream().sorted().collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String hash64(String part) {
        return Octets.of(Hash.sha256(part.getBytes(StandardCharsets.UTF_8)).bytes())
                .text();
    }
}
