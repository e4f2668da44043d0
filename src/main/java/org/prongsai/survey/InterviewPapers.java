package org.prongsai.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;
import org.prongsai.document.pdf.PdfOptions;
import org.prongsai.document.pdf.PdfWriter;
import org.prongsai.identity.Agency;
import org.prongsai.survey.InterviewBatch.Kind;
import org.prongsai.survey.Questionnaire.Attribute;
import org.prongsai.survey.Questionnaire.Category;
import org.prongsai.survey.Questionnaire.Option;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.Survey.Held;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// Papers of interviewers on A4, in Thai: slips with a code each, or the whole questionnaire with boxes to tick, each
/// form with a code of its own.
@Component
class InterviewPapers {
    private static final int ACROSS = 3;
    private static final Words THAI = Words.in(Language.TH);
    private static final String STYLE = """
            p { margin: 0; font-size: 12pt; line-height: 1.15 }
            p.title { font-weight: bold }
            p.code { font-weight: bold; font-size: 14pt; white-space: nowrap }
            p.small { font-size: 10.5pt }
            p.mark { border: 1pt solid #000; padding: 0.05cm 0.2cm; font-weight: bold }
            p.aloud { border: 0.5pt solid #000; padding: 0.1cm 0.25cm; margin: 0.15cm 0 }
            p.item { font-weight: bold; margin-top: 0.15cm; page-break-after: avoid }
            p.line { border-bottom: 0.5pt dotted #000; height: 0.75cm }
            table { width: 100%; border-collapse: collapse }
            tr { page-break-inside: avoid }
            table.slips { table-layout: fixed }
            table.slips td { border: 0.5pt dashed #555; text-align: center; vertical-align: top; padding: 0.15cm }
            table.slips img { width: 3.4cm; height: 3.4cm }
            table.head td { vertical-align: top }
            table.head td.qr { width: 5.2cm; text-align: center }
            table.head td.qr p.code { font-size: 12pt }
            table.head img { width: 3cm; height: 3cm }
            table.asked { margin-bottom: 0.1cm }
            table.asked th, table.asked td { border: 0.5pt solid #000; padding: 0.03cm 0.12cm; font-size: 11.5pt;
              line-height: 1.1; vertical-align: middle }
            table.asked th { font-weight: bold; font-size: 10.5pt; text-align: center }
            table.asked td.tick { text-align: center; width: 1.75cm; font-size: 11.5pt }
            span.box { display: inline-block; width: 0.36cm; height: 0.36cm; border: 0.8pt solid #000;
              vertical-align: -0.05cm }
            div.form { page-break-after: always }
            div.last { page-break-after: auto }
            """;

    private final AnswerAddress addresses;
    private final Clock clock;

