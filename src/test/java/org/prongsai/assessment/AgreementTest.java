package org.prongsai.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.disclosure.Judgement.Verdict;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;

class AgreementTest {
    private static final AgencyId AGENCY = new AgencyId(new UUID(0, 1));
    private static final PersonId ONE = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(1, 2));

    @Test
    void comparesItemsThatTwoJudgedAndNoOthers() {
        Agreement agreement = Agreement.of(List.of(
                judged("O10", Place.FIRST, ONE, Verdict.PASSED, 4, Found.PRESENT, Found.PRESENT),
                judged("O10", Place.SECOND, OTHER, Verdict.PASSED, 2, Found.PRESENT, Found.PRESENT),
                judged("O2", Place.FIRST, OTHER, Verdict.FAILED, 6, Found.ABSENT, Found.PRESENT),
                judged("O2", Place.SECOND, ONE, Verdict.PASSED, 8, Found.PRESENT, Found.PRESENT),
                judged("O2", Place.MODERATOR, ONE, Verdict.PASSED, 90, Found.PRESENT, Found.PRESENT),
                judged("O3", Place.FIRST, ONE, Verdict.PASSED, 30, Found.PRESENT)));
        assertThat(agreement.verdicts().n()).isEqualTo(2);
        assertThat(agreement.verdicts().agreed()).isEqualTo(0.5);
        assertThat(agreement.components().n()).isEqualTo(4);
        assertThat(agreement.components().agreed()).isEqualTo(0.75);
        assertThat(agreement.pairs()).containsOnlyKeys(new Agreement.Judges(ONE, OTHER));
        assertThat(agreement.pairs().values()).extracting(Kappa::n).containsExactly(2);
        assertThat(agreement.codes().keySet()).containsExactly("O2", "O10");
        assertThat(agreement.speeds().get(ONE)).isEqualTo(new Agreement.Speed(3, Duration.ofMinutes(8)));
        assertThat(agreement.speeds().get(OTHER)).isEqualTo(new Agreement.Speed(2, Duration.ofMinutes(4)));
    }

    private static Judged judged(
            String code, Place place, PersonId person, Verdict verdict, int minutes, Found... found) {
        return new Judged(AGENCY, code, place, person, verdict, List.of(found), Duration.ofMinutes(minutes));
    }
}
