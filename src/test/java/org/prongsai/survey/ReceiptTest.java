package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prongsai.survey.token.Octets;

/// Codes that people write down.
class ReceiptTest {
    @Test
    void whatIsWrittenDownIsReadAgain() {
        var random = new Random(2564);
        for (int i = 0; i < 1000; i++) {
            byte[] bits = new byte[Receipt.BYTES];
            random.nextBytes(bits);
            bits[0] = i % 3 == 0 ? 0 : bits[0];
            var receipt = new Receipt(Octets.of(bits));
            assertThat(receipt.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(Receipt.read(receipt.text())).contains(receipt);
            assertThat(Receipt.read(" "
                            + receipt.text().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                    .contains(receipt);
        }
    }

    @Test
    void lettersThatLookLikeOthersAreTakenForThem() {
        assertThat(Receipt.read("OIl0-OIl0-OIl0-OIl0")).isEqualTo(Receipt.read("0110-0110-0110-0110"));
        assertThat(Receipt.read("0110-0110-0110")).isEmpty();
        assertThat(Receipt.read("U110-0110-0110-0110")).isEmpty();
    }
}
