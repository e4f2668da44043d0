package org.prongsai.mail;

import java.time.LocalTime;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people want to be told; the same in every agency where a person serves.
@Service
public class Preferences {
    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What `person` chose, or what is usual.
    @Transactional(readOnly = true)
    public Preference of(UUID person) {
        return jdbc.sql("""
                        select delivery, quiet_from, quiet_until, quiet_days_off, version
                          from mail.preference where person_id = :person
                        """)
                .param("person", person)
                .query((rs, _) -> new Preference(
                        Preference.Delivery.valueOf(rs.getString("delivery")),
                        new QuietHours(
                                rs.getObject("quiet_from", LocalTime.class),
                                rs.getObject("quiet_until", LocalTime.class),
                                rs.getBoolean("quiet_days_off")),
                        rs.getInt("version")))
                .optional()
                .orElse(Preference.USUAL);
    }

    /// Keeps what `person` chose.
    ///
    /// @param chosen with the version that he read
    /// @throws OptimisticLockingFailureException if it was changed since
    @Transactional
    public void keep(UUID person, Preference chosen) {
        int rows = jdbc.sql("""
                        insert into mail.preference as kept
                               (person_id, delivery, quiet_from, quiet_until, quiet_days_off, version)
                        values (:person, :delivery, :from, :until, :daysOff, :version + 1)
                        on conflict (person_id) do update
                           set delivery = excluded.delivery, quiet_from = excluded.quiet_from,
                               quiet_until = excluded.quiet_until, quiet_days_off = excluded.quiet_days_off,
                               version = excluded.version
                         where kept.version = :version
                        """)
                .param("person", person)
                .param("delivery", chosen.delivery().name())
                .param("from", chosen.quiet().from())
                .param("until", chosen.quiet().until())
                .param("daysOff", chosen.quiet().daysOff())
                .param("version", chosen.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("preference changed meanwhile: " + person);
        }
    }
}
