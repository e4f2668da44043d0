package org.prongsai.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

/// One fiscal year's assessment framework: everything about it that may change from year to year.
///
/// @param id unique, lower case letters, digits and hyphens: `2564`
/// @param root the weighted tree whose mean is the total
/// @param beside nodes that are published beside the total and count in nothing, such as EBIT of fiscal year 2561
/// @param sampling by instrument code
/// @param privacyFloor the fewest answers a figure may rest on, at least 1
/// @param target the line from which a score is kept, 95 in fiscal year 2564
/// @param passMark the line under which a score is urgent, 85 in fiscal year 2564
/// @param notApplicable how an item that does not apply to an agency counts
/// @param hash SHA-256 of the canonical text, hexadecimal
public record Edition(
        String id,
        FiscalYear year,
        Status status,
        Bilingual name,
        Node root,
        List<Node> beside,
        Map<String, Scale> scales,
        GradeRules grades,
        Map<String, SamplingRule> sampling,
        int privacyFloor,
        BigDecimal target,
        BigDecimal passMark,
        NotApplicable notApplicable,
        List<Provenance> provenance,
        String hash) {

    public Edition {
        beside = List.copyOf(beside);
        scales = Map.copyOf(scales);
        sampling = Map.copyOf(sampling);
        provenance = List.copyOf(provenance);
    }

    /// Whether an edition may still change.
    public enum Status {
        /// Reviewed and final: a changed file under the same id is refused.
        PUBLISHED,
        /// Not confirmed; marked as such wherever it is used.
        DRAFT
    }

    /// How an item that does not apply to an agency counts.
    public enum NotApplicable {
        /// It is left out of the mean.
        EXCLUDED,
        /// It counts as disclosed.
        PASSED
    }

    /// The same framework over another tree: what a simulation scores, never what an agency is scored by.
    public Edition withRoot(Node other) {
        return new Edition(
                id,
                year,
                status,
                name,
                other,
                beside,
                scales,
                grades,
                sampling,
                privacyFloor,
                target,
                passMark,
                notApplicable,
                provenance,
                hash);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /// All nodes, those beside the total last.
    public Stream<Node> nodes() {
        return Stream.concat(root.walk(), beside.stream().flatMap(Node::walk));
    }

    /// The node with this code or alias.
    public Optional<Node> find(String codeOrAlias) {
        return nodes().filter(node -> node.code().equals(codeOrAlias) || codeOrAlias.equals(node.alias()))
                .findFirst();
    }
}
