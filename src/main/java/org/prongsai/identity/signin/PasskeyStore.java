package org.prongsai.identity.signin;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {
    private final JdbcClient jdbc;
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(new ObjectConverter());

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A device with its public key, and whose it is.
    record Known(UUID id, PersonId person, CredentialRecord record) {}

    /// Adds a device; no, if it is known already.
    boolean add(PersonId person, String name, CredentialRecord record, Instant now) {
        var attested = record.getAttestedCredentialData();
        return jdbc.sql("""
                        insert into identity.passkey
                          (id, person_id, credential_id, name, attested, sign_count, backup_eligible, backed_up,
                           transports, created_at)
                        values (:id, :person, :credential, :name, :attested, :count, :eligible, :backedUp,
                           :transports, :now)
                        on conflict (credential_id) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("person", person.value())
                        .param("credential", attested.getCredentialId())
                        .param("name", name)
                        .param("attested", keys.convert(attested))
                        .param("count", record.getCounter())
                        .param("eligible", Boolean.TRUE.equals(record.isBackupEligible()))
                        .param("backedUp", Boolean.TRUE.equals(record.isBackedUp()))
                        .param("transports", transports(record.getTransports()))
                        .param("now", moment(now))
                        .update()
                == 1;
    }

    Optional<Known> find(byte[] credential) {
        return jdbc.sql("""
                        select id, person_id, attested, sign_count, backup_eligible, backed_up, transports
                          from identity.passkey where credential_id = :credential
                        """).param("credential", credential).query(this::known).optional();
    }

    List<Passkey> of(PersonId person) {
        return jdbc.sql("""
                        select id, name, created_at, used_at from identity.passkey
                         where person_id = :person order by created_at, id
                        """)
                .param("person", person.value())
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("used_at", OffsetDateTime.class))))
                .list();
    }

    List<byte[]> credentials(PersonId person) {
        return jdbc.sql("select credential_id from identity.passkey where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> Objects.requireNonNull(row.getBytes("credential_id")))
                .list();
    }

    void used(UUID id, long count, boolean backedUp, Instant now) {
        jdbc.sql("""
                        update identity.passkey set sign_count = :count, backed_up = :backedUp, used_at = :now
                         where id = :id
                        """)
                .param("count", count)
                .param("backedUp", backedUp)
                .param("now", moment(now))
                .param("id", id)
                .update();
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from identity.passkey where person_id = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    int removeAll(PersonId person) {
        return jdbc.sql("delete from identity.passkey where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private Known known(ResultSet row, int number) throws SQLException {
        Set<AuthenticatorTransport> transports = Stream.of(
                        (String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::create)
                .collect(Collectors.toSet());
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                row.getLong("sign_count"),
                keys.convert(row.getBytes("attested")),
                null,
                null,
                null,
                transports);
        return new Known(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)), record);
    }

    private static String[] transports(@Nullable Set<AuthenticatorTransport> of) {
        return of == null
                ? new String[0]
                : of.stream().map(AuthenticatorTransport::getValue).toArray(String[]::new);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
