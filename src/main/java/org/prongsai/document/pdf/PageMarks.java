package org.prongsai.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.thai.ThaiWords;

/// Writes into the margins what can be known only once the pages are full: their numbers and catch-words.
final class PageMarks {
    private static final float POINTS_PER_CM = 72 / 2.54f;
    private static final int LONGEST_CATCH_WORD = 18;
    private static final Pattern AFTER_WORD = Pattern.compile("(?<=[\u200B ])");

    private final PdfOptions options;
    private final EmbeddedFaces faces;
    private final List<String> repeated;

    /// @param repeated texts that a page may begin with though it goes on with what follows them
    PageMarks(PdfOptions options, EmbeddedFaces faces, List<String> repeated) {
        this.options = options;
        this.faces = faces;
        this.repeated = repeated;
    }

    void write(List<PageRewriter> pages) {
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0 && options.page().numbers() == PageNumbers.FROM_SECOND) {
                number(pages.get(i), i + 1);
            }
            if (options.catchWords() && i + 1 < pages.size()) {
                catchWord(pages.get(i), pages.get(i + 1).text());
            }
        }
    }

    private String afterRepeated(String text) {
        for (String head : repeated) {
            int end = endOf(head, text);
            if (end > 0) {
                return text.substring(end);
            }
        }
        return text;
    }

    /// Where `head` ends that `text` begins with, spaces aside; 0 if it begins with something else.
    private static int endOf(String head, String text) {
        String letters = head.replaceAll("\\s", "");
        int seen = 0;
        int at = 0;
        while (seen < letters.length() && at < text.length()) {
            char character = text.charAt(at++);
            if (!Character.isWhitespace(character) && character != letters.charAt(seen++)) {
                return 0;
            }
        }
        return seen == letters.length() ? at : 0;
    }

    /// The first words of `text`, and three dots.
    static String catchWord(String text) {
        var words = new StringBuilder();
        List<String> parts =
                AFTER_WORD.splitAsStream(ThaiWords.breakable(text.strip())).toList();
        for (String part : parts) {
            String word = ThaiWords.strip(part);
            if (!words.isEmpty() && words.length() + word.length() > LONGEST_CATCH_WORD) {
                break;
            }
            words.append(word);
        }
        return words.isEmpty() ? "" : words.toString().strip() + "...";
    }

    private void number(PageRewriter page, int number) {
        String shown = "- " + number + " -";
        PageLayout.Margins margins = options.page().margins();
        float sheet = page.page().getMediaBox().getWidth();
        float middle = (points(margins.left()) + sheet - points(margins.right())) / 2;
        float y = page.page().getMediaBox().getHeight() - points(margins.top()) / 2 - size() / 2;
        set(page, options.thaiDigits() ? ThaiDigits.toThai(shown) : shown, middle, 0.5f, y);
    }

    private void catchWord(PageRewriter page, String next) {
        String words = catchWord(afterRepeated(next));
        if (!words.isEmpty()) {
            float right = page.page().getMediaBox().getWidth()
                    - points(options.page().margins().right());
            float y = points(options.page().margins().bottom()) - 1.2f * size();
            set(page, "/" + words, right, 1, y);
        }
    }

    /// @param leftPart how much of the text stands left of `x`
    private void set(PageRewriter page, String text, float x, float leftPart, float y) {
        EmbeddedFace face = faces.open(options.font().faces().getFirst());
        ShapedRun run = ShapedRun.shape(TextRun.of(text), face.face());
        COSName name = page.page().getResources().add(face.font());
        var tokens = new ArrayList<Object>();
        tokens.add(operator(OperatorName.SAVE));
        tokens.add(operator(OperatorName.BEGIN_TEXT));
        tokens.addAll(List.of(COSInteger.ZERO, operator(OperatorName.NON_STROKING_GRAY)));
        tokens.addAll(List.of(name, new COSFloat(size()), operator(OperatorName.SET_FONT_AND_SIZE)));
        float left = x - run.width() * size() / 1000 * leftPart;
        tokens.addAll(List.of(new COSFloat(left), new COSFloat(y), operator(OperatorName.MOVE_TEXT)));
        run.write(tokens, face, size());
        tokens.add(operator(OperatorName.END_TEXT));
        tokens.add(operator(OperatorName.RESTORE));
        page.append(tokens);
    }

    private float size() {
        return (float) (options.textSize() * options.font().proportion());
    }

    private static float points(double centimetres) {
        return (float) centimetres * POINTS_PER_CM;
    }

    private static Operator operator(String name) {
        return Operator.getOperator(name);
    }
}
