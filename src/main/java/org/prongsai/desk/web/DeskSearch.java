package org.prongsai.desk.web;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.desk.Desk;
import org.prongsai.desk.Offices;
import org.prongsai.desk.Owner;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.search.Query;
import org.prongsai.web.search.SearchSource;
import org.springframework.stereotype.Component;

/// What waits for the reader and what was announced to him, over all his agencies.
@Component
class DeskSearch implements SearchSource {
    private final Desk desk;
    private final Desk.Owners owners;
    private final Offices offices;

    DeskSearch(Desk desk, Desk.Owners owners, Offices offices) {
        this.desk = desk;
        this.owners = owners;
        this.offices = offices;
    }

    @Override
    public String heading() {
        return "desk.title";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Hit> find(Query query, Visit visit) {
        if (visit.visitor().isEmpty()) {
            return List.of();
        }
        Words words = visit.words();
        Owner owner = owners.current();
        Stream<Hit> duties = desk.waiting(owner).stream()
                .filter(duty -> query.isIn(duty.title().in(words)))
                .map(duty -> new Hit(
                        duty.title().in(words), words.text("desk.until", words.date(duty.until())), duty.link()));
        Stream<Hit> announced = desk.announced(owner).stream()
                .filter(one -> query.isIn(
                        one.title().th(),
                        one.title().en(),
                        one.text().th(),
                        one.text().en()))
                .flatMap(one -> offices.find(one.agency()).stream()
                        .map(office -> new Hit(
                                words.pick(one.title()),
                                words.pick(office.name()),
                                "/agencies/" + office.code() + "/announcements/" + one.id())));
        return Stream.concat(duties, announced).limit(MOST).toList();
    }
}
