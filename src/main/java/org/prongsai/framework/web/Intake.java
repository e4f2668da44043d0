package org.prongsai.framework.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.EditionImport;
import org.prongsai.framework.Editions;
import org.prongsai.framework.Fault;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Takes an edition file in and answers with what came of it.
///
/// What is handed in twice is kept once: an edition is known by its id and hash, so that no other key is needed.
@Component
class Intake {
    static final String PAGE = "framework/import";

    private final Editions editions;

    Intake(Editions editions) {
        this.editions = editions;
    }

    /// @param name how faults call the file
    /// @param mayReplace whether a draft that stands under the same id may be replaced
    /// @param told what the edition's page tells when it is kept: the end of a key `framework.told.…`
    ModelAndView take(byte[] bytes, String name, boolean mayReplace, String told, Words words) {
        return switch (EditionFile.read(bytes, name)) {
            case EditionFile.Reading.Faulty(var faults) -> faulty(faults, name, bytes, words);
            case EditionFile.Reading.Sound(var edition) ->
                standingDraft(edition)
                        .filter(_ -> !mayReplace)
                        .map(draft -> wouldReplace(draft, edition, words))
                        .orElseGet(() -> keep(edition, name, bytes, told, words));
        };
    }

    /// The draft that importing `edition` would replace by something else.
    private Optional<Edition> standingDraft(Edition edition) {
        return editions.find(edition.id())
                .filter(Edition::isDraft)
                .filter(draft -> !draft.hash().equals(edition.hash()));
    }

    private ModelAndView keep(Edition edition, String name, byte[] bytes, String told, Words words) {
        return switch (editions.importFile(bytes, name)) {
            case EditionImport.Imported(var kept) -> Answer.seeOther("/editions/" + kept.id() + "?told=" + told);
            case EditionImport.Unchanged(var kept) -> Answer.seeOther("/editions/" + kept.id() + "?told=unchanged");
            case EditionImport.Frozen(var published, var _) -> frozen(published, edition, words);
            case EditionImport.Faulty(var faults) -> faulty(faults, name, bytes, words);
        };
    }

    private static ModelAndView faulty(List<Fault> faults, String name, byte[] bytes, Words words) {
        String text = FaultTable.isText(bytes) ? new String(bytes, StandardCharsets.UTF_8) : null;
        return Answer.invalid(
                PAGE,
                new ImportPage(
                        ImportPage.fields(text, null, words),
                        words.counted("framework.import.faulty", faults.size()),
                        FaultTable.of(faults, name, bytes, words),
                        null));
    }

    private static ModelAndView frozen(Edition published, Edition edition, Words words) {
        return Answer.conflict(
                PAGE,
                refused(
                        words.lookup("framework.import.frozen"),
                        words.text("framework.import.frozen.text", published.id()),
                        published,
                        edition,
                        null,
                        words));
    }

    private static ModelAndView wouldReplace(Edition draft, Edition edition, Words words) {
        return Answer.conflict(
                PAGE,
                refused(
                        words.text("framework.import.replaces", draft.id()),
                        words.lookup("framework.import.replaces.text"),
                        draft,
                        edition,
                        EditionFile.text(edition),
                        words));
    }

    private static ImportPage refused(
            String problem, String what, Edition standing, Edition edition, @Nullable String again, Words words) {
        return new ImportPage(
                ImportPage.fields(EditionFile.text(edition), null, words),
                problem,
                null,
                new ImportPage.Standing(
                        what,
                        "/editions/" + standing.id(),
                        new Shown(words).title(standing),
                        new Comparison(standing, edition, words).parts(),
                        again));
    }
}
