package org.prongsai.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.file.EditionWriter;
import org.prongsai.thai.Bilingual;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An edition as JSON for other programs: its head, its nodes in one list, its scales and grades.
final class EditionJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EditionJson() {}

    /// @param share of the total, as `numerator/denominator`; null beside the total
    record NodeForm(
            String code,
            @Nullable String alias,
            String level,
            Bilingual label,
            String weight,
            @Nullable String share,
            @Nullable String parent,
            Map<String, Object> content) {}

    record Form(
            String id,
            int year,
            String status,
            Bilingual name,
            String hash,
            String target,
            String passMark,
            int privacyFloor,
            String notApplicable,
            List<NodeForm> nodes,
            Map<String, List<Map<String, Object>>> scales,
            List<Map<String, Object>> grades,
            List<Map<String, Object>> partGrades,
            List<Provenance> provenance) {}

    static String write(Edition edition) {
        Map<String, BigFraction> shares = Shares.of(edition.root(), Set.of());
        Map<String, List<Map<String, Object>>> scales = new TreeMap<>();
        edition.scales()
                .forEach((code, scale) -> scales.put(
                        code, scale.choices().stream().map(EditionJson::choice).toList()));
        return JSON.writeValueAsString(new Form(
                edition.id(),
                edition.year().buddhistYear(),
                EditionWriter.name(edition.status()),
                edition.name(),
                edition.hash(),
                EditionWriter.number(edition.target()),
                EditionWriter.number(edition.passMark()),
                edition.privacyFloor(),
                EditionWriter.name(edition.notApplicable()),
                edition.nodes().map(node -> node(node, edition, shares)).toList(),
                scales,
                edition.grades().rules().stream().map(EditionJson::rule).toList(),
                edition.grades().parts().stream().map(EditionJson::rule).toList(),
                edition.provenance()));
    }

    private static NodeForm node(Node node, Edition edition, Map<String, BigFraction> shares) {
        BigFraction share = shares.get(node.code());
        String parent = edition.nodes()
                .filter(other -> other.children().contains(node))
                .map(Node::code)
                .findFirst()
                .orElse(null);
        return new NodeForm(
                node.code(),
                node.alias(),
                EditionWriter.name(node.level()),
                node.label(),
                EditionWriter.number(node.weight()),
                share == null ? null : Rounding.text(share),
                parent,
                content(node.content()));
    }

    private static Map<String, Object> content(Content content) {
        Map<String, Object> form = new LinkedHashMap<>();
        switch (content) {
            case Content.Branch(var children) -> {
                form.put("kind", "branch");
                form.put("children", children.stream().map(Node::code).toList());
            }
            case Content.Question question -> {
                form.put("kind", "question");
                form.put("scale", question.scale().code());
                form.put("polarity", EditionWriter.name(question.polarity()));
                form.put("experience", question.experience().stream().sorted().toList());
                form.put("ask", question.ask());
            }
            case Content.Disclosure disclosure -> {
                form.put("kind", "disclosure");
                form.put("components", disclosure.components());
                form.put("period", disclosure.period());
                if (disclosure.stated() != null) {
                    form.put("counts", EditionWriter.name(disclosure.stated().counts()));
                    form.put("words", disclosure.stated().words());
                }
                if (disclosure.needed() != null) {
                    form.put("needed", disclosure.needed());
                }
                form.put("exempt", disclosure.exemptKinds().stream().sorted().toList());
            }
            case Content.Published() -> form.put("kind", "published");
        }
        return form;
    }

    private static Map<String, Object> choice(Choice choice) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("code", choice.code());
        form.put("label", choice.label());
        form.put("points", EditionWriter.number(choice.points()));
        return form;
    }

    private static Map<String, Object> rule(GradeRules.Rule rule) {
        Map<String, String> bounds = new TreeMap<>();
        rule.atLeast().forEach((code, bound) -> bounds.put(code, EditionWriter.number(bound)));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("code", rule.grade().code());
        form.put("label", rule.grade().label());
        form.put("atLeast", bounds);
        return form;
    }
}
