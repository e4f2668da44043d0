package org.prongsai.document.paper;

import java.util.List;
import java.util.Locale;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.LeaderLine;
import org.prongsai.document.paper.Block.Masthead;
import org.prongsai.document.paper.Block.PageBreak;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Picture;
import org.prongsai.document.paper.Block.Sides;
import org.prongsai.document.paper.Block.Signature;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.Block.Table;

/// Writes a [Paper] as well-formed HTML, from which its PDF is set.
///
/// Sizes are given in proportion to the text of the paper; who sets it chooses font and size.
public final class PaperHtml {
    private static final String STYLE = """
            h1, h2, h3 { font-size: 1em; margin: 0.4em 0 0.2em; page-break-after: avoid }
            .level1 { font-size: 1.25em; text-align: center }
            .level2 { font-size: 1.125em }
            .level3 { font-size: 1em }
            p { margin: 0 }
            table { width: 100%; border-collapse: collapse }
            table.grid { -fs-table-paginate: paginate; margin: 0.3em 0; table-layout: fixed }
            table.grid th, table.grid td { border: 0.5pt solid #000; padding: 0 0.3em 0.1em; vertical-align: top }
            table.grid tr { page-break-inside: avoid }
            table.grid tr.long { page-break-inside: auto }
            tbody.together { page-break-inside: avoid }
            th { font-weight: bold; text-align: center }
            table.leaders td { padding: 0; vertical-align: baseline; line-height: 1.45 }
            table.leaders td.label { white-space: nowrap; padding: 0 0.3em }
            table.leaders td.first { padding-left: 0 }
            table.leaders td.label span { font-weight: bold }
            table.leaders td.value { border-bottom: 0.7pt dotted #000; width: 100% }
            table.leaders td.part { border-bottom: 0.7pt dotted #000; width: 50% }
            table.masthead td { padding: 0; vertical-align: bottom }
            table.masthead td.side { width: 25% }
            table.masthead h1 { text-align: center; line-height: 1.1; margin: 0 }
            table.sides td { padding: 0; vertical-align: top; width: 50% }
            .frame { border: 0.5pt dashed #555; margin: 0 auto 0 0 }
            .alone .frame { margin: 0 auto }
            .signature { text-align: center; page-break-inside: avoid; margin-top: 0.6em }
            .signed { page-break-after: avoid; page-break-inside: avoid }
            .right { margin-left: 50% }
            .left { margin-right: 50% }
            .hand { height: 3em }
            .part { page-break-before: always }
            .turned { page: turned }
            """;

    private final Paper paper;
    private final HtmlText html = new HtmlText();
    private int headings;
    /// The level of the last heading, the masthead's included; readers for the blind want none left out.
    private int depth;
    private boolean inPart;
    /// Whether a signature follows, which must not stand on a page alone.
    private boolean signed;

    private PaperHtml(Paper paper) {
        this.paper = paper;
    }

    /// The whole page of `paper`.
    public static String of(Paper paper) {
        return new PaperHtml(paper).write();
    }

    private String write() {
        html.open("html", "lang", "th").open("head");
        html.element("title", paper.title());
        html.element("style", STYLE + turned());
        html.open("bookmarks");
        int number = 0;
        for (Block block : paper.blocks()) {
            if (block instanceof Heading heading) {
                number++;
                html.empty("bookmark", "name", paper.shown(heading.text()), "href", "#h" + number);
            }
        }
        html.close("bookmarks").close("head").open("body");
        for (int i = 0; i < paper.blocks().size(); i++) {
            signed = i + 1 < paper.blocks().size() && paper.blocks().get(i + 1) instanceof Signature;
            write(paper.blocks().get(i));
        }
        if (inPart) {
            html.close("div");
        }
        return html.close("body").close("html").toString();
    }

