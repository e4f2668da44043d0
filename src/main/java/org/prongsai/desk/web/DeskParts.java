package org.prongsai.desk.web;

import java.util.Optional;
import org.prongsai.desk.Desk;
import org.prongsai.web.FrameParts;
import org.prongsai.web.TopEntry;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the desk adds to the frame: the way to one's own work, with the number of duties that wait.
@Component
class DeskParts implements FrameParts {
    private final Desk desk;
    private final Desk.Owners owners;

    DeskParts(Desk desk, Desk.Owners owners) {
        this.desk = desk;
        this.owners = owners;
    }

    @Override
    public Optional<TopEntry> work(Visit visit) {
        if (visit.visitor().isEmpty()) {
            return Optional.empty();
        }
        long count = desk.count(owners.current());
        return Optional.of(new TopEntry(
                visit.words().lookup("desk.title"),
                MyWorkController.PATH,
                count,
                visit.words().counted("desk.waiting", count)));
    }
}
