package org.prongsai.disclosure;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.database.Tenant;
import org.prongsai.files.PublicFiles;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets everybody have the files that stand as evidence of items which were entered where the assessors look, and none
/// before. An address has the agency's code, so that no table need say whose it is, and a hundred random bits.
@Component
class EvidenceFiles implements PublicFiles {
    private static final String FOLDER = "/public/";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]{2,40})-[a-z2-9]{20}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Agencies agencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EvidenceFiles(Agencies agencies, JdbcClient jdbc, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// The end of a new public address of an agency's file.
    static String address(Agency agency) {
        var name = new StringBuilder(FOLDER).append(agency.code()).append('-');
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    @Override
    public Optional<PublicFile> find(String name) {
        Matcher code = NAME.matcher(name);
        return code.matches()
                ? agencies.find(code.group(1))
                        .flatMap(agency -> new Tenant(agency.id().value())
                                .<Optional<PublicFile>, RuntimeException>call(() -> within(agency.id(), name)))
                : Optional.empty();
    }

    private Optional<PublicFile> within(AgencyId agency, String name) {
        PublicFile file = transaction.execute(_ -> jdbc.sql("""
                        select e.file_hash, e.file_name, e.file_type from disclosure.evidence e
                          join disclosure.item i
                            on i.agency_id = e.agency_id and i.fiscal_year = e.fiscal_year and i.code = e.code
                         where e.agency_id = :agency and e.address = :address and e.file_hash is not null and not e.live
                           and e.removed_at is null and i.filed_on is not null
                        """)
                .param("agency", agency.value())
                .param("address", FOLDER + name)
                .query((row, _) -> new PublicFile(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(null));
        return Optional.ofNullable(file);
    }
}