    InterviewPapers(AnswerAddress addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /// The papers of a batch, to be printed once.
    byte[] pdf(Agency agency, Survey survey, Questionnaire asked, InterviewBatch batch, List<InterviewCode> codes) {
        String title = THAI.text(
                "survey.interview.paper." + batch.kind().tag(), survey.title().th(), batch.desk());
        var html = new StringBuilder("<html><head><style>").append(STYLE).append("</style></head><body>");
        if (batch.kind() == Kind.SLIPS) {
            slips(html, agency, survey, batch, codes);
        } else {
            for (int i = 0; i < codes.size(); i++) {
                html.append(i == codes.size() - 1 ? "<div class=\"last\">" : "<div class=\"form\">");
                form(html, agency, survey, asked, batch, codes.get(i));
                html.append("</div>");
            }
        }
        return PdfWriter.write(
                html.append("</body></html>").toString(),
                PdfOptions.official(title, clock.instant())
                        .on(new PageLayout(21.0, 29.7, new Margins(1, 1.2, 1, 1.2), PageNumbers.NONE))
                        .by(agency.name().th(), title)
                        .withDigitsAsWritten());
    }

    private void slips(
            StringBuilder html, Agency agency, Survey survey, InterviewBatch batch, List<InterviewCode> codes) {
        html.append("<table class=\"slips\">");
        Poster.cells(html, codes, ACROSS, code -> {
            Poster.line(html, "title", agency.shortName().th());
            Poster.line(html, "small", survey.title().th());
            mark(html, survey);
            code(html, code, batch);
            Poster.line(html, "small", THAI.lookup("survey.interview.paper.once"));
        });
        html.append("</table>");
    }

    private static void mark(StringBuilder html, Survey survey) {
        if (survey.held() == Held.INTERNAL) {
            Poster.line(html, "mark", THAI.lookup("survey.internal"));
        }
    }

    private void code(StringBuilder html, InterviewCode code, InterviewBatch batch) {
        html.append("<p>");
        Poster.code(html, addresses.interview(code));
        html.append("</p>");
        Poster.line(html, "code", code.text());
        Poster.line(html, "small", THAI.text("survey.interview.desk", batch.desk()));
    }

    private void form(
            StringBuilder html,
            Agency agency,
            Survey survey,
            Questionnaire asked,
            InterviewBatch batch,
            InterviewCode code) {
        html.append("<table class=\"head\"><tr><td>");
        Poster.line(html, "title", survey.title().th());
        Poster.line(html, "title", agency.name().th());
        mark(html, survey);
        Poster.line(
                html,
                "aloud",
                THAI.text("survey.interview.paper.aloud", agency.name().th()));
        Poster.line(
                html,
                "small",
                THAI.text("survey.interview.paper.until", THAI.date(survey.closes()), addresses.interviews()));
        html.append("</td><td class=\"qr\">");
        code(html, code, batch);
        html.append("</td></tr></table>");
        for (List<Question> alike : alike(asked)) {
            questions(html, asked, alike);
        }
        asked.attributes().forEach(attribute -> attribute(html, attribute));
        if (asked.comments()) {
            Poster.line(html, "item", THAI.lookup("survey.interview.paper.comment"));
            html.append("<p class=\"line\"> </p><p class=\"line\"> </p>");
        }
    }

    /// Questions that follow one another and have the same answers: one table of them takes least paper.
    private static List<List<Question>> alike(Questionnaire asked) {
        var all = new ArrayList<List<Question>>();
        @Nullable List<Bilingual> before = null;
        for (Question question : asked.questions()) {
            List<Bilingual> labels =
                    question.options().stream().map(Option::label).toList();
            if (!labels.equals(before)) {
                all.add(new ArrayList<>());
                before = labels;
            }
            all.getLast().add(question);
        }
        return all;
    }

    private static void questions(StringBuilder html, Questionnaire asked, List<Question> alike) {
        html.append("<table class=\"asked\"><tr><th>")
                .append(Poster.shown(THAI.lookup("survey.interview.paper.question")))
                .append("</th>");
        for (Option option : alike.getFirst().options()) {
            html.append("<th>").append(Poster.shown(option.label().th())).append("</th>");
        }
        html.append("</tr>");
        for (Question question : alike) {
            html.append("<tr><td>")
                    .append(asked.questions().indexOf(question) + 1)
                    .append(". ")
                    .append(Poster.shown(question.ask().th()))
                    .append("</td>");
            for (int i = 1; i <= question.options().size(); i++) {
                html.append("<td class=\"tick\">")
                        .append(box())
                        .append('\u00a0')
                        .append(i)
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private static void attribute(StringBuilder html, Attribute attribute) {
        html.append("<p>").append(Poster.shown(attribute.label().th())).append(":");
        for (Category category : attribute.categories()) {
            html.append(" \u00a0 ")
                    .append(box())
                    .append('\u00a0')
                    .append(Poster.shown(category.label().th()));
        }
        html.append("</p>");
    }

    /// To be ticked with a pen.
    private static String box() {
        return "<span class=\"box\"></span>";
    }
}
