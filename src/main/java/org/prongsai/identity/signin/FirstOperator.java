package org.prongsai.identity.signin;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Lets the first person in, who then lets in the others: by a code that only the terminal of the start shows.
///
/// There is no account before that, and each start of an installation without people makes a new code.
@Component
public class FirstOperator implements SmartInitializingSingleton {
    private static final int LETTERS = 24;

    private final People people;
    private final Assignments assignments;
    private final Credentials credentials;
    private final IdentitySettings settings;
    private final Clock clock;
    private volatile @Nullable Secret code;

    FirstOperator(
            People people, Assignments assignments, Credentials credentials, IdentitySettings settings, Clock clock) {
        this.people = people;
        this.assignments = assignments;
        this.credentials = credentials;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.samples() && people.isEmpty()) {
            Secret made = Secret.typed(LETTERS);
            code = made;
            System.out.println("""

                      ยังไม่มีผู้ใช้ ผู้ดูแลระบบคนแรกเปิด /sign-in/first แล้วใส่รหัสนี้
                      There is nobody yet: the first operator opens /sign-in/first and enters this code

                        %s
                    """.formatted(made.grouped()));
        }
    }

    /// Whether someone may still come in by the code.
    public boolean isWanted() {
        return code != null && people.isEmpty();
    }

    /// Whether it is the code of this start.
    public boolean isRight(String typed) {
        Secret made = code;
        var given = Secret.asTyped(typed);
        return made != null && isWanted() && MessageDigest.isEqual(made.hash(), given.hash());
    }

    /// Makes the first operator; the code is void from then on.
    ///
    /// @return why the password is refused, if it is; then nothing is done
    public Optional<PasswordFault> hire(String name, String email, String password) {
        var asked = new Person(org.prongsai.identity.PersonId.random(), Bilingual.same(name), email, true, false);
        Optional<PasswordFault> fault = PasswordRules.fault(password, asked);
        if (fault.isPresent()) {
            return fault;
        }
        code = null;
        Person person = people.add(asked.name(), email);
        credentials.setPassword(person, password);
        new Tenant(Assignment.INSTALLATION)
                .run(() -> assignments.grant(new Assignment(
                        Assignment.INSTALLATION,
                        UUID.randomUUID(),
                        person.id(),
                        Role.SYSTEM_OPERATOR,
                        null,
                        LocalDate.now(clock),
                        null,
                        null)));
        return Optional.empty();
    }
}
