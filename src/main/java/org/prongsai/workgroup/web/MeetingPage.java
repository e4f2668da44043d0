package org.prongsai.workgroup.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Table;

/// A meeting: invitation, agenda, who came, what was said and resolved.
///
/// @param told  what was just done; null when nothing was
/// @param undo  address that undoes it; null where nothing does
/// @param parts the five of the agenda
/// @param share the invitation as a text for LINE
/// @param keeps whether the visitor may change it
/// @param comes whether the code counts now, so that who sits there may sign in
/// @param replies who answered what to the invitation
/// @param asked whether the visitor is invited and may still answer
/// @param path  of this page
public record MeetingPage(
        String title,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        List<Fact> facts,
        List<Part> parts,
        Share share,
        boolean keeps,
        boolean comes,
        String came,
        List<String> away,
        List<String> guests,
        Table resolutions,
        Table replies,
        boolean asked,
        String path)
        implements HasTables {
    public MeetingPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        away = List.copyOf(away);
        guests = List.copyOf(guests);
    }

    /// A part of the agenda.
    ///
    /// @param add address of the form of a new item; null where the visitor may not
    public record Part(
            String heading, List<Item> items, @Nullable String add) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /// An item.
    ///
    /// @param said    paragraph by paragraph
    /// @param href    of its form; null where the visitor may not change it
    /// @param resolve address of the form of a new resolution; null where the visitor may not
    public record Item(
            String id,
            String number,
            String title,
            List<String> brief,
            List<String> said,
            List<Line> resolutions,
            @Nullable String href,
            @Nullable String resolve) {
        public Item {
            brief = List.copyOf(brief);
            said = List.copyOf(said);
            resolutions = List.copyOf(resolutions);
        }
    }

    /// A resolution.
    ///
    /// @param owner  who has to do it until when; null where nobody has
    /// @param state  null where nobody has to do anything
    /// @param settle address that settles it; null where the visitor may not, or it is settled
    /// @param reopen address that opens it again; null where the visitor may not, or it is open
    public record Line(
            String text,
            @Nullable String owner,
            @Nullable Badge state,
            @Nullable String href,
            @Nullable String settle,
            @Nullable String reopen) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of("resolutions", resolutions, "replies", replies);
    }
}
