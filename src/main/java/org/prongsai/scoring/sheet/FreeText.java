package org.prongsai.scoring.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.scoring.Verdict;
import org.prongsai.scoring.sheet.Guess.Alternative;
import org.prongsai.scoring.sheet.Guess.By;
import org.prongsai.thai.ThaiDigits;

/// Reads scores that stand in running text or in tables without known headings, beside a code or a label.
///
/// Each score takes the words before it: in its paragraph, else in the cells to its left, else on the lines above. A
/// code decides, unless it is a plain number that counts a list; without one the most similar label does, with favour
/// for the indicator that the text speaks of.
final class FreeText {
    private static final double AGREES = 0.5;
    private static final double NAMES = 0.7;
    private static final double HEADS = 0.6;
    private static final double NEAR = 0.05;
    private static final double TOLD = -0.02;
    private static final int LINES_ABOVE = 4;
    private static final int MOST_SCORES = 2000;
    private static final int EXCERPT = 80;
    private static final int MENTION = 40;
    private static final int LONGEST_HEADING = 160;
    private static final int LONGEST_KEPT = 300;
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");

    private final CodeBook book;
    private final Labels labels;
    private final Draft draft;
    private final List<String> above = new ArrayList<>();
    private @Nullable Node subject;
    private int scores;

    FreeText(CodeBook book, Labels labels, Draft draft) {
        this.book = book;
        this.labels = labels;
        this.draft = draft;
    }

    /// Reads rows in their order; says how many scores found a node.
    int read(List<TextRow> rows) {
        int before = draft.scores();
        for (TextRow row : rows) {
            read(row);
            if (scores > MOST_SCORES) {
                draft.fault(Say.TOO_MANY_SCORES.at(row.place(), MOST_SCORES));
                break;
            }
        }
        return draft.scores() - before;
    }

    private void read(TextRow row) {
        var open = new ArrayList<String>();
        boolean scored = false;
        int last = row.lastFilled();
        for (int i = 0; i <= last; i++) {
            for (String paragraph : row.cells().get(i)) {
                scored |= read(paragraph, open, i == last, row.place());
            }
        }
        if (scored) {
            above.clear();
        } else if (open.size() == 1 || (!open.isEmpty() && begins(open.getFirst()))) {
            keepAbove(String.join(" ", open));
        }
    }

    /// Reads one paragraph; `open` holds the words to its left that no score has taken yet.
    private boolean read(String paragraph, List<String> open, boolean last, Place place) {
        boolean first = open.isEmpty() || !begins(open.getFirst());
        boolean code = (first || !last) && (book.find(paragraph).isPresent() || Piece.looksLikeCode(paragraph, book));
        Optional<String> alone = code ? Optional.empty() : Piece.alone(paragraph);
        if (alone.isEmpty() && isVerdictOn(open, paragraph)) {
            alone = Optional.of(paragraph.strip());
        }
        if (alone.isPresent()) {
            String words = open.isEmpty() ? linesAbove() : beside(open);
            open.clear();
            return !words.isEmpty()
                    && assign(new Piece(words, alone.get(), alone.get().contains(".")), place);
        }
        List<Piece> pieces = code ? List.of() : Piece.of(paragraph, book);
        if (pieces.isEmpty()) {
            open.add(paragraph.substring(0, Math.min(paragraph.length(), LONGEST_KEPT)));
            heed(paragraph);
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            assign(i == 0 ? withLinesAbove(pieces.getFirst(), open) : pieces.get(i), place);
        }
        open.clear();
        return true;
    }

    private boolean begins(String text) {
        return Lead.of(text, book).startsWithCode();
    }

    /// Whether a cell holds nothing but the verdict on the disclosure item to its left.
    private boolean isVerdictOn(List<String> open, String paragraph) {
        if (open.isEmpty()
                || paragraph.length() > LONGEST_HEADING
                || Cells.verdict(paragraph).isEmpty()) {
            return false;
        }
        Node item = Lead.of(beside(open), book).node();
        return item != null && item.content() instanceof Content.Disclosure;
    }

    /// The words to the left of a score that stands alone in its cell.
    private String beside(List<String> open) {
        boolean bare = open.size() > 1 && book.find(open.getFirst()).isPresent();
        return bare ? open.getFirst() + " " + open.get(1) : open.getFirst();
    }

    private String linesAbove() {
        return String.join(" ", above);
    }

