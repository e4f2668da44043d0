package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TrailFileTest {
    private final List<Event> chain = Chains.chain(Chains.AGENCY, 3, new Random(1));

    @Test
    void givesBackWhatWasWritten() throws IOException {
        var out = new StringWriter();
        TrailFile.write(chain.get(1), out);
        assertThat(TrailFile.read(out.toString(), Chains.AGENCY)).isEqualTo(chain.get(1));
    }

    @Test
    void holdsNothingThatIsNotVerified() throws IOException {
        assertThat(kinds(line -> line)).containsExactly(Fault.Kind.UNPROVED);
        assertThat(kinds(line -> line.replace("{\"seq\":2,", "{\"note\":\"x\",\"seq\":2,")))
                .contains(Fault.Kind.LINE);
        assertThat(kinds(line -> line.replace("{\"seq\":2,", "{\"seq\":2,\"actor\":\"x\",")))
                .contains(Fault.Kind.LINE);
        assertThat(kinds(line -> line + " x")).contains(Fault.Kind.LINE);
        assertThat(kinds(line -> line + "\n")).contains(Fault.Kind.LINE);
        assertThat(kinds(line -> line.substring(5))).contains(Fault.Kind.LINE);
    }

    private List<Fault.Kind> kinds(UnaryOperator<String> change) throws IOException {
        var text = new StringWriter();
        TrailFile.write(new TrailFile.Top(TrailFile.FORMAT, Chains.AGENCY, null), text);
        for (Event event : chain) {
            var line = new StringWriter();
            TrailFile.write(event, line);
            text.write(change.apply(line.toString().strip()) + "\n");
        }
        return new FileVerifier(new CheckpointFile(Set.of(), List.of()), Set.of())
                .verify(new BufferedReader(new StringReader(text.toString()))).faults().stream()
                        .map(Fault::kind)
                        .toList();
    }
}
