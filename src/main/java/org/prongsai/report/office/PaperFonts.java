package org.prongsai.report.office;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.document.pdf.FontFamily;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Contents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The font files of agencies, in which their PDFs are set; Sarabun where an agency has none.
@Service
public class PaperFonts {
    private static final String NAME = "agency";

    private final JdbcClient jdbc;
    private final Contents contents;
    private final Trail trail;
    private final Cache<String, FontFamily> read =
            Caffeine.newBuilder().maximumSize(20).build();

    PaperFonts(JdbcClient jdbc, Contents contents, Trail trail) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.trail = trail;
    }

    /// A file that an agency keeps.
    public record Kept(Face face, String fileName, String hash) {}

    /// A face of a family; the others need a regular one.
    public enum Face {
        REGULAR,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    /// The files of an agency.
    @Transactional(readOnly = true)
    public List<Kept> all(AgencyId agency) {
        return jdbc
                .sql("select face, file_name, hash from report.font where agency_id = :agency")
                .param("agency", agency.value())
                .query((row, _) -> new Kept(
                        Face.valueOf(row.getString("face")), row.getString("file_name"), row.getString("hash")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Kept::face))
                .toList();
    }

    /// The family in which an agency's PDFs are set.
    @Transactional(readOnly = true)
    public FontFamily of(AgencyId agency) {
        List<Kept> files = all(agency);
        if (files.isEmpty()) {
            return FontFamily.sarabun();
        }
        String hashes = files.stream().map(Kept::hash).collect(Collectors.joining());
        return read.get(hashes, _ -> switch (look(agency, files)) {
            case FontFamily.Usable(var family) -> family;
            case FontFamily.Refused(var reason) -> throw new IllegalStateException("kept a font that is " + reason);
        });
    }

    /// Keeps a file for one face, in place of the one before.
    ///
    /// @return why it is refused, if it is
    @Transactional
    public Optional<FontFamily.Reason> keep(AgencyId agency, Face face, String fileName, byte[] file) {
        if (FontFamily.look(NAME, List.of(file)) instanceof FontFamily.Refused(var reason)) {
            return Optional.of(reason);
        }
        drop(agency, face);
        jdbc.sql("""
                        insert into report.font (agency_id, face, hash, file_name) values (:agency, :face, :hash, :name)
                        """)
                .param("agency", agency.value())
                .param("face", face.name())
                .param("hash", contents.keep(agency, file))
                .param("name", fileName)
                .update();
        trail.append(new Act(
                "report.log.font",
                "",
                Changes.none().field("report.settings.fonts", null, fileName).payload()));
        return Optional.empty();
    }

    /// Sets PDFs in Sarabun again.
    @Transactional
    public void remove(AgencyId agency) {
        for (Face face : Face.values()) {
            drop(agency, face);
        }
        trail.append(Act.of("report.log.fontRemoved", ""));
    }

    private void drop(AgencyId agency, Face face) {
        jdbc.sql("delete from report.font where agency_id = :agency and face = :face")
                .param("agency", agency.value())
                .param("face", face.name())
                .update();
    }

    private FontFamily.Look look(AgencyId agency, List<Kept> files) {
        return FontFamily.look(
                NAME,
                files.stream()
                        .map(file -> contents.find(agency, file.hash()).orElseThrow())
                        .toList());
    }
}
