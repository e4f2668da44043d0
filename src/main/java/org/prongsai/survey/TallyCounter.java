package org.prongsai.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts packed answers, for everybody and for each group of each attribute. Of one thread.
final class TallyCounter {
    private static final int HEAD = 2;

    private final Questionnaire questionnaire;
    private final int[] offsets;
    private final int choices;
    private final Cell all;
    private final List<List<Cell>> groups = new ArrayList<>();

    TallyCounter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.choices = questionnaire.choices();
        this.all = new Cell(choices);
        this.offsets = new int[questionnaire.questions().size()];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += questionnaire.questions().get(i).options().size();
        }
        for (Questionnaire.Attribute attribute : questionnaire.attributes()) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i <= attribute.categories().size(); i++) {
                cells.add(new Cell(choices));
            }
            groups.add(cells);
        }
    }

    private static final class Cell {
        private final int[] counts;
        private int respondents;

        Cell(int choices) {
            this.counts = new int[choices];
        }
    }

    /// Counts one answer, as [AnswerSheet#packedChoices] wrote it.
    void add(byte[] packed) {
        add(all, packed);
        for (int i = 0; i < groups.size(); i++) {
            int category = packed[HEAD + offsets.length + i];
            List<Cell> cells = groups.get(i);
            add(cells.get(category < 0 ? cells.size() - 1 : category), packed);
        }
    }

    private void add(Cell cell, byte[] packed) {
        cell.respondents++;
        for (int i = 0; i < offsets.length; i++) {
            cell.counts[offsets[i] + packed[HEAD + i]]++;
        }
    }

    /// What was counted: everybody first, then the groups; the last of each attribute are those who did not say.
    List<GroupTally> tallies() {
        var tallies = new ArrayList<GroupTally>();
        tallies.add(tally("", "", all));
        for (int i = 0; i < groups.size(); i++) {
            Questionnaire.Attribute attribute = questionnaire.attributes().get(i);
            List<Cell> cells = groups.get(i);
            for (int j = 0; j < cells.size(); j++) {
                String category = j < attribute.categories().size()
                        ? attribute.categories().get(j).code()
                        : "";
                tallies.add(tally(attribute.code(), category, cells.get(j)));
            }
        }
        return tallies;
    }

    private static GroupTally tally(String attribute, String category, Cell cell) {
        return new GroupTally(
                attribute,
                category,
                cell.respondents,
                Arrays.stream(cell.counts).boxed().toList());
    }
}
