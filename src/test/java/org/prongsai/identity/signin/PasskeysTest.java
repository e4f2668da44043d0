package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Answers that no device gave.
@SpringBootTest
class PasskeysTest {
    @Autowired
    private Passkeys passkeys;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not JSON",
                "{\"id\":null,\"rawId\":null,\"response\":null,\"type\":\"public-key\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{},\"type\":\"public-key\"}"
            })
    void areRefusedWhateverTheyAre(String answer) {
        Person person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th");
        assertThat(passkeys.prove(passkeys.ask().orElseThrow().token(), answer)).isEmpty();
        String token = passkeys.askToAdd(person).orElseThrow().token();
        assertThat(passkeys.add(person.id(), token, answer, "x")).isFalse();
        assertThat(passkeys.prove("not a token", answer)).isEmpty();
        assertThat(passkeys.of(person.id())).isEmpty();
    }
}