    /// A label that was broken into lines begins above the line with the score; so does a code in a cell of its own.
    private Piece withLinesAbove(Piece piece, List<String> open) {
        Lead lead = Lead.of(piece.lead(), book);
        String start = open.isEmpty() ? linesAbove() : open.getLast();
        boolean continued = lead.tells()
                ? !lead.startsWithCode() && begins(start) && named(lead.words()).isEmpty()
                : open.isEmpty() && !start.isEmpty();
        return continued ? new Piece(start + " " + piece.lead(), piece.score(), piece.isCertain()) : piece;
    }

    private void keepAbove(String line) {
        if (begins(line) || above.size() == LINES_ABOVE) {
            above.clear();
        }
        above.add(line);
    }

    /// Remembers of which instrument or indicator the text goes on to speak.
    private void heed(String paragraph) {
        if (paragraph.length() > LONGEST_HEADING) {
            return;
        }
        Lead lead = Lead.of(paragraph, book);
        Node node = lead.node();
        if (node == null) {
            node = labels.heading(lead.words(), NAMES).orElse(null);
        } else if (!lead.words().isEmpty() && labels.similarity(node, lead.words()) < HEADS) {
            return;
        }
        if (node != null && (node.level() == Level.INDICATOR || node.level() == Level.INSTRUMENT)) {
            subject = node;
        }
    }

    /// The node whose label `words` are, favouring none.
    private Optional<Node> named(String words) {
        return labels.ranked(words, any -> 0).stream()
                .findFirst()
                .filter(match -> match.similarity() >= NAMES)
                .map(Labels.Match::node);
    }

    private boolean assign(Piece piece, Place place) {
        scores++;
        Optional<Guess> guess = guess(piece, place);
        if (guess.isEmpty()) {
            if (piece.isCertain()) {
                draft.note(Say.NOT_ASSIGNED.at(place, excerpt(piece.lead()), piece.score()));
            }
            return false;
        }
        Node node = book.find(guess.get().code()).orElseThrow();
        draft.guess(guess.get());
        tell(node, piece.score(), place);
        subject = node.level() == Level.INDICATOR || node.level() == Level.INSTRUMENT
                ? node
                : book.parent(node).orElse(subject);
        return true;
    }

    private void tell(Node node, String score, Place place) {
        Cells.score(score)
                .ifPresentOrElse(
                        value -> draft.score(node, value, place),
                        () -> draft.verdict(node, Cells.verdict(score).orElse(Verdict.PENDING), place));
    }

    private Optional<Guess> guess(Piece piece, Place place) {
        Lead lead = Lead.of(piece.lead(), book);
        List<Labels.Match> ranked = lead.words().isEmpty() ? List.of() : labels.ranked(lead.words(), this::favour);
        Node coded = lead.node();
        if (coded != null) {
            double similarity = lead.words().isEmpty() ? 1 : labels.similarity(coded, lead.words());
            if (similarity >= AGREES || !lead.isPlainNumber()) {
                By by = lead.words().isEmpty() || similarity < AGREES ? By.CODE : By.CODE_AND_LABEL;
                return Optional.of(guess(piece, place, coded, by, similarity, ranked));
            }
        }
        if (!ranked.isEmpty() && ranked.getFirst().similarity() >= NAMES) {
            Labels.Match best = ranked.getFirst();
            return Optional.of(guess(piece, place, best.node(), By.LABEL, best.similarity(), ranked));
        }
        return mentioned(piece.lead()).map(node -> guess(piece, place, node, By.CODE, 1, ranked));
    }

    private static Guess guess(
            Piece piece, Place place, Node node, By by, double similarity, List<Labels.Match> ranked) {
        List<Alternative> alternatives = ranked.stream()
                .filter(match -> !match.node().equals(node))
                .map(match -> new Alternative(match.node().code(), match.similarity()))
                .toList();
        return new Guess(place, excerpt(piece.lead()), piece.score(), node.code(), by, similarity, alternatives);
    }

    private double favour(Node node) {
        if (node.content() instanceof Content.Branch && node.level() == Level.TOTAL) {
            return 0;
        }
        double near = subject == null ? 0 : subject.walk().anyMatch(node::equals) ? NEAR : 0;
        return near + (draft.isTold(node) ? TOLD : 0);
    }

    /// An instrument that is named by its letters close before the score: `คะแนนการประเมิน IIT ๙๖.๒๙`.
    private Optional<Node> mentioned(String lead) {
        String near = ThaiDigits.toArabic(lead.substring(Math.max(0, lead.length() - MENTION)));
        var word = LATIN_WORD.matcher(near);
        Optional<Node> node = Optional.empty();
        while (word.find()) {
            node = book.instrument(word.group());
        }
        return node;
    }

    private static String excerpt(String text) {
        String line = text.strip();
        return line.length() <= EXCERPT ? line : "…" + line.substring(line.length() - EXCERPT);
    }
}
