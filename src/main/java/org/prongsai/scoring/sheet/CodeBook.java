package org.prongsai.scoring.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.thai.DirtyText;
import org.prongsai.thai.EditDistance;
import org.prongsai.thai.ThaiDigits;

/// Finds an edition's nodes by the codes that people write.
final class CodeBook {
    private static final Pattern FRAME = Pattern.compile(
            "^(?:ข้อที่|ข้อ|ตัวชี้วัดที่|ตัวชี้วัดย่อยที่|ประเด็นที่|ดัชนี)?" + "[\\s.:(\\[]*(.*?)[\\s.:)\\]]*$");

    private static final int LONGEST = 60;

    private final Edition edition;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Node> parents = new HashMap<>();

    CodeBook(Edition edition) {
        this.edition = edition;
        edition.nodes().forEach(node -> {
            node.children().forEach(child -> parents.put(child.code(), node));
            nodes.putIfAbsent(key(node.code()), node);
            if (node.alias() != null) {
                nodes.putIfAbsent(key(node.alias()), node);
            }
        });
        Stream.of("ITA", "รวม", "คะแนนรวม", "คะแนนเฉลี่ยรวม", "TOTAL")
                .forEach(word -> nodes.putIfAbsent(word, edition.root()));
    }

    /// The node that `code` means, whatever its digits, letter case and frame (`ข้อ ๑.๑`, `o30`, `๐๓๐`).
    Optional<Node> find(String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(nodes.get(key(code)))
                .or(() -> DirtyText.code(code).map(clean -> nodes.get(key(clean))));
    }

    /// A survey or other instrument by its code.
    Optional<Node> instrument(String code) {
        return find(code).filter(node -> node.level() == Level.INSTRUMENT);
    }

    /// The instrument that a node belongs to, or is.
    Optional<Node> instrumentOf(Node node) {
        Node above = node;
        while (above != null && above.level() != Level.INSTRUMENT) {
            above = parents.get(above.code());
        }
        return Optional.ofNullable(above);
    }

    /// The node that `node` counts in.
    Optional<Node> parent(Node node) {
        return Optional.ofNullable(parents.get(node.code()));
    }

    Edition edition() {
        return edition;
    }

    /// The code that was most likely meant; empty when none is near.
    Optional<String> nearest(String code) {
        String key = key(code);
        int most = key.length() > 3 ? 2 : 1;
        return edition.nodes()
                .flatMap(node -> Stream.of(node.code(), node.shownCode()).distinct())
                .map(known -> Map.entry(known, EditDistance.between(key, key(known))))
                .filter(known -> known.getValue() <= most)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static String key(String code) {
        String plain = ThaiDigits.toArabic(DirtyText.clean(code).text().strip());
        var frame = FRAME.matcher(plain);
        String bare = frame.matches() ? frame.group(1) : plain;
        return bare.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
