package org.prongsai.disclosure.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Happening;
import org.prongsai.web.ui.Step;

/// A disclosure item of an agency's year.
///
/// @param told       what was just done; null when nothing was
/// @param undo       address that undoes it; null where nothing does
/// @param refusal    why nothing was done; null where something was
/// @param returned   who sent it back and why; null where nobody did
/// @param components what must be found
/// @param evidence   where it is disclosed
/// @param offered    pages of this program that can become evidence with one button
/// @param edits      whether the visitor may change that now
/// @param checks     whether the visitor may want it to be looked at
/// @param last       what was disclosed and found the year before; null where nothing is known
/// @param steps      the chain, and where the item stands in it
/// @param submit     what the button says that sends it on its way; null where the visitor cannot
/// @param approve    what the button says that approves it; null where the visitor cannot
/// @param takesBack  whether the visitor may take it back
/// @param ways       to the forms that the visitor may fill in
/// @param judged     what the assessor found; empty where nobody judged
/// @param appeal     what the agency objects, and what became of it; empty where it objects to nothing
/// @param judgement  to the forms about verdict and appeal that the visitor may fill in
/// @param history    who did what, the newest first
/// @param scans      of memos by which steps were approved on paper
public record ItemPage(
        String title,
        Badge badge,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refusal,
        @Nullable String returned,
        List<Fact> facts,
        @Nullable String help,
        List<String> components,
        List<Shown> evidence,
        List<Offered> offered,
        boolean edits,
        boolean checks,
        String remark,
        @Nullable Last last,
        List<Step> steps,
        @Nullable String submit,
        @Nullable String approve,
        String step,
        boolean takesBack,
        List<Action> ways,
        List<Fact> judged,
        List<Fact> appeal,
        List<Action> judgement,
        List<Happening> history,
        List<Action> scans,
        String path) {
    public ItemPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        components = List.copyOf(components);
        evidence = List.copyOf(evidence);
        offered = List.copyOf(offered);
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
        judged = List.copyOf(judged);
        appeal = List.copyOf(appeal);
        judgement = List.copyOf(judgement);
        history = List.copyOf(history);
        scans = List.copyOf(scans);
    }

    /// Evidence.
    ///
    /// @param address under which everybody has it; empty where the link says it
    /// @param href    where the visitor opens it
    /// @param label   of the link
    /// @param answered who answers for an address that is not the agency's own; null where nobody has to, or does
    /// @param waits    whether the visitor may answer for it now
    /// @param marks  what is to be known of where it comes from
    /// @param looked what the program saw there last; null before it looked
    public record Shown(
            UUID id,
            String address,
            String href,
            String label,
            String note,
            @Nullable String answered,
            boolean waits,
            List<Badge> marks,
            @Nullable Looked looked) {
        public Shown {
            marks = List.copyOf(marks);
        }
    }

    /// A page of this program that is offered.
    public record Offered(UUID id, String label, String href) {}

    /// What the program saw.
    ///
    /// @param waits    whether it is looking just now
    /// @param change   what became of it since it was submitted; null where nothing did
    /// @param findings what is to be looked after; none where all is well
    public record Looked(
            Badge badge,
            String when,
            String href,
            boolean waits,
            @Nullable String change,
            List<SnapshotPage.Found> findings) {
        public Looked {
            findings = List.copyOf(findings);
        }
    }

    /// Whether the program is looking at any of the evidence just now.
    public boolean isLooking() {
        return evidence.stream()
                .anyMatch(one -> one.looked() != null && one.looked().waits());
    }

    /// The year before.
    ///
    /// @param year     its name
    /// @param said     what the assessor found; null where nobody did
    /// @param evidence its addresses with their notes
    public record Last(
            String year,
            @Nullable String said,
            List<Shown> evidence,
            @Nullable String href) {
        public Last {
            evidence = List.copyOf(evidence);
        }
    }
}