    private void write(Block block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph text -> paragraph(text);
            case Masthead masthead -> masthead(masthead);
            case LeaderLine line -> leaders(line);
            case Table table -> new PaperTableHtml(paper, html).write(table);
            case Picture picture -> {
                html.open("p", "style", "text-align: " + css(picture.alignment()));
                html.empty(
                        "img",
                        "src",
                        picture.file().dataAddress(),
                        "alt",
                        paper.shown(picture.alternative()),
                        "style",
                        "width: " + cm(picture.width()));
                html.close("p");
            }
            case Signature signature -> signature(signature);
            case Sides sides -> sides(sides);
            case Space space ->
                html.open("div", "style", "height: " + number(space.lines() * 1.25) + "em")
                        .close("div");
            case PageBreak page -> part(page.turned());
        }
    }

    /// The pages up to the next break.
    private void part(boolean turned) {
        if (inPart) {
            html.close("div");
        }
        inPart = true;
        html.open("div", "class", turned ? "part turned" : "part");
    }

    private String turned() {
        PageLayout page = paper.page().rotated();
        return String.format(
                Locale.ROOT,
                "@page turned { size: %2$.3fcm %3$.3fcm; margin: %4$.3fcm %5$.3fcm %6$.3fcm %7$.3fcm }"
                        + " .turned { width: %1$.3fcm }",
                page.textWidth(),
                page.width(),
                page.height(),
                page.margins().top(),
                page.margins().right(),
                page.margins().bottom(),
                page.margins().left());
    }

    private void signature(Signature signature) {
        html.open("div", "class", signature.half() == Signature.Half.RIGHT ? "signature right" : "signature left");
        signature.above().forEach(line -> html.element("p", paper.shown(line)));
        html.open("div", "class", "hand").close("div");
        signature.lines().forEach(line -> html.element("p", paper.shown(line)));
        html.close("div");
    }

    private void sides(Sides sides) {
        html.open("table", "class", "sides").open("tr");
        html.open("td").element("p", paper.shown(sides.left())).close("td").open("td");
        sides.right().forEach(line -> html.element("p", paper.shown(line)));
        html.close("td").close("tr").close("table");
    }

    private void heading(Heading heading) {
        headings++;
        depth = Math.min(heading.level(), depth + 1);
        html.open("h" + depth, "id", "h" + headings, "class", "level" + heading.level())
                .text(paper.shown(heading.text()))
                .close("h" + depth);
    }

    private void paragraph(Paragraph text) {
        html.open(
                "p",
                "class",
                signed ? "signed" : "",
                "style",
                "text-align: %s; margin-left: %s; text-indent: %s"
                        .formatted(css(text.alignment()), cm(text.left()), cm(text.firstLine())));
        runs(paper, html, text.runs());
        html.close("p");
    }

    private void masthead(Masthead head) {
        if (head.title().isEmpty()) {
            html.open("div", "class", "alone", "style", "text-align: center");
            crest(head);
            html.close("div");
            return;
        }
        html.open("table", "class", "masthead").open("tr").open("td", "class", "side");
        crest(head);
        html.close("td");
        html.open("td")
                .open("h1", "style", size(head.titleSize()))
                .text(paper.shown(head.title()))
                .close("h1")
                .close("td");
        depth = 1;
        html.open("td", "class", "side").close("td").close("tr").close("table");
    }

    private void crest(Masthead head) {
        String high = "height: " + cm(head.crestHeight());
        if (head.crest().isPresent()) {
            html.empty("img", "src", head.crest().get().dataAddress(), "alt", "ตราครุฑ", "style", high);
        } else {
            html.open("div", "class", "frame", "style", high + "; width: " + cm(head.crestHeight()))
                    .close("div");
        }
    }

    private void leaders(LeaderLine line) {
        html.open("table", "class", "leaders").open("tr");
        int last = line.fields().size() - 1;
        for (int i = 0; i <= last; i++) {
            var field = line.fields().get(i);
            html.open("td", "class", i == 0 ? "label first" : "label")
                    .open("span", "style", size(line.labelSize()))
                    .text(paper.shown(field.label()))
                    .close("span")
                    .close("td");
            html.open("td", "class", last == 0 ? "value" : "part")
                    .text(paper.shown(field.value()))
                    .close("td");
        }
        html.close("tr").close("table");
    }

    static void runs(Paper paper, HtmlText html, List<Run> runs) {
        for (Run run : runs) {
            html.open("span", "style", look(paper, run))
                    .lines(paper.shown(run.text()))
                    .close("span");
        }
    }

    private String size(double points) {
        return "font-size: " + number(points / Paper.OFFICIAL_SIZE) + "em";
    }

    private static String look(Paper paper, Run run) {
        var look = new StringBuilder();
        if (run.bold()) {
            look.append("font-weight: bold;");
        }
        if (run.italic()) {
            look.append("font-style: italic;");
        }
        if (run.underlined()) {
            look.append("text-decoration: underline;");
        }
        if (run.size() > 0) {
            look.append("font-size: ")
                    .append(number(run.size() / paper.textSize()))
                    .append("em;");
        }
        return look.toString();
    }

    static String css(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
            case JUSTIFIED -> "justify";
        };
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String cm(double value) {
        return number(value) + "cm";
    }
}
