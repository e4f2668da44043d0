package org.prongsai.framework.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.prongsai.framework.OwnPaper;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.Sought;
import org.prongsai.thai.FiscalYear;
import org.yaml.snakeyaml.nodes.MappingNode;

/// Reads what the first check of evidence looks for. It ships beside the editions and is part of none, since it counts
/// in no score.
public final class EvidenceFile {
    /// The value of the key `format`.
    static final String FORMAT = "prongsai-evidence/1";

    private static final String NAME = "evidence.yaml";
    private static final Map<FiscalYear, List<Item>> SHIPPED = new ConcurrentHashMap<>();

    private EvidenceFile() {}

    /// What is known of an item.
    ///
    /// @param paper of this program that the item asks for; empty where it asks for none
    /// @param words by component, as an edition asks for it in Thai
    public record Item(String code, Sought.Counts counts, Optional<OwnPaper> paper, Map<String, List<String>> words) {
        public Item {
            words = Map.copyOf(words);
        }
    }

    /// The items that ship, their texts completed with a fiscal year.
    public static List<Item> shipped(FiscalYear year) {
        return SHIPPED.computeIfAbsent(year, EvidenceFile::read);
    }

    private static List<Item> read(FiscalYear year) {
        var faults = new Faults();
        List<Item> items = YamlSource.compose(bytes(), NAME, faults)
                .map(file -> read(file, year, faults))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.inOrder().stream()
                    .map(fault -> fault.text(Locale.ENGLISH))
                    .collect(Collectors.joining("\n")));
        }
        return items;
    }

    /// The items of a file; every fault is told.
    static List<Item> read(MappingNode file, FiscalYear year, Faults faults) {
        String that = Integer.toString(year.buddhistYear());
        String before = Integer.toString(year.buddhistYear() - 1);
        var top = new Block(
                file,
                "",
                faults,
                new Scalars(faults, text -> text.replace("{year}", that).replace("{year-1}", before)));
        String format = top.text("format");
        if (!format.equals(Block.NO_TEXT) && !format.equals(FORMAT)) {
            top.fault("format", "format", format, FORMAT);
        }
        provenance(top);
        List<Item> items = new ArrayList<>();
        top.blocks("items").forEach(item -> items.add(item(item)));
        top.end();
        return items;
    }

    private static void provenance(Block top) {
        List<Block> lines = top.blocks("provenance");
        for (Block line : lines) {
            line.text("block");
            line.requiredOneOf("mark", Provenance.Mark.class, Provenance.Mark.OWN);
            line.words("source");
            line.end();
        }
        if (lines.isEmpty()) {
            top.fault("provenance", "provenance.none");
        }
    }

    private static Item item(Block item) {
        String code = item.text("code", TreeReader.CODE);
        Sought.Counts counts = item.requiredOneOf("counts", Sought.Counts.class, Sought.Counts.ANY);
        Optional<OwnPaper> paper = item.has("paper")
                ? Optional.of(item.requiredOneOf("paper", OwnPaper.class, OwnPaper.MEASURES))
                : Optional.empty();
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Block component : item.blocks("components")) {
            words.put(component.text("th"), component.texts("words"));
            component.end();
        }
        if (words.isEmpty()) {
            item.fault("components", "components.none");
        }
        item.end();
        return new Item(code, counts, paper, words);
    }

    private static byte[] bytes() {
        try (var resource = EvidenceFile.class.getResourceAsStream("/editions/" + NAME)) {
            if (resource == null) {
                throw new IllegalStateException("missing in the program: " + NAME);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
