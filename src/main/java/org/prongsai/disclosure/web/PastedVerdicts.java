package org.prongsai.disclosure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.Judgement.Verdict;
import org.prongsai.thai.ThaiDigits;

/// Verdicts as they are copied from a screen or typed: on each line the item, what was found, and why.
///
/// `O30 0 ไม่พบช่องทางร้องเรียนการทุจริต`, `o๑ ๑๐๐`, `O2 ไม่ผ่าน ลิงก์เสีย`; whatever stands between is let pass.
///
/// @param faults what could not be read, by the number of the line from 1
record PastedVerdicts(Map<String, Read> verdicts, List<Fault> faults) {
    private static final Pattern LINE =
            Pattern.compile("^[^\\p{L}\\p{N}]*[Oo0]\\s*([0-9]{1,2})\\b[\\s.:|\\t-]*(.*)$", Pattern.DOTALL);
    private static final Pattern FOUND = Pattern.compile(
            "(?<![0-9.])(100(?:\\.0+)?|0(?:\\.0+)?)(?![0-9.])|(ไม่ผ่าน|ไม่เกี่ยวข้อง|ยกเว้น|ผ่าน|failed|fail|passed|pass|n/a)",
            Pattern.CASE_INSENSITIVE);

    PastedVerdicts {
        verdicts = Map.copyOf(verdicts);
        faults = List.copyOf(faults);
    }

    /// What a line says of an item.
    record Read(Verdict verdict, String comment) {}

    /// What is wrong with a line.
    ///
    /// @param key of the text that says it
    record Fault(int line, String key, String text) {}

    /// @param known codes of the items that there are
    static PastedVerdicts read(String text, Set<String> known) {
        var verdicts = new LinkedHashMap<String, Read>();
        var faults = new ArrayList<Fault>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    ThaiDigits.toArabic(lines.get(i)).replace('\u00a0', ' ').strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher item = LINE.matcher(line);
            if (!item.matches()) {
                faults.add(new Fault(i + 1, "disclosure.paste.noItem", line));
                continue;
            }
            String code = "O" + Integer.parseInt(item.group(1));
            Matcher found = FOUND.matcher(item.group(2));
            if (!known.contains(code)) {
                faults.add(new Fault(i + 1, "disclosure.paste.unknown", line));
            } else if (!found.find()) {
                faults.add(new Fault(i + 1, "disclosure.paste.noVerdict", line));
            } else if (verdicts.containsKey(code)) {
                faults.add(new Fault(i + 1, "disclosure.paste.twice", line));
            } else {
                read(code, found, item.group(2), verdicts, faults, i + 1);
            }
        }
        return new PastedVerdicts(verdicts, faults);
    }

    private static void read(
            String code, Matcher found, String rest, Map<String, Read> verdicts, List<Fault> faults, int line) {
        Verdict verdict = verdict(found.group());
        String comment =
                rest.substring(found.end()).replaceAll("^[\\s.:|\\t–-]+", "").strip();
        if (comment.length() > Judgement.LONGEST) {
            faults.add(new Fault(line, "disclosure.paste.long", rest.substring(0, 60)));
        } else {
            verdicts.put(code, new Read(verdict, comment));
        }
    }

    private static Verdict verdict(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "ไม่ผ่าน", "fail", "failed" -> Verdict.FAILED;
            case "ไม่เกี่ยวข้อง", "ยกเว้น", "n/a" -> Verdict.NOT_APPLICABLE;
            case "ผ่าน", "pass", "passed" -> Verdict.PASSED;
            default -> said.startsWith("100") ? Verdict.PASSED : Verdict.FAILED;
        };
    }
}
