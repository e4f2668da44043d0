package org.prongsai.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All settings, in the order of the default file, which is where they are written down.
///
/// @param byName in that order
record KnownSettings(SequencedMap<String, KnownSetting> byName) {
    private static final String DEFAULT_FILE = "/settings/prongsai.conf";
    private static final Pattern SETTING = Pattern.compile("#?([A-Z][A-Z0-9_]+)=(.*)");
    private static final Pattern THAI = Pattern.compile(".*[ก-๛].*");
    private static final int NEAR = 4;

    static KnownSettings ofTheProgram() {
        try (InputStream in = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(DEFAULT_FILE))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownSettings read(List<String> lines) {
        var known = new LinkedHashMap<String, KnownSetting>();
        var comment = new ArrayList<String>();
        for (String line : lines) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                var one =
                        new KnownSetting(setting.group(1), setting.group(2), part(comment, true), part(comment, false));
                known.put(one.name(), one);
                comment.clear();
            } else if (line.startsWith("# ")) {
                comment.add(line.substring(2));
            } else {
                comment.clear();
            }
        }
        return new KnownSettings(Collections.unmodifiableSequencedMap(known));
    }

    private static String part(List<String> comment, boolean thai) {
        return String.join(
                " ",
                comment.stream()
                        .filter(it -> THAI.matcher(it).matches() == thai)
                        .toList());
    }

    boolean knows(String variable) {
        return byName.containsKey(KnownSetting.general(variable)) || KnownSetting.OF_SCRIPTS.contains(variable);
    }

    /// The setting that was meant, if one is spelled much the same.
    Optional<String> near(String variable) {
        String best = "";
        int least = NEAR + 1;
        for (String name : byName.keySet()) {
            int distance = distance(KnownSetting.general(variable).replace("_", ""), name.replace("_", ""));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.of(best).filter(it -> !it.isEmpty());
    }

    /// Letters to change, add or leave out until `a` is `b`.
    private static int distance(String a, String b) {
        var row = new ArrayList<Integer>();
        for (int j = 0; j <= b.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row.getFirst();
            row.set(0, i);
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row.get(j);
                row.set(j, Math.min(changed, 1 + Math.min(row.get(j), row.get(j - 1))));
            }
        }
        return row.getLast();
    }
}
