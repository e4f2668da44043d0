package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.document.pdf.ShapedRun.Glyph;

/// Says of each glyph of a shaped run which character it stands for, those that only shaping reaches
/// included.
///
/// Readers that pass over a span's text put the text together from these.
final class GlyphMeanings {
    /// The shaper draws sara am (ำ) in two parts, its ring beneath the tone mark.
    private static final Pattern SARA_AM = Pattern.compile("([\u0E48-\u0E4B]?)\u0E33");

    private static final String AS_SHAPED = "\u0E4D$1\u0E32";

    private GlyphMeanings() {}

    static void tell(ShapedRun run, EmbeddedFace face) {
        List<Integer> begins =
                run.glyphs().stream().map(Glyph::at).distinct().sorted().toList();
        for (int i = 0; i < begins.size(); i++) {
            int from = begins.get(i);
            int to = i + 1 < begins.size() ? begins.get(i + 1) : run.text().length();
            List<Glyph> glyphs =
                    run.glyphs().stream().filter(glyph -> glyph.at() == from).toList();
            tell(run.text().substring(from, to), glyphs, face);
        }
    }

    /// Plain glyphs claim their characters; the others share what is left, the last one all the rest of it.
    private static void tell(String cluster, List<Glyph> glyphs, EmbeddedFace face) {
        var unclaimed = SARA_AM.matcher(cluster)
                .replaceAll(AS_SHAPED)
                .chars()
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        var variants = new ArrayList<Glyph>();
        for (Glyph glyph : glyphs) {
            Optional<Integer> plain = face.face().codePoint(glyph.code());
            if (plain.isPresent()) {
                unclaimed.remove((Object) plain.get());
                face.show(glyph.code(), Character.toString(plain.get()));
            } else {
                variants.add(glyph);
            }
        }
        for (int i = 0; i < variants.size() && !unclaimed.isEmpty(); i++) {
            boolean last = i == variants.size() - 1;
            List<Integer> meant = unclaimed.subList(0, last ? unclaimed.size() : 1);
            face.show(variants.get(i).code(), text(meant));
            meant.clear();
        }
        variants.forEach(variant -> face.show(variant.code(), cluster));
    }

    private static String text(List<Integer> characters) {
        return characters.stream().map(Character::toString).collect(Collectors.joining());
    }
}
