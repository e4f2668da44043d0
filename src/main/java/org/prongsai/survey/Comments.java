package org.prongsai.survey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Free words of closed surveys. They belong to no answer; somebody reads each for names before others see it.
@Service
public class Comments {
    /// How many must have answered before words are read at all (security design, section 5.7).
    public static final int FLOOR = 10;

    private final JdbcClient jdbc;
    private final CloseStore closes;
    private final Trail trail;

    Comments(JdbcClient jdbc, CloseStore closes, Trail trail) {
        this.jdbc = jdbc;
        this.closes = closes;
        this.trail = trail;
    }

    /// What somebody wrote.
    ///
    /// @param shown what others see of it; null unless it was released
    public record Comment(UUID id, String words, @Nullable String shown, State state, int version) {
        /// Whether others may see it.
        public enum State {
            UNREAD,
            /// Others see what was left of it.
            RELEASED,
            /// It names somebody or says nothing; nobody else sees it.
            HELD
        }
    }

    /// All words of a survey, unread ones first, each in an order that tells nothing; none where fewer than [#FLOOR]
    /// answered.
    @Transactional(readOnly = true)
    public List<Comment> of(AgencyId agency, UUID survey) {
        boolean enough = closes.find(agency, survey)
                .flatMap(Close::published)
                .filter(figures -> figures.answered() >= FLOOR)
                .isPresent();
        return !enough
                ? List.of()
                : jdbc.sql("""
                        select id, words, shown, state, version from survey.comment
                         where agency_id = :agency and survey_id = :survey
                         order by state <> 'UNREAD', state, id
                        """)
                        .param("agency", agency.value())
                        .param("survey", survey)
                        .query((row, _) -> new Comment(
                                row.getObject("id", UUID.class),
                                row.getString("words"),
                                row.getString("shown"),
                                Comment.State.valueOf(row.getString("state")),
                                row.getInt("version")))
                        .list();
    }

    /// Releases words as they are left, or holds them back.
    ///
    /// @param shown   what others may see; nothing to hold it back
    /// @param version that the reader saw
    /// @throws OptimisticLockingFailureException if someone decided since
    @Transactional
    public void decide(AgencyId agency, UUID survey, UUID comment, Optional<String> shown, int version) {
        int done = jdbc.sql("""
                        update survey.comment
                           set shown = :shown, state = :state, version = version + 1
                         where agency_id = :agency and survey_id = :survey and id = :id and version = :version
                        """)
                .param("shown", shown.orElse(null))
                .param("state", shown.isPresent() ? "RELEASED" : "HELD")
                .param("agency", agency.value())
                .param("survey", survey)
                .param("id", comment)
                .param("version", version)
                .update();
        if (done != 1) {
            throw new OptimisticLockingFailureException("decided meanwhile");
        }
        trail.append(Act.of(
                shown.isPresent() ? "survey.log.comment.released" : "survey.log.comment.held",
                Surveys.subject(survey)));
    }
}
