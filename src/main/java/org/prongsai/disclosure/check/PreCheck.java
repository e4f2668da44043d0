package org.prongsai.disclosure.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.fetcher.Seen;
import org.prongsai.fetcher.Seen.Kind;
import org.prongsai.thai.FiscalYear;

/// A first look at the evidence of an item, to help those who hand it in.
///
/// It judges nothing, and what it could not check never counts against anybody.
public final class PreCheck {
    private static final int SHORT = 40;
    /// As many letters as a page has that promises its content for later.
    private static final int PROMISE = 90;
    /// Names a year, and no money.
    private static final Pattern YEARLY = Pattern.compile("(?:ประจำ)?ปี\\s*งบประมาณ");
    private static final Pattern THAI = Pattern.compile("[ก-ฮ]");
    /// One letter in so many is Thai in a text that is not written in Thai.
    private static final int FEW_THAI = 10;

    /// As many letters as tell a language.
    private static final int TELLING = 100;

    private final Look look;
    private final Rule rule;
    private final Surroundings around;
    private final Body body;
    /// In which words are looked for.
    private final String text;
    private final Why access;
    private final Finding redirect;
    /// Whether all that stands there was read.
    private final boolean whole;
    private final List<Finding> findings = new ArrayList<>();

    private PreCheck(Look look, Rule rule, Surroundings around) {
        this.look = look;
        this.rule = rule;
        this.around = around;
        this.body = Body.of(look, around);
        this.text = YEARLY.matcher(body.title() + " \n " + body.own()).replaceAll(" ");
        this.access = new Access(look, body, around, isSaid()).why();
        this.redirect = Redirects.judge(look, around);
        Seen seen = look.seen();
        this.whole = access == Why.OPEN
                && seen != null
                && !body.unread()
                && !isMute(seen)
                && look.parts().values().stream().noneMatch(PreCheck::isMute);
    }

    /// All that can be said of one address. Checks that do not apply to what stands there say nothing.
    public static List<Finding> findings(Look look, Rule rule, Surroundings around) {
        var check = new PreCheck(look, rule, around);
        check.all();
        return List.copyOf(check.findings);
    }

    /// Whether the wanted year was found at an address.
    static Verdict year(Look look, FiscalYear wanted, Surroundings around) {
        return findings(look, new Rule(Optional.of(wanted), List.of()), around).stream()
                .filter(finding -> finding.check() == Check.YEAR)
                .map(Finding::verdict)
                .findFirst()
                .orElse(Verdict.UNKNOWN);
    }

    private void all() {
        findings.add(reach());
        findings.add(Redirects.encryption(look));
        findings.add(redirect);
        rule.year().ifPresent(year -> findings.add(year(year)));
        for (int i = 0; i < rule.words().size(); i++) {
            if (!rule.words().get(i).isEmpty()) {
                findings.add(component(i, rule.words().get(i)));
            }
        }
        kindly();
        findings.add(Clicks.judge(look, around));
        findings.add(sameAddress());
        findings.add(sameDocument());
        substance();
    }

    private Finding reach() {
        var answer = look.answer();
        String status = answer == null ? "0" : Integer.toString(answer.status());
        return Finding.of(access, Places.host(look.last()), status);
    }

    /// Whether what was asked for stands there, whoever may read it.
    private boolean isThere() {
        return switch (access) {
            case OPEN, OPEN_DRIVE, EBOOK -> true;
            default -> false;
        };
    }

    /// Whether what stands there is what was handed in, and not the front page or a notice in its place.
    private boolean isMeant() {
        return isThere() && redirect.why() != Why.TO_HOME;
    }

    private Finding year(FiscalYear year) {
        int wanted = year.buddhistYear();
        if (!isMeant()) {
            return Finding.of(Why.YEAR_UNKNOWN, Integer.toString(wanted));
        }
        return Years.of(look, body).judge(wanted, whole);
    }

