package org.prongsai.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a word may be torn that is longer than a line: never between a letter and its marks or its
/// leading vowel.
final class ClusterBreaks implements FSTextBreaker {
    private final BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        characters.setText(newText);
    }

    @Override
    public int next() {
        int next = characters.next();
        while (next > 0 && next < text.length() && isWithin(next)) {
            next = characters.next();
        }
        return next;
    }

    private boolean isWithin(int place) {
        return Cluster.leans(text.charAt(place)) || Cluster.leads(text.charAt(place - 1));
    }
}
