package org.prongsai.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.web.SeenAt;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;

/// An item before an assessor.
///
/// @param told     what was just done; null when nothing was
/// @param undo     where it is undone; null where it cannot be
/// @param refusal  why nothing was done; null where something was
/// @param notice   what stands in the way; null where nothing does
/// @param mend     where to go because of it; null for nowhere
/// @param theirs   what was kept meanwhile in another window; null where nothing was
/// @param remark   what the agency says about the item; may be empty
/// @param answers  what the commission answered about the item, for all agencies
/// @param found    what others found, component by component; null where he may not see it
/// @param mine     what he found, once he handed it in
/// @param takeBack where he takes it back; null where he cannot
/// @param panel    where he judges; null where he cannot, or not any more
/// @param seen     what was frozen, where there is no panel
/// @param ruling   where an appeal is decided; null where none is
/// @param ways     to other items
public record TaskPage(
        String title,
        List<Crumb> crumbs,
        Badge badge,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refusal,
        @Nullable String notice,
        @Nullable Action mend,
        @Nullable Theirs theirs,
        String remark,
        List<Fact> answers,
        List<Fact> appeal,
        @Nullable Table found,
        List<Fact> mine,
        @Nullable String takeBack,
        @Nullable JudgePanel panel,
        List<SeenAt> seen,
        @Nullable Ruling ruling,
        List<Action> ways) {
    public TaskPage {
        crumbs = List.copyOf(crumbs);
        answers = List.copyOf(answers);
        appeal = List.copyOf(appeal);
        mine = List.copyOf(mine);
        seen = List.copyOf(seen);
        ways = List.copyOf(ways);
    }

    /// Where an appeal is decided.
    public record Ruling(String action, List<Field> fields, int version) {
        public Ruling {
            fields = List.copyOf(fields);
        }
    }
}