    private Finding component(int at, List<String> words) {
        if (!isMeant()) {
            return new Finding(Why.WORDS_UNKNOWN, at, List.of());
        }
        Optional<String> found = words.stream().filter(this::has).findFirst();
        if (found.isPresent()) {
            return new Finding(Why.WORDS_FOUND, at, List.of(found.get()));
        }
        return whole && isThai() && !mayBePicture()
                ? new Finding(
                        Why.WORDS_MISSING, at, List.of(words.stream().limit(4).collect(Collectors.joining(", "))))
                : new Finding(Why.WORDS_UNKNOWN, at, List.of());
    }

    private boolean has(String words) {
        return Plain.pattern(words).matcher(text).find();
    }

    /// Whether a page has so little text that all of it may be on a picture.
    private boolean mayBePicture() {
        return look.seen() != null
                && look.seen().kind() == Kind.HTML
                && Body.letters(body.own()) < SHORT
                && !Signs.PLACEHOLDER.matcher(body.own()).find();
    }

    private boolean isSaid() {
        return rule.words().stream()
                .flatMap(List::stream)
                .anyMatch(words -> Plain.pattern(words).matcher(body.own()).find());
    }

    /// Whether the text is in the language of the words that are looked for.
    private boolean isThai() {
        return Body.letters(text) < TELLING || THAI.matcher(text).results().count() * FEW_THAI >= Body.letters(text);
    }

    /// What depends on the kind of what stands there.
    private void kindly() {
        Seen seen = look.seen();
        if (seen == null || !isThere()) {
            return;
        }
        if (Documents.isPrinted(seen)) {
            findings.add(Finding.of(
                    Documents.letters(seen), Integer.toString(seen.pictures()), Integer.toString(seen.pages())));
        }
        if (Documents.isDocument(seen) && around.window() != null) {
            findings.add(Documents.date(seen, look.fetched(), around.window()));
        }
        if (seen.kind() == Kind.HTML) {
            findings.add(Finding.of(seen.phone() ? Why.FITS_PHONE : Why.NOT_FOR_PHONE));
        }
    }

    private Finding sameAddress() {
        String own = Places.key(look.address());
        String end = Places.key(look.last());
        List<String> items = around.others().stream()
                .filter(other -> {
                    String key = Places.key(other.address());
                    return key.equals(own) || (isThere() && key.equals(end));
                })
                .map(Surroundings.Other::item)
                .distinct()
                .toList();
        return items.isEmpty() ? Finding.of(Why.OWN_ADDRESS) : Finding.of(Why.SHARED_ADDRESS, String.join(", ", items));
    }

    private Finding sameDocument() {
        var answer = look.answer();
        if (answer == null || !isThere()) {
            return Finding.of(Why.DOCUMENT_UNKNOWN);
        }
        return Finding.of(around.foreign().contains(answer.sha256()) ? Why.SHARED_DOCUMENT : Why.OWN_DOCUMENT);
    }

    private void substance() {
        Seen seen = look.seen();
        if (seen == null
                || access != Why.OPEN
                || redirect.why() == Why.TO_HOME
                || Documents.isScan(seen)
                || (seen.sentOn() != null && body.unread())) {
            findings.add(Finding.of(Why.SUBSTANCE_UNKNOWN));
            return;
        }
        long letters = Body.letters(body.own());
        boolean page = seen.kind() == Kind.HTML;
        boolean promised =
                letters < PROMISE && Signs.PLACEHOLDER.matcher(body.own()).find();
        boolean door = page && body.isDoor();
        boolean enough = door || (letters >= SHORT && !promised);
        findings.add(
                enough
                        ? Finding.of(Why.ENOUGH)
                        : isMute(seen)
                                ? Finding.of(Why.SUBSTANCE_UNKNOWN)
                                : Finding.of(Why.TOO_SHORT, Long.toString(letters)));
    }

    /// Whether something has a content that a machine does not read.
    private static boolean isMute(Seen seen) {
        return switch (seen.kind()) {
            case OTHER, BROKEN, PICTURE -> true;
            case PDF -> seen.pictures() > 0 || Documents.isScan(seen);
            case HTML, WORD, SHEET, SLIDES, TEXT -> seen.cut();
        };
    }
}
