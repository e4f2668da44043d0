package org.prongsai.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.StartRefused;

/// A file of lines `NAME=value`; lines that begin with `#` are for people. A line without a value sets nothing.
///
/// @param path  where it is; null for none
/// @param lines by name
public record SettingsFile(@Nullable Path path, Map<String, Line> lines) {
    static final SettingsFile NONE = new SettingsFile(null, Map.of());
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Z][A-Z0-9_]*)\\s*=\\s*(.*?)\\s*");

    /// What stands in a line.
    ///
    /// @param number from 1 on
    public record Line(int number, String value) {}

    public SettingsFile {
        lines = Map.copyOf(lines);
    }

    static SettingsFile read(Path path) {
        try {
            return of(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new StartRefused(
                    "อ่านไฟล์ค่าตั้ง " + path + " ไม่ได้",
                    "The file of settings " + path + ", which " + Settings.FILE + " names, cannot be read: " + e);
        }
    }

    static SettingsFile of(Path path, List<String> text) {
        var lines = new LinkedHashMap<String, Line>();
        for (int number = 1; number <= text.size(); number++) {
            String line = text.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                put(lines, line, number, path);
            }
        }
        return new SettingsFile(path, lines);
    }

    private static void put(Map<String, Line> lines, String line, int number, Path path) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            // what stands there may be a password
            throw new StartRefused(
                    "ไฟล์ค่าตั้ง " + path + " บรรทัด " + number + " ต้องเขียนเป็น ชื่อ=ค่า",
                    "Line " + number + " of " + path + " is not of the form NAME=value.");
        }
        @Nullable Line before = lines.put(parts.group(1), new Line(number, unquoted(parts.group(2))));
        if (before != null) {
            throw new StartRefused(
                    "ไฟล์ค่าตั้ง " + path + " กำหนด " + parts.group(1) + " สองครั้ง",
                    parts.group(1) + " stands twice in " + path + ", in lines " + before.number() + " and " + number
                            + ". Keep one of them.");
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /// Values by name, without those of empty lines.
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        lines.forEach((name, line) -> {
            if (!line.value().isEmpty()) {
                values.put(name, line.value());
            }
        });
        return values;
    }
}
