package org.prongsai.survey.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.InvitationLetter;
import org.prongsai.survey.InvitationLetter.State;
import org.prongsai.survey.InvitationLetters;
import org.prongsai.survey.Survey;
import org.prongsai.web.HasTables;
import org.prongsai.web.Language;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out how far the invitations by mail are.
record LettersView(
        AgencyYear at, Survey survey, InvitationLetters letters, InvitationLetters.Progress progress, Visit visit) {
    private static final int ROWS = 50;

    static String path(AgencyYear at, UUID survey) {
        return SurveysController.path(at, survey) + "/letters";
    }

    LettersPage page(String told, String page) {
        Words words = visit.words();
        String key = "survey.letters.told." + told;
        int last = Math.max(1, (progress.letters().size() + ROWS - 1) / ROWS);
        int current = page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, last) : 1;
        int due = progress.due();
        int reachable = progress.reachable();
        return new LettersPage(
                path(at, survey.id()),
                SurveyTexts.crumbs(at, survey, words),
                SurveyTexts.mark(survey, words),
                !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                told.equals("late") || told.equals("off"),
                !letters.canMail(),
                tiles(),
                due == 0 ? null : words.text("survey.letters.invite", words.count(due)),
                reachable == 0 ? null : words.text("survey.letters.remind", words.count(reachable)),
                progress.reminders() + 1,
                progress.reminded() == null
                        ? words.lookup("survey.letters.reminded.never")
                        : words.text(
                                "survey.letters.reminded",
                                words.count(progress.reminders()),
                                words.date(progress.reminded())),
                table(progress.letters()
                        .subList(
                                (current - 1) * ROWS,
                                Math.min(progress.letters().size(), current * ROWS))),
                table(progress.letters()),
                new Pages(current, last, to -> path(at, survey.id()) + "?page=" + to),
                previews());
    }

    private List<Tile> tiles() {
        return Stream.of(State.SENT, State.WAITING, State.NOT_SENT, State.FAILED, State.NO_ADDRESS)
                .map(state -> Tile.of(
                        visit.words().lookup("survey.letters.state." + state.name()),
                        Figure.plain(visit.words().count(progress.in(state)))))
                .toList();
    }

    private Table table(List<InvitationLetter> shown) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("survey.letters.people"),
                        List.of(
                                Column.naming(words.lookup("survey.contact.name")),
                                Column.text(words.lookup("survey.contact.email")),
                                Column.text(words.lookup("survey.letters.state")),
                                Column.text(words.lookup("survey.letters.day"))),
                        shown.stream().map(this::row).toList())
                .captionHidden()
                .empty(words.lookup("survey.contacts.none"))
                .downloads(HasTables.downloads(visit, "letters"));
    }

    private Table.Row row(InvitationLetter letter) {
        Words words = visit.words();
        return Table.Row.of(
                new Cell.Link(letter.name(), ContactsView.path(at, survey.id()) + "/" + letter.contact()),
                letter.email().isBlank() ? new Cell.Missing("–") : Cell.text(letter.email()),
                new Cell.Marked(Badge.of(
                        words.lookup("survey.letters.state." + letter.state().name()), tone(letter.state()))),
                letter.day() == null
                        ? new Cell.Missing("–")
                        : letter.reason() != null && letter.state() != State.SENT
                                ? new Cell.Pair(words.shortDate(letter.day()), reason(letter))
                                : Cell.text(words.shortDate(letter.day())));
    }

    private String reason(InvitationLetter letter) {
        Words words = visit.words();
        String known = letter.reason() == null ? "" : letter.reason();
        String key = "survey.letters.fault." + known.split(" ", 2)[0];
        return words.has(key)
                ? words.text(key, known.replaceAll("[^0-9]", ""))
                : words.text("survey.letters.fault", known);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case FAILED -> Tone.BAD;
            case NO_ADDRESS, UNSURE -> Tone.WARNING;
            case SENT -> Tone.GOOD;
            case WAITING -> Tone.ACTION;
            case NOT_SENT, NOT_ASKED -> Tone.NEUTRAL;
        };
    }

    private List<LettersPage.Preview> previews() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(false, true).map(reminds -> preview(reminds, language)))
                .toList();
    }

    private LettersPage.Preview preview(boolean reminds, Language language) {
        Words words = visit.words();
        return new LettersPage.Preview(
                words.text(
                        reminds ? "survey.letters.preview.reminder" : "survey.letters.preview.invitation",
                        words.lookup("survey.letters.language." + language.tag())),
                language.tag(),
                Words.paragraphs(letters.preview(survey, reminds, language)));
    }
}
