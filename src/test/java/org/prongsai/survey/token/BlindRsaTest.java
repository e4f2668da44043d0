package org.prongsai.survey.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlindRsaTest {
    private static final Vectors RFC = Vectors.read();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// RFC 9474, appendix A.1 and A.3; 2 of 2, and the JDK's own check agrees with the signatures.
    @Test
    void agreesWithTheVectorsOfTheRfc() {
        BigInteger factor = RFC.inverse().modInverse(RFC.open().getModulus());
        assertThat(RFC.all()).hasSize(2).allSatisfy(vector -> {
            BlindRsa.Blinded blinded = BlindRsa.blind(
                    RFC.open(), vector.message().bytes(), RFC.salt().bytes(), factor);
            assertThat(blinded.message()).isEqualTo(vector.blinded());
            assertThat(new BigInteger(1, blinded.inverse().bytes())).isEqualTo(RFC.inverse());
            assertThat(BlindRsa.blindSign(RFC.secret(), blinded.message())).isEqualTo(vector.blindSignature());
            assertThat(BlindRsa.finish(
                            RFC.open(), vector.message().bytes(), vector.blindSignature(), blinded.inverse()))
                    .contains(vector.signature());
            assertThat(BlindRsa.verifies(RFC.open(), vector.message().bytes(), vector.signature()))
                    .isTrue();
        });
    }

    @Test
    void aPassThatWasSignedUnseenHolds() {
        Forging forging = Forging.start();
        byte[] message = Pass.message(forging.survey(), RANDOM);
        BlindRsa.Blinded blinded = BlindRsa.blind(forging.open(), message, RANDOM);
        Octets signed = BlindRsa.blindSign(forging.secret(), blinded.message());
        Octets signature = BlindRsa.finish(forging.open(), message, signed, blinded.inverse())
                .orElseThrow();
        var pass = new Pass(Octets.of(message), signature);
        assertThat(pass.holds(forging.survey(), forging.open())).isTrue();
        assertThat(pass.holds(UUID.randomUUID(), forging.open())).isFalse();
        assertThat(Pass.read(pass.text())).contains(pass);
        assertThat(BlindRsa.key(Octets.of(forging.open().getEncoded()))).isEqualTo(forging.open());
    }

    /// The signer's work is the same on the same, and what he sees has nothing of the message.
    @Test
    void theSameMessageIsBlindedDifferentlyEachTime() {
        byte[] message = Pass.message(UUID.randomUUID(), RANDOM);
        assertThat(BlindRsa.blind(RFC.open(), message, RANDOM).message())
                .isNotEqualTo(BlindRsa.blind(RFC.open(), message, RANDOM).message());
        Octets asked = RFC.all().getFirst().blinded();
        assertThat(BlindRsa.blindSign(RFC.secret(), asked)).isEqualTo(BlindRsa.blindSign(RFC.secret(), asked));
    }

    @Test
    void numbersThatAreNoneBelowTheModulusAreNotSigned() {
        int length = RFC.open().getModulus().bitLength() / Byte.SIZE;
        byte[] modulus = RFC.open().getModulus().toByteArray();
        Octets n = Octets.of(java.util.Arrays.copyOfRange(modulus, modulus.length - length, modulus.length));
        assertThat(BlindRsa.fits(RFC.secret(), RFC.all().getFirst().blinded())).isTrue();
        assertThat(BlindRsa.fits(RFC.secret(), n)).isFalse();
        assertThat(BlindRsa.fits(RFC.secret(), Octets.of(new byte[length]))).isFalse();
        assertThat(BlindRsa.fits(RFC.secret(), Octets.of(new byte[] {1}))).isFalse();
        assertThatThrownBy(() -> BlindRsa.blindSign(RFC.secret(), n)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A key half of which is damaged would betray the other half by one signature.
    @Test
    void aFaultWhileSigningNeverLeaves() throws Exception {
        var good = RFC.secret();
        var faulty = (java.security.interfaces.RSAPrivateCrtKey) java.security.KeyFactory.getInstance("RSA")
                .generatePrivate(new java.security.spec.RSAPrivateCrtKeySpec(
                        good.getModulus(),
                        good.getPublicExponent(),
                        good.getPrivateExponent(),
                        good.getPrimeP(),
                        good.getPrimeQ(),
                        good.getPrimeExponentP().flipBit(7),
                        good.getPrimeExponentQ(),
                        good.getCrtCoefficient()));
        assertThatThrownBy(() -> BlindRsa.blindSign(faulty, RFC.all().getFirst().blinded()))
                .isInstanceOf(IllegalStateException.class);
    }

    /// The short form of `./prove survey-tokens`; honest passes in between hold.
    @Test
    void forgedPassesAreRefused() {
        Forging.Found found = Forging.start().tries(2000);
        assertThat(found.forged()).isEqualTo(2000);
        assertThat(found.accepted()).isZero();
        assertThat(found.honestRefused()).isZero();
        assertThat(found.honest()).isPositive();
    }
}
