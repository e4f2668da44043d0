package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.web.ItemFacts;
import org.prongsai.identity.AgencyYear;
import org.prongsai.national.Question;
import org.prongsai.national.Questions;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Fact;
import org.springframework.stereotype.Component;

/// What the commission answered about an item, on the item's page of every agency and assessor.
@Component
class ItemAnswers implements ItemFacts {
    private final Questions questions;

    ItemAnswers(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Fact> of(AgencyYear at, ItemRule rule, Visit visit) {
        var facts = new ArrayList<>(ofAssessors(at.year(), rule, visit));
        if (visit.may(AsksCommission.class)) {
            facts.add(new Fact(
                    visit.words().lookup("national.question.ask"),
                    new Cell.Link(
                            visit.words().lookup("national.question.ask.this"), AskController.path(at, rule.code()))));
        }
        return facts;
    }

    @Override
    public List<Fact> ofAssessors(FiscalYear year, ItemRule rule, Visit visit) {
        Words words = visit.words();
        return questions.beside(year, rule.code()).stream()
                .map(one -> fact(one, words))
                .toList();
    }

    private static Fact fact(Question one, Words words) {
        return new Fact(
                words.text("national.question.fact", words.shortDate(Objects.requireNonNull(one.answered()))),
                new Cell.Pair(
                        words.pick(Objects.requireNonNull(one.answer())),
                        words.text(
                                "national.question.fact.asked", words.pick(Objects.requireNonNull(one.question())))));
    }
}
