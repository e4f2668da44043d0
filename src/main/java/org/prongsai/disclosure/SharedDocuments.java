package org.prongsai.disclosure;

import java.util.List;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Documents that several agencies handed in, for the commission alone.
@Service
public class SharedDocuments {
    private final JdbcClient jdbc;

    SharedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where an agency disclosed a document that another one disclosed, too.
    ///
    /// @param sha256 of its bytes
    public record Place(AgencyId agency, String code, String address, String sha256) {}

    /// Where the documents of a year lie that several agencies handed in, whenever they did.
    ///
    /// @param most a document of more agencies is none of their own, such as a law, and is left out
    @Transactional(readOnly = true)
    public List<Place> of(FiscalYear year, int most) {
        record Owned(UUID owner, String sha256) {}
        List<Owned> owned = jdbc.sql("""
                        select d.owner, d.sha256 from disclosure.document d
                         where d.sha256 in (select sha256 from disclosure.document group by sha256
                                            having count(*) between 2 and :most)
                        """)
                .param("most", most)
                .query((row, _) -> new Owned(row.getObject("owner", UUID.class), row.getString("sha256")))
                .list();
        return jdbc.sql("select * from disclosure.places_of(:agencies, :hashes, :year)")
                .param("agencies", owned.stream().map(Owned::owner).distinct().toArray(UUID[]::new))
                .param("hashes", owned.stream().map(Owned::sha256).distinct().toArray(String[]::new))
                .param("year", year.buddhistYear())
                .query((row, _) -> new Place(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getString("code"),
                        row.getString("address"),
                        row.getString("sha256")))
                .list();
    }
}
