package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(SamplePapers.class)
class ComposersTest {
    @Autowired
    SamplePapers samples;

    @Autowired
    List<Composer> composers;

    @Test
    void eachKindHasOneComposer() {
        assertThat(composers.stream().flatMap(composer -> composer.kinds().stream()))
                .doesNotHaveDuplicates();
    }

    /// Everything that the samples can give is set as PDF and DOCX, and each place has its own name.
    @ParameterizedTest
    @CsvSource({"opdc, 2565", "pdmo, 2564"})
    void everyPaperOfTheSamplesIsSet(String agency, int year) {
        for (DocumentKind kind : DocumentKind.values()) {
            for (var occasion : samples.occasions(agency, year, kind)) {
                Manuscript manuscript = samples.compose(occasion);
                assertThat(manuscript.words().stream().map(Part.Words::text).collect(Collectors.joining("\n")))
                        .as("%s %s", kind, occasion.label())
                        .doesNotContain("{", "null", "Optional");
                var paper = samples.paper(manuscript);
                String name = agency + "-" + kind.name().toLowerCase(java.util.Locale.ROOT)
                        + (occasion.label().isEmpty()
                                ? ""
                                : "-" + occasion.label().replace('/', ' '));
                assertThat(samples.pdf(paper, name)).isNotEmpty();
                assertThat(samples.docx(paper, name)).isNotEmpty();
            }
        }
    }
}
