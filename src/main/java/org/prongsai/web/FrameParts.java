package org.prongsai.web;

import java.util.List;
import java.util.Optional;
import org.prongsai.web.ui.Band;

/// What a module adds to the frame around every page; a bean of each module that has pages.
public interface FrameParts {
    /// Its pages in the rail, as they are for this visit.
    default List<RailEntry> rail(Visit visit) {
        return List.of();
    }

    /// The switch between agencies, from the one module that has it.
    default Optional<Switch> agencies(Visit visit) {
        return Optional.empty();
    }

    /// What stands for the agency that the frame is about, from the one module that has it.
    default Optional<Emblem> emblem(Visit visit) {
        return Optional.empty();
    }

    /// The switch between fiscal years, from the one module that has it.
    default Optional<Switch> years(Visit visit) {
        return Optional.empty();
    }

    /// The way to what waits for the reader, from the one module that has it.
    default Optional<TopEntry> work(Visit visit) {
        return Optional.empty();
    }

    /// Who is signed in, from the one module that knows.
    default Optional<PersonMenu> person(Visit visit) {
        return Optional.empty();
    }

    /// Further pages of the signed-in person's own, for the menu under his name.
    default List<Switch.Way> ownPages(Visit visit) {
        return List.of();
    }

    /// Where to sign in, for a visitor who has not, from the one module that has it.
    default Optional<String> signIn(Visit visit) {
        return Optional.empty();
    }

    /// What every page says above everything else, such as that all of this is sample data.
    default List<String> banners(Visit visit) {
        return List.of();
    }

    /// Its pages for anybody, which the foot of every page leads to.
    default List<Switch.Way> foot(Visit visit) {
        return List.of();
    }

    /// What seals the drafts of who asks, from the one module that knows him.
    default Optional<DraftKey> draftKey(Visit visit) {
        return Optional.empty();
    }

    /// What the page says of the state that it is in, from the one module that has something to say.
    default Optional<Band> band(Visit visit) {
        return Optional.empty();
    }

    /// The address that answers a search, as `q`, from the one module that has it.
    default Optional<String> search(Visit visit) {
        return Optional.empty();
    }
}
