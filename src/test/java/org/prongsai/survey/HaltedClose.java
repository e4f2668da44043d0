package org.prongsai.survey;

import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.seal.Opener;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the process die at a point of a close, as `kill -9` does.
@Import({HaltedClose.InMixer.class, HaltedClose.InStore.class})
final class HaltedClose {
    /// In the order of the close.
    enum Point {
        BEFORE_SHUFFLE,
        AFTER_SHUFFLE,
        AFTER_COUNT,
        BEFORE_TOLD_IS_COMMITTED,
        AFTER_KEYS_ARE_DESTROYED,
        BEFORE_DONE_IS_COMMITTED
    }

    private static final String HERE = System.getProperty("load.halt", "");

    private HaltedClose() {}

    private static void at(Point point) {
        if (point.name().equals(HERE)) {
            Runtime.getRuntime().halt(137);
        }
    }

    @Primary
    static class InMixer extends Mixer {
        InMixer(NarrowDatabases databases) {
            super(databases);
        }

        @Override
        void shuffle(AgencyId agency, UUID survey, Questionnaire questionnaire, Opener opener) {
            at(Point.BEFORE_SHUFFLE);
            super.shuffle(agency, survey, questionnaire, opener);
            at(Point.AFTER_SHUFFLE);
        }

        @Override
        void count(AgencyId agency, UUID survey, Questionnaire questionnaire) {
            super.count(agency, survey, questionnaire);
            at(Point.AFTER_COUNT);
        }
    }

    @Primary
    static class InStore extends CloseStore {
        InStore(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        boolean step(AgencyId agency, UUID survey, Close.Step from, Close.Step to) {
            if (to == Close.Step.DONE) {
                at(Point.AFTER_KEYS_ARE_DESTROYED);
            }
            boolean done = super.step(agency, survey, from, to);
            at(to == Close.Step.DONE ? Point.BEFORE_DONE_IS_COMMITTED : Point.BEFORE_TOLD_IS_COMMITTED);
            return done;
        }
    }
}
