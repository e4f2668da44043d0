package org.prongsai.identity.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyList;
import org.prongsai.identity.AgencyPast;
import org.prongsai.identity.FormerNames;
import org.prongsai.identity.KindProfile;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;

/// Lays out the import of a list of agencies.
record RegisterImport(Words words) {
    static final ListKind KIND = new ListKind(
            "/register/import",
            "register",
            "identity.list.title",
            "identity.list.lead",
            "identity.list.file.hint",
            "identity.list.store");

    /// The form alone.
    ListImportPage asked(@Nullable String paste, FieldErrors errors) {
        return new ListImport(KIND, KIND.path(), words).asked(paste, errors);
    }

    /// What the list would do.
    ListImportPage shown(AgencyList.Plan plan, String text) {
        return new ListImport(KIND, KIND.path(), words)
                .shown(
                        new ListImport.Shown(
                                plan.changes().stream().map(this::row).toList(),
                                plan.faults(),
                                plan.doubts(),
                                summary(plan)),
                        text);
    }

    private String summary(AgencyList.Plan plan) {
        long added = plan.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        return words.text("identity.list.summary", added, plan.changes().size() - added, plan.same());
    }

    private ListImport.Change row(AgencyList.Change change) {
        Agency before = change.before();
        return new ListImport.Change(
                change.row(),
                before == null,
                said(change.agency(), change.past(), change.parent()),
                change.agency().code(),
                before == null ? "" : said(before, change.pastBefore(), change.parentBefore()));
    }

    private String said(Agency agency, AgencyPast past, @Nullable String parent) {
        String successor = past.successor();
        return Stream.of(
                        agency.name().th(),
                        agency.name().en(),
                        agency.shortName().th(),
                        agency.shortName().en(),
                        words.pick(KindProfile.of(agency.kind()).name()),
                        RegisterView.place(agency),
                        parent == null ? "" : words.text("identity.list.parent", parent),
                        successor == null ? "" : words.text("identity.list.successor", successor),
                        past.former().isEmpty()
                                ? ""
                                : words.text("identity.list.former", FormerNames.text(past.former())))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
