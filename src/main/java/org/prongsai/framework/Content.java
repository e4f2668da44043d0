package org.prongsai.framework;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// What a node of the tree holds.
public sealed interface Content {
    /// The weighted mean of its children.
    record Branch(List<Node> children) implements Content {
        public Branch {
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException("a branch without children");
            }
        }
    }

    /// A question of a survey: each answer is worth the points of its choice.
    ///
    /// @param ask the words of the question as the respondent reads them
    /// @param experience choices that mean "I met it": their share is the experience rate, shown apart from
    ///     the score; empty for questions about perception
    record Question(Scale scale, Polarity polarity, Bilingual ask, Set<String> experience) implements Content {
        public Question {
            experience = Set.copyOf(experience);
        }
    }

    /// A disclosure item: 100 when as many components are found as are needed, else 0.
    ///
    /// @param components what must be found, never empty
    /// @param period which time the information must cover, in words
    /// @param exemptKinds codes of the agency kinds to which the item does not apply
    /// @param stated what the edition itself says that a first check should look for; null where it says nothing
    /// @param needed how many components must be found; null where it is all of them
    record Disclosure(
            List<Bilingual> components,
            Bilingual period,
            Set<String> exemptKinds,
            @Nullable Sought stated,
            @Nullable Integer needed)
            implements Content {
        public Disclosure {
            components = List.copyOf(components);
            exemptKinds = Set.copyOf(exemptKinds);
            if (needed != null && (needed < 1 || needed > components.size())) {
                throw new IllegalArgumentException(needed + " of " + components.size() + " components");
            }
        }

        public Disclosure(List<Bilingual> components, Bilingual period, Set<String> exemptKinds) {
            this(components, period, exemptKinds, null, null);
        }
    }

    /// A value that is published as it is: this edition does not know what it is made of.
    record Published() implements Content {}
}
