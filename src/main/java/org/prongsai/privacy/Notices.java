package org.prongsai.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people are told before they enter something about themselves (PDPA B.E. 2562, s. 23), version by version.
///
/// The first version of each comes with the program; an agency may write its own after it. None is ever changed.
@Service
public class Notices {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Notices(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is entered.
    public enum Form {
        /// An account of someone who works with the program.
        ACCOUNT,
        /// A request about one's own data.
        REQUEST;

        /// As in addresses and keys.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The form with this tag.
        ///
        /// @throws NoSuchElementException if no form is called so
        public static Form of(String tag) {
            for (Form form : values()) {
                if (form.tag().equals(tag)) {
                    return form;
                }
            }
            throw new NoSuchElementException("no form " + tag);
        }
    }

    /// A version of a notice.
    ///
    /// @param validFrom null for the one that comes with the program
    public record Notice(
            Form form,
            int version,
            Bilingual text,
            @Nullable LocalDate validFrom) {}

    /// Every version at the agency, the newest first; the last is the shipped one.
    @Transactional(readOnly = true)
    public List<Notice> all(UUID agency, Form form) {
        var own = jdbc.sql("""
                        select version, text_th, text_en, valid_from
                          from privacy.notice
                         where agency_id = :agency and form = :form
                         order by version desc
                        """)
                .param("agency", agency)
                .param("form", form.tag())
                .query((rs, _) -> new Notice(
                        form,
                        rs.getInt("version"),
                        new Bilingual(rs.getString("text_th"), rs.getString("text_en")),
                        rs.getObject("valid_from", LocalDate.class)))
                .list();
        return Stream.concat(own.stream(), Stream.of(shipped(form))).toList();
    }

    /// The one that holds today.
    @Transactional(readOnly = true)
    public Notice current(UUID agency, Form form) {
        var today = LocalDate.now(clock);
        return all(agency, form).stream()
                .filter(notice ->
                        notice.validFrom() == null || !notice.validFrom().isAfter(today))
                .findFirst()
                .orElseThrow();
    }

    /// Adds the next version.
    ///
    /// @param version of the newest one that the caller read
    /// @throws OptimisticLockingFailureException if someone added one since
    @Transactional
    public void add(UUID agency, Form form, int version, Bilingual text, LocalDate validFrom) {
        boolean added = jdbc.sql("""
                        insert into privacy.notice (agency_id, form, version, text_th, text_en, valid_from, written_at)
                        select :agency, :form, :next, :th, :en, :from, :now
                         where :next = 1 + coalesce((select max(version) from privacy.notice
                                                      where agency_id = :agency and form = :form), 1)
                        on conflict (agency_id, form, version) do nothing
                        """)
                        .param("agency", agency)
                        .param("form", form.tag())
                        .param("next", version + 1)
                        .param("th", text.th())
                        .param("en", text.en())
                        .param("from", validFrom)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!added) {
            throw new OptimisticLockingFailureException("another version was added meanwhile");
        }
        trail.append(new Act(
                "privacy.log.notice.added",
                Act.subject("privacy.log.notice", form.tag()),
                Changes.none()
                        .field("privacy.notice.version", Integer.toString(version), Integer.toString(version + 1))
                        .payload()));
    }

    private static Notice shipped(Form form) {
        String key = "privacy.notice.shipped." + form.tag();
        return new Notice(
                form,
                1,
                new Bilingual(
                        Words.in(Language.TH).lookup(key), Words.in(Language.EN).lookup(key)),
                null);
    }
}
