package org.prongsai.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.framework.file.EditionWriter;
import org.prongsai.thai.Bilingual;

/// An edition laid out flat, subject by subject and field by field, so that two can be compared.
final class EditionFields {
    /// Fields that hold the order of members.
    static final Set<String> LISTS = Set.of("children", "choices", "rules", "lines");

    /// The parent of a node that is published beside the total.
    private static final String BESIDE = "beside";

    private final Map<String, Map<String, String>> subjects = new LinkedHashMap<>();

    private EditionFields() {}

    /// All that the edition says, but its id and hash.
    static Map<String, Map<String, String>> of(Edition edition) {
        var fields = new EditionFields();
        fields.head(edition);
        new TreeMap<>(edition.sampling()).forEach(fields::sampling);
        new TreeMap<>(edition.scales()).forEach((_, scale) -> fields.scale(scale));
        fields.rules("grades.total", edition.grades().rules());
        fields.rules("grades.parts", edition.grades().parts());
        fields.node(edition.root(), "");
        edition.beside().forEach(node -> fields.node(node, BESIDE));
        fields.subject("provenance").put("lines", join(edition.provenance(), Provenance::block));
        edition.provenance().forEach(fields::provenance);
        return fields.subjects;
    }

    private Map<String, String> subject(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        subjects.put(name, fields);
        return fields;
    }

    private void head(Edition edition) {
        Map<String, String> fields = subject("edition");
        fields.put("year", Integer.toString(edition.year().buddhistYear()));
        fields.put("status", EditionWriter.name(edition.status()));
        words(fields, "name.", edition.name());
        fields.put("target", EditionWriter.number(edition.target()));
        fields.put("passMark", EditionWriter.number(edition.passMark()));
        fields.put("privacyFloor", Integer.toString(edition.privacyFloor()));
        fields.put("notApplicable", EditionWriter.name(edition.notApplicable()));
        fields.put("decimals", Integer.toString(edition.grades().decimals()));
        if (!edition.beside().isEmpty()) {
            fields.put("children", join(edition.beside(), Node::code));
        }
    }

    private void sampling(String instrument, SamplingRule rule) {
        Map<String, String> fields = subject("sampling." + instrument);
        fields.put("share", EditionWriter.number(rule.share()));
        fields.put("least", Integer.toString(rule.least()));
        fields.put("capAbove", Integer.toString(rule.capAbove()));
        fields.put("cap", Integer.toString(rule.cap()));
    }

    private void scale(Scale scale) {
        Map<String, String> fields = subject("scales." + scale.code());
        for (Choice choice : scale.choices()) {
            words(fields, choice.code() + ".", choice.label());
            fields.put(choice.code() + ".points", EditionWriter.number(choice.points()));
        }
        fields.put("choices", join(scale.choices(), Choice::code));
    }

    private void rules(String name, List<GradeRules.Rule> rules) {
        Map<String, String> fields = subject(name);
        for (GradeRules.Rule rule : rules) {
            String code = rule.grade().code() + ".";
            words(fields, code, rule.grade().label());
            new TreeMap<>(rule.atLeast())
                    .forEach((node, bound) -> fields.put(
                            code + (node.equals(GradeRules.SELF) ? "from" : "and." + node),
                            EditionWriter.number(bound)));
        }
        fields.put("rules", join(rules, rule -> rule.grade().code()));
    }

    private void node(Node node, String parent) {
        Map<String, String> fields = subject(node.code());
        fields.put("parent", parent);
        fields.put("level", EditionWriter.name(node.level()));
        if (node.alias() != null) {
            fields.put("alias", node.alias());
        }
        words(fields, "", node.label());
        fields.put("weight", EditionWriter.number(node.weight()));
        if (node.help() != null) {
            words(fields, "help.", node.help());
        }
        content(fields, node);
        node.children().forEach(child -> node(child, node.code()));
    }

    private static void content(Map<String, String> fields, Node node) {
        switch (node.content()) {
            case Content.Branch(var children) -> {
                fields.put("content", "branch");
                fields.put("children", join(children, Node::code));
            }
            case Content.Question question -> {
                fields.put("content", "question");
                fields.put("scale", question.scale().code());
                fields.put("polarity", EditionWriter.name(question.polarity()));
                fields.put("experience", sorted(question.experience()));
                words(fields, "ask.", question.ask());
            }
            case Content.Disclosure disclosure -> {
                fields.put("content", "disclosure");
                words(fields, "period.", disclosure.period());
                fields.put("exempt", sorted(disclosure.exemptKinds()));
                Sought stated = disclosure.stated();
                if (stated != null) {
                    fields.put("counts", EditionWriter.name(stated.counts()));
                }
                if (disclosure.needed() != null) {
                    fields.put("needed", disclosure.needed().toString());
                }
                for (int i = 0; i < disclosure.components().size(); i++) {
                    words(
                            fields,
                            "components." + (i + 1) + ".",
                            disclosure.components().get(i));
                    if (stated != null && !stated.words().get(i).isEmpty()) {
                        fields.put(
                                "components." + (i + 1) + ".words",
                                String.join(", ", stated.words().get(i)));
                    }
                }
            }
            case Content.Published() -> fields.put("content", "published");
        }
    }

    private void provenance(Provenance line) {
        String name = "provenance." + line.block();
        for (int i = 2; subjects.containsKey(name); i++) {
            name = "provenance." + line.block() + "." + i;
        }
        Map<String, String> fields = subject(name);
        fields.put("mark", EditionWriter.name(line.mark()));
        words(fields, "source.", line.source());
    }

    private static void words(Map<String, String> fields, String prefix, Bilingual words) {
        fields.put(prefix + "th", words.th());
        fields.put(prefix + "en", words.en());
    }

    private static <T> String join(List<T> members, Function<T, String> name) {
        return members.stream().map(name).collect(Collectors.joining(", "));
    }

    private static String sorted(Set<String> members) {
        return members.stream().sorted().collect(Collectors.joining(", "));
    }
}
