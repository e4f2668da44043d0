package org.prongsai.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The results of many agencies that stand for a year, for the commission. Each is read as its agency's own, in one
/// statement.
@Service
public class StandingResults {
    private final JdbcClient jdbc;
    private final Map<String, Edition> editions = new ConcurrentHashMap<>();

    StandingResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest version of a year that was not withdrawn.
    ///
    /// @param inputs the text of what was counted and judged ([InputsText])
    /// @param origin where it comes from
    public record Standing(
            UUID agency, UUID result, int version, String editionHash, String inputs, StoredResult.Origin origin) {}

    /// The edition of this hash under which results are stored.
    ///
    /// @throws NoSuchElementException if no result was
    @Transactional(readOnly = true)
    public Edition edition(String hash) {
        return editions.computeIfAbsent(hash, this::read);
    }

    private Edition read(String hash) {
        byte[] file = jdbc.sql("select file from scoring.edition_used where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no edition was used with the hash " + hash))
                .getBytes(StandardCharsets.UTF_8);
        return switch (EditionFile.read(file, hash)) {
            case EditionFile.Reading.Sound(var edition) -> edition;
            case EditionFile.Reading.Faulty(var faults) ->
                throw new IllegalStateException("the stored edition " + hash + " is unsound: " + faults);
        };
    }

    /// Of those of the agencies that have a result of the year.
    @Transactional(readOnly = true)
    public List<Standing> of(Collection<UUID> agencies, FiscalYear year) {
        return jdbc.sql(
                        "select agency_id, id, version, edition_hash, inputs, origin from scoring.standing(:agencies, :year)")
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("year", year.buddhistYear())
                .query((row, _) -> new Standing(
                        row.getObject("agency_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("edition_hash"),
                        row.getString("inputs"),
                        StoredResult.Origin.valueOf(row.getString("origin"))))
                .list();
    }
}
