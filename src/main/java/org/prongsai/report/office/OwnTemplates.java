package org.prongsai.report.office;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.docx.DocxTemplate;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Paper;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Contents;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.TemplateField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The Word documents that agencies use in the place of our own layout; each version is kept.
@Service
public class OwnTemplates {
    private final JdbcClient jdbc;
    private final Contents contents;
    private final Trail trail;
    private final Clock clock;

    OwnTemplates(JdbcClient jdbc, Contents contents, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is wrong with a document that was handed in.
    public sealed interface Fault {
        /// The file as a whole is refused.
        record Unusable(DocxTemplate.Reason reason) implements Fault {}

        /// A field that the kind does not have.
        ///
        /// @param nearest what was most likely meant
        record Unknown(DocxTemplate.Found field, String nearest) implements Fault {}

        /// A field that has to be there is not.
        record Missing(TemplateField field) implements Fault {}
    }

    /// The newest version of a kind, in use or removed.
    @Transactional(readOnly = true)
    public Optional<OwnTemplate> newest(AgencyId agency, DocumentKind kind) {
        return jdbc.sql("""
                        select * from report.template
                         where agency_id = :agency and kind = :kind order by version desc limit 1
                        """)
                .param("agency", agency.value())
                .param("kind", kind.name())
                .query((row, _) -> new OwnTemplate(
                        kind,
                        row.getInt("version"),
                        row.getString("hash"),
                        row.getString("file_name"),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        row.getObject("removed_at", OffsetDateTime.class) != null))
                .optional();
    }

    /// The one that papers of a kind are written into.
    @Transactional(readOnly = true)
    public Optional<OwnTemplate> inUse(AgencyId agency, DocumentKind kind) {
        return newest(agency, kind).filter(template -> !template.removed());
    }

    /// The file of a version.
    @Transactional(readOnly = true)
    public byte[] file(AgencyId agency, OwnTemplate template) {
        return contents.find(agency, template.hash())
                .orElseThrow(() -> new NoSuchElementException("no file " + template.hash()));
    }

    /// What is wrong with a document; nothing where it can be used.
    public static List<Fault> faults(DocumentKind kind, byte[] file) {
        return switch (DocxTemplate.look(file)) {
            case DocxTemplate.Refused(var reason) -> List.of(new Fault.Unusable(reason));
            case DocxTemplate.Usable(var template) -> {
                var faults = new ArrayList<Fault>();
                Set<TemplateField> used = used(kind, template);
                var told = new LinkedHashSet<DocxTemplate.Found>(template.fields());
                told.stream()
                        .filter(field ->
                                TemplateField.called(kind, field.name()).isEmpty())
                        .forEach(field ->
                                faults.add(new Fault.Unknown(field, TemplateField.nearest(kind, field.name()))));
                TemplateField.of(kind).stream()
                        .filter(field -> field.isRequired() && !used.contains(field))
                        .forEach(field -> faults.add(new Fault.Missing(field)));
                yield faults;
            }
        };
    }

    /// Writes papers of a kind into `file` from now on.
    ///
    /// @throws IllegalArgumentException if it has [#faults]
    @Transactional
    public void keep(AgencyId agency, DocumentKind kind, String fileName, byte[] file) {
        if (!faults(kind, file).isEmpty()) {
            throw new IllegalArgumentException("a document with faults");
        }
        jdbc.sql("""
                        insert into report.template (agency_id, kind, version, hash, file_name, kept_at)
                        select :agency, :kind, coalesce(max(version), 0) + 1, :hash, :name, :at
                          from report.template where agency_id = :agency and kind = :kind
                        """)
                .param("agency", agency.value())
                .param("kind", kind.name())
                .param("hash", contents.keep(agency, file))
                .param("name", fileName)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        log("report.log.template.kept", kind, fileName);
    }

    /// Lets papers of a kind look like everybody's again; [#restore] undoes it.
    @Transactional
    public void remove(AgencyId agency, DocumentKind kind) {
        if (mark(agency, kind, true)) {
            log("report.log.template.removed", kind, null);
        }
    }

    /// Uses the one again that was removed last.
    @Transactional
    public void restore(AgencyId agency, DocumentKind kind) {
        if (mark(agency, kind, false)) {
            log("report.log.template.restored", kind, null);
        }
    }

    private boolean mark(AgencyId agency, DocumentKind kind, boolean removed) {
        return jdbc.sql("""
                        update report.template t set removed_at = case when :removed then cast(:at as timestamptz) end
                         where agency_id = :agency and kind = :kind and (removed_at is null) = :removed
                           and version = (select max(version) from report.template
                                           where agency_id = t.agency_id and kind = t.kind)
                        """)
                        .param("agency", agency.value())
                        .param("kind", kind.name())
                        .param("removed", removed)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void log(String action, DocumentKind kind, @Nullable String fileName) {
        trail.append(new Act(
                action,
                "",
                Changes.none()
                        .field("report.kind", null, kind.name())
                        .field("report.templates.file", null, fileName)
                        .payload()));
    }

    /// `file` with what `values` has for the fields that it uses.
    static byte[] fill(
            DocumentKind kind,
            byte[] file,
            Paper paper,
            Function<Set<TemplateField>, Map<TemplateField, List<Block>>> values) {
        return switch (DocxTemplate.look(file)) {
            case DocxTemplate.Refused(var reason) ->
                throw new IllegalStateException("kept a document that is " + reason);
            case DocxTemplate.Usable(var template) -> {
                var filled = values.apply(used(kind, template));
                yield template.fill(
                        paper,
                        name -> TemplateField.called(kind, name).map(field -> filled.getOrDefault(field, List.of())));
            }
        };
    }

    private static Set<TemplateField> used(DocumentKind kind, DocxTemplate template) {
        var used = EnumSet.noneOf(TemplateField.class);
        template.fields()
                .forEach(found -> TemplateField.called(kind, found.name()).ifPresent(used::add));
        return used;
    }
}
