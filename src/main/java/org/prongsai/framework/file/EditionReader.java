package org.prongsai.framework.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Provenance;
import org.prongsai.framework.SamplingRule;
import org.prongsai.framework.Scale;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads and checks an edition, be it YAML or a workbook. It reads the top level of the file itself: head, scales,
/// sampling, provenance.
public final class EditionReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Set<String> BLOCKS = Set.of(
            "scales", "grades", "sampling", "weights", "tree", "privacyFloor", "target", "notApplicable", "texts");
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2999;

    private final Block top;
    private final Faults faults;

    private EditionReader(MappingNode yaml, Faults faults) {
        this.faults = faults;
        this.top = new Block(yaml, "", faults, new Scalars(faults, yearWords(yaml)));
    }

    /// The edition, of which only the hash is lacking, or all faults.
    ///
    /// @param name how faults call the file
    public static EditionFile.Reading read(byte[] bytes, String name) {
        var faults = new Faults();
        return compose(bytes, name, faults)
                .flatMap(file -> Extension.complete(file, faults))
                .map(file -> read(file, faults))
                .orElseGet(() -> new EditionFile.Reading.Faulty(faults.inOrder()));
    }

    private static Optional<MappingNode> compose(byte[] bytes, String name, Faults faults) {
        boolean workbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return workbook ? WorkbookReader.compose(bytes, name, faults) : YamlSource.compose(bytes, name, faults);
    }

    private static EditionFile.Reading read(MappingNode file, Faults faults) {
        Edition edition = new EditionReader(file, faults).read();
        return faults.isEmpty()
                ? new EditionFile.Reading.Sound(edition)
                : new EditionFile.Reading.Faulty(faults.inOrder());
    }

    /// The edition as far as it could be read; of use only when no fault was told.
    private Edition read() {
        String format = top.text("format");
        if (!format.equals(Block.NO_TEXT) && !format.equals(EditionFile.FORMAT)) {
            top.fault("format", "format", format, EditionFile.FORMAT);
        }
        String id = top.text("id", ID);
        int year = top.whole("year", FIRST_YEAR, LAST_YEAR);
        Edition.Status status = top.requiredOneOf("status", Edition.Status.class, Edition.Status.DRAFT);
        var name = top.words("name");
        Map<String, Scale> scales = scales();
        var treeReader = new TreeReader(scales);
        Node root = top.block("tree").map(treeReader::root).orElseGet(EditionReader::noTree);
        List<Node> beside = treeReader.beside(top);
        GradeRules grades = top.block("grades")
                .map(new GradeReader(treeReader.codes())::read)
                .orElseGet(() -> new GradeRules(2, List.of(), List.of()));
        int faultsBefore = faults.count();
        BigDecimal target = top.decimal("target", 0, 100);
        BigDecimal passMark = top.decimal("passMark", 0, 100);
        if (faults.count() == faultsBefore && passMark.compareTo(target) > 0) {
            top.fault("passMark", "lines", passMark.toPlainString(), target.toPlainString());
        }
        int privacyFloor = top.whole("privacyFloor", 1, 1000);
        var notApplicable =
                top.requiredOneOf("notApplicable", Edition.NotApplicable.class, Edition.NotApplicable.EXCLUDED);
        Map<String, SamplingRule> sampling = sampling(instruments(root, beside));
        List<Provenance> provenance = provenance(treeReader.codes());
        top.end();
        return new Edition(
                id,
                new FiscalYear(Math.max(year, FIRST_YEAR)),
                status,
                name,
                root,
                beside,
                scales,
                grades,
                sampling,
                privacyFloor,
                target,
                passMark,
                notApplicable,
                provenance,
                "");
    }

    private static Node noTree() {
        return new Node(
                GradeRules.SELF,
                null,
                Level.TOTAL,
                Bilingual.same(Block.NO_TEXT),
                BigFraction.ONE,
                new Content.Published(),
                null);
    }

    /// In every text `{year}` stands for the edition's fiscal year and `{year-1}` for the one before.
    private static UnaryOperator<String> yearWords(MappingNode yaml) {
        for (var tuple : yaml.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("year")
                    && tuple.getValueNode() instanceof ScalarNode value
                    && value.getValue().matches("[0-9]{4}")) {
                int year = Integer.parseInt(value.getValue());
                return text ->
                        text.replace("{year}", Integer.toString(year)).replace("{year-1}", Integer.toString(year - 1));
            }
        }
        return text -> text.replace("{year}", Block.NO_TEXT).replace("{year-1}", Block.NO_TEXT);
    }

    private static Set<String> instruments(Node root, List<Node> beside) {
        Set<String> codes = new HashSet<>();
        root.children().forEach(node -> codes.add(node.code()));
        beside.forEach(node -> codes.add(node.code()));
        return codes;
    }

    private Map<String, Scale> scales() {
        Map<String, Scale> scales = new LinkedHashMap<>();
        top.blockIf("scales").ifPresent(block -> {
            for (String name : block.keys()) {
                if (!NAME.matcher(name).matches()) {
                    block.fault(name, "pattern", name, NAME.pattern());
                }
                scales.put(name, scale(block, name));
            }
        });
        return scales;
    }

    private static Scale scale(Block block, String name) {
        List<Choice> choices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<BigFraction> points = new HashSet<>();
        for (Block line : block.blocks(name)) {
            String code = line.text("code", NAME);
            if (!code.equals(Block.NO_TEXT)) {
                line.named(block.path() + "." + name + "." + code);
                if (!codes.add(code)) {
                    line.fault("code", "choice.twice", code);
                }
            }
            BigFraction worth = line.fractionIf("points", 0, 100).orElse(BigFraction.ZERO);
            if (!line.has("points")) {
                line.fault("points", "points.missing", code);
            } else {
                points.add(worth);
            }
            choices.add(new Choice(code, line.words(), worth));
            line.end();
        }
        if (choices.size() < 2) {
            block.fault(name, "scale.short", choices.size());
        } else if (points.size() == 1) {
            block.fault(
                    name, "scale.flat", EditionWriter.number(points.iterator().next()));
        }
        return new Scale(name, choices);
    }

    private Map<String, SamplingRule> sampling(Set<String> instruments) {
        Map<String, SamplingRule> rules = new LinkedHashMap<>();
        top.blockIf("sampling").ifPresent(block -> {
            for (String code : block.keys()) {
                if (!instruments.contains(code)) {
                    block.fault(code, "node.unknown", code);
                }
                block.block(code).ifPresent(rule -> rules.put(code, rule(rule)));
            }
        });
        return rules;
    }

    private SamplingRule rule(Block block) {
        int faultsBefore = faults.count();
        BigDecimal share = block.decimal("share", 0, 1);
        int least = block.whole("least", 1, 1_000_000);
        boolean capped = block.has("cap") || block.has("capAbove");
        int capAbove = capped ? block.whole("capAbove", 1, 1_000_000_000) : 0;
        int cap = capped ? block.whole("cap", 1, 1_000_000_000) : 0;
        boolean comparable = capped && faults.count() == faultsBefore;
        if (comparable && cap > capAbove) {
            block.fault("cap", "sampling.cap", cap, capAbove);
        }
        if (comparable && cap < least) {
            block.fault("cap", "sampling.least", cap, least);
        }
        block.end();
        return new SamplingRule(share, least, capAbove, cap);
    }

    private List<Provenance> provenance(Set<String> codes) {
        List<Provenance> list = new ArrayList<>();
        for (Block line : top.blocks("provenance")) {
            String block = line.text("block");
            if (!block.equals(Block.NO_TEXT) && !BLOCKS.contains(block) && !codes.contains(block)) {
                line.fault(
                        "block",
                        "provenance",
                        block,
                        String.join(", ", BLOCKS.stream().sorted().toList()));
            }
            var mark = line.requiredOneOf("mark", Provenance.Mark.class, Provenance.Mark.UNVERIFIED);
            list.add(new Provenance(block, mark, line.words("source")));
            line.end();
        }
        if (list.isEmpty()) {
            top.fault("provenance", "provenance.none");
        }
        return list;
    }
}
