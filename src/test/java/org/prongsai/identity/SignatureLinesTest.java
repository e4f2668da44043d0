package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The lines beneath a signature, letter for letter.
class SignatureLinesTest {
    private static final String OWN = "รองเลขาธิการ ก.พ.ร.";
    private static final String POST = "เลขาธิการ ก.พ.ร.";

    @Test
    void theHolderSignsInHisPost() {
        assertThat(String.join("\n", SignatureLines.of(HoldingKind.HOLDER, POST, POST)))
                .isEqualTo("เลขาธิการ ก.พ.ร.");
    }

    @Test
    void actingForTheHolder() {
        assertThat(String.join("\n", SignatureLines.of(HoldingKind.ACTING_FOR, OWN, POST)))
                .isEqualTo("รองเลขาธิการ ก.พ.ร.\nรักษาราชการแทน\nเลขาธิการ ก.พ.ร.");
    }

    @Test
    void onBehalfOfTheHolder() {
        assertThat(String.join("\n", SignatureLines.of(HoldingKind.ON_BEHALF_OF, OWN, POST)))
                .isEqualTo("รองเลขาธิการ ก.พ.ร.\nปฏิบัติราชการแทน\nเลขาธิการ ก.พ.ร.");
    }

    @Test
    void caretakerOfThePost() {
        assertThat(String.join("\n", SignatureLines.of(HoldingKind.CARETAKER, OWN, POST)))
                .isEqualTo("รองเลขาธิการ ก.พ.ร.\nรักษาการในตำแหน่ง\nเลขาธิการ ก.พ.ร.");
    }

    @Test
    void whoeverHasNoPostOfHisOwnNamesNone() {
        assertThat(SignatureLines.of(HoldingKind.CARETAKER, null, POST))
                .containsExactly("รักษาการในตำแหน่ง", "เลขาธิการ ก.พ.ร.");
    }
}
