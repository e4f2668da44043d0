package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.AssessmentMove;
import org.prongsai.disclosure.AppealMove;
import org.prongsai.disclosure.ItemMove;

/// `docs/states.md` shows what the code allows, and nothing else.
class StatesPageTest {
    private static final Path PAGE = Path.of("docs", "states.md");

    private record Way(String before, String move, String after) {}

    @Test
    void thePageOfStatesIsDrawnFromTheCode() throws IOException {
        String drawn = page();
        String known = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!drawn.equals(known)) {
            Path beside = Path.of("target", "states.md");
            Files.writeString(beside, drawn);
            assertThat(known)
                    .as("the code allows something else; it is drawn in %s", beside)
                    .isEqualTo(drawn);
        }
    }

    private static String page() {
        return """
                # States

                Drawn from the code, and held to it by a test: nothing else leads from one state to another.

                ## A disclosure item (`disclosure.ItemState`, `disclosure.ItemMove`)

                An agency's chain has two to four steps, so that a submission may skip states; a verdict that is taken back
                leaves the item where it met it.

                """
                + drawn(
                        "EMPTY",
                        ItemMove.edges().stream()
                                .map(edge -> new Way(
                                        edge.before().name(),
                                        edge.move().name(),
                                        edge.after().name()))
                                .toList())
                + """

                ## An appeal (`disclosure.AppealState`, `disclosure.AppealMove`)

                Where a year is assessed elsewhere, the agency tells of its appeal what it knows: a decision may be kept of one
                of which it did not say when it was handed in.

                """
                + drawn(
                        "NONE",
                        AppealMove.edges().stream()
                                .map(edge -> new Way(
                                        edge.before().name(),
                                        edge.move().name(),
                                        edge.after().name()))
                                .toList())
                + """

                ## An item that one assessor judges (`assessment.AssessmentState`, `assessment.AssessmentMove`)

                """ + drawn("WAITING", ways(false)) + """

                ## An item that two assessors judge

                Neither takes anything back once he could know what the other found.

                """ + drawn("WAITING", ways(true));
    }

    private static List<Way> ways(boolean twice) {
        return AssessmentMove.edges(twice).stream()
                .map(edge -> new Way(
                        edge.before().name(), edge.move().name(), edge.after().name()))
                .toList();
    }

    private static String drawn(String first, List<Way> ways) {
        var page = new StringBuilder("```mermaid\nstateDiagram-v2\n  [*] --> " + first + "\n");
        ways.stream()
                .collect(Collectors.groupingBy(
                        way -> way.before() + " --> " + way.after(),
                        LinkedHashMap::new,
                        Collectors.mapping(Way::move, Collectors.joining(", "))))
                .forEach((way, moves) ->
                        page.append("  ").append(way).append(": ").append(moves).append('\n'));
        page.append("```\n\n| from | move | to |\n|---|---|---|\n");
        ways.stream()
                .collect(Collectors.groupingBy(
                        way -> way.before() + " | " + way.move(),
                        LinkedHashMap::new,
                        Collectors.mapping(Way::after, Collectors.joining(", "))))
                .forEach((way, after) -> page.append("| ")
                        .append(way)
                        .append(" | ")
                        .append(after)
                        .append(" |\n"));
        return page.toString();
    }
}
