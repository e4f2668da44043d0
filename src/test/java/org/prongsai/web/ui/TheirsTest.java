package org.prongsai.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// What someone else made of a row is told field by field, as a reader would say it.
class TheirsTest {
    private static final Words WORDS = Words.in(Language.EN);
    private static final List<Option> UNITS = List.of(Option.of("", "The whole agency"), Option.of("7", "Legal"));

    @Test
    void tellsTheFieldsThatDifferWithTheOthersValues() {
        assertThat(Theirs.of(form("Mine", "", "true"), form("Theirs", "7", null), WORDS)
                        .differing())
                .containsExactly(Fact.of("Name", "Theirs"), Fact.of("Unit", "Legal"), Fact.of("Active", "no"));
    }

    @Test
    void tellsNothingWhereBothSayTheSame() {
        assertThat(Theirs.of(form("one\r\ntwo ", "7", "true"), form("one\ntwo", "7", "true"), WORDS)
                        .differing())
                .isEmpty();
    }

    @Test
    void saysThatAFieldWasLeftEmpty() {
        assertThat(Theirs.of(form("Mine", "7", null), form("", "7", null), WORDS)
                        .differing())
                .containsExactly(Fact.of("Name", "left empty"));
    }

    private static List<Field> form(String name, String unit, @org.jspecify.annotations.Nullable String active) {
        return List.of(
                Field.area("name", "Name").value(name),
                Field.select("unit", "Unit", UNITS).value(unit),
                Field.check("active", "Active").value(active));
    }
}
