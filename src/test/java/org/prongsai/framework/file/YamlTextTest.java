package org.prongsai.framework.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

class YamlTextTest {
    @Property(tries = 2000)
    void writesEveryTextSoThatItIsReadAgain(
            @ForAll
                    @CharRange(from = '\0', to = '~')
                    @CharRange(from = 'ก', to = '๛')
                    @CharRange(from = '\u0080', to = '\u00A5')
                    @CharRange(from = '\u2018', to = '\u2030')
                    @StringLength(max = 12)
                    String text) {
        var faults = new Faults();
        String file = "key: " + YamlText.scalar(text) + "\nflow: [{in: " + YamlText.scalar(text) + ", x: 1}, {y: "
                + YamlText.scalar(text) + "}]\n";
        var yaml = YamlSource.compose(file.getBytes(StandardCharsets.UTF_8), "t", faults);
        var value = (ScalarNode) yaml.orElseThrow().getValue().getFirst().getValueNode();
        assertThat(value.getValue()).isEqualTo(text);
        assertThat(value.getTag()).isEqualTo(Tag.STR);
        assertThat(faults.inOrder()).isEmpty();
    }
}
