package org.prongsai.framework.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;

/// Turns the bytes of an edition file into a tree of YAML nodes that know their lines.
///
/// Nothing is constructed from tags. Lists and mappings may not be repeated by alias, which closes the door to
/// files that unfold without end.
final class YamlSource {
    /// Far above any edition (fiscal year 2564 takes about 90 kB), far below what hurts.
    static final int LIMIT = 1_000_000;

    private YamlSource() {}

    /// The mapping that the file consists of; empty with at least one fault.
    static Optional<MappingNode> compose(byte[] bytes, String name, Faults faults) {
        if (bytes.length > LIMIT) {
            faults.add(name, 1, 1, "", "size", bytes.length, LIMIT);
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return mapping(parse(text, name), name, faults);
        } catch (CharacterCodingException _) {
            faults.add(name, 1, 1, "", "utf8");
        } catch (MarkedYAMLException e) {
            String problem = e.getProblem() == null ? "?" : e.getProblem();
            if (e.getProblemMark() == null) {
                faults.add(name, 1, 1, "", "syntax", problem);
            } else {
                faults.add(e.getProblemMark(), "", "syntax", problem);
            }
        } catch (YAMLException e) {
            faults.add(name, 1, 1, "", "syntax", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<MappingNode> mapping(Optional<Node> root, String name, Faults faults) {
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        faults.add(name, 1, 1, "", "document");
        return Optional.empty();
    }

    private static Optional<Node> parse(String text, String name) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        var reader = new NamedReader(text.startsWith("\uFEFF") ? text.substring(1) : text, name);
        return Optional.ofNullable(
                new Composer(new ParserImpl(reader, options), new CoreSchema(), options).getSingleNode());
    }
}
