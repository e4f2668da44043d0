package org.prongsai.desk;

import java.util.List;
import java.util.UUID;
import org.prongsai.identity.OpenDuties;
import org.prongsai.identity.PersonId;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// The duties that go along when someone hands over. Those of posts stay with the posts.
@Component
class PersonalDuties implements OpenDuties {
    private final Duties duties;

    PersonalDuties(Duties duties) {
        this.duties = duties;
    }

    @Override
    public List<String> waiting(UUID agency, PersonId person, Words words) {
        return duties.waiting(agency, List.of(new Holder.Person(person.value()))).stream()
                .map(duty -> words.text("desk.handover.duty", duty.title().in(words), words.shortDate(duty.until())))
                .toList();
    }

    @Override
    public int pass(UUID agency, PersonId leaver, PersonId successor) {
        return duties.pass(agency, leaver.value(), successor.value());
    }
}
