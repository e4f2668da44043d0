package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Whether an administrator of the database can tell whose answer is whose: the short form of `./prove
/// survey-unlinkable`. Test of the security design, section 5.8.
@SurveyTest
class LinkageTest {
    private static final int SEEDS = 3;

    @Autowired
    private BeanFactory beans;

    @Test
    void nobodyIsLinkedToAnAnswer() throws IOException {
        var linkage = new Linkage(beans);
        var shares = new ArrayList<Double>();
        for (int seed = 0; seed < SEEDS; seed++) {
            shares.addAll(linkage.attack(seed).values());
        }
        assertThat(shares.stream().mapToDouble(share -> share).average().orElseThrow())
                .isLessThanOrEqualTo(0.01);
    }

    @Test
    void storedOnArrivalMostWouldBe() throws IOException {
        assertThat(new Linkage(beans).control(7).values()).allMatch(share -> share > 0.5);
    }
}
