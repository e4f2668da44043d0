package org.prongsai.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.prongsai.thai.ThaiWords;

/// Where lines may break: between Thai words as [ThaiWords] finds them, elsewhere as everywhere.
///
/// The layout asks again for what is left of a text after each line; that is answered from the whole.
final class LineBreaks implements FSTextBreaker {
    private static final char BREAK = '\u200B';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private String whole = "";
    private BitSet breaks = new BitSet();
    private int done;
    private int at;

    @Override
    public void setText(String text) {
        if (text.isEmpty() || !whole.endsWith(text)) {
            whole = text;
            breaks = find(text);
        }
        done = whole.length() - text.length();
        at = done;
    }

    @Override
    public int next() {
        if (at >= whole.length()) {
            return BreakIterator.DONE;
        }
        int next = breaks.nextSetBit(at + 1);
        at = next < 0 ? whole.length() : next;
        return at - done;
    }

    /// Positions in `text`, which has no zero-width spaces, after which a line may begin.
    static BitSet find(String text) {
        String shown = ThaiWords.breakable(text);
        BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
        lines.setText(shown);
        var found = new BitSet();
        int place = 0;
        for (int i = 0; i < shown.length(); i++) {
            char character = shown.charAt(i);
            if (character == BREAK) {
                found.set(place);
            } else {
                if (i > 0
                        && lines.isBoundary(i)
                        && !isWithinThai(shown.charAt(i - 1), character)
                        && !isWithinAbbreviation(shown, i)) {
                    found.set(place);
                }
                place++;
            }
        }
        return found;
    }

    private static boolean isWithinThai(char before, char after) {
        return isThaiLetter(after) && (isThaiLetter(before) || before == BREAK || before == NO_BREAK_SPACE);
    }

    /// `ป.ป.ช.` is one word.
    private static boolean isWithinAbbreviation(String text, int at) {
        return at > 1
                && text.charAt(at - 1) == '.'
                && isThaiLetter(text.charAt(at - 2))
                && isThaiLetter(text.charAt(at));
    }

    private static boolean isThaiLetter(char character) {
        return character >= 0x0E01 && character <= 0x0E4E && character != 0x0E3F;
    }
}
