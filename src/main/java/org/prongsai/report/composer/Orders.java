package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.identity.AgencyId;
import org.prongsai.report.Composer;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part.Role;
import org.prongsai.thai.FiscalYear;
import org.prongsai.workgroup.Seat;
import org.prongsai.workgroup.WorkingGroup;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The order that appoints a working group.
@Component
class Orders implements Composer {
    private final WorkingGroups groups;
    private final Senders senders;

    Orders(WorkingGroups groups, Senders senders) {
        this.groups = groups;
        this.senders = senders;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.ORDER);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind) {
        return groups.of(agency, year).stream()
                .map(group -> new Occasion(
                        agency, year, kind, group.id(), group.name().th()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Manuscript compose(Occasion occasion) {
        WorkingGroup group = groups.find(occasion.agency(), Objects.requireNonNull(occasion.subject()))
                .orElseThrow(() -> new NoSuchElementException("no working group " + occasion.subject()));
        Sender sender = senders.of(occasion.agency());
        var order = group.order();
        var number = order.number();
        var date = order.date();
        return new MemoParts()
                .add(Role.FROM, "from", say("order.from", sender.formal()))
                .add(Role.NUMBER, "number", number == null ? "" : number)
                .add(Role.SUBJECT, "subject", group.subject())
                .body(order.grounds())
                .add(Role.HEADING, "heading.1", say("order.members"))
                .data("workgroup.title", members(group))
                .add(Role.HEADING, "heading.2", say("order.duties"))
                .body(group.duties().stream()
                        .map(duty -> say("order.duty", duty.number(), duty.text()))
                        .collect(Collectors.joining("\n")))
                .add(Role.CLOSING, "closing", order.closing())
                .add(Role.DATE, "date", date == null ? "" : Dates.day(date))
                .add(Role.SIGNATURE, "signature", say("sender.signature", order.signer()))
                .as(occasion.kind(), say("order.title", group.name().th()));
    }

    private static Table members(WorkingGroup group) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(say("order.head.number"), say("order.head.position"), say("order.head.role")));
        group.members().forEach(seat -> rows.add(Row.of(seat.number(), position(seat), role(seat))));
        return new Table(
                List.of(
                        new Column(1.6, Alignment.CENTRE),
                        new Column(9.5, Alignment.LEFT),
                        new Column(5, Alignment.LEFT)),
                1,
                0,
                rows);
    }

    /// The position, and the name where the office wishes it.
    static String position(Seat seat) {
        return seat.person().isBlank() ? seat.position() : say("order.named", seat.position(), seat.person());
    }

    static String role(Seat seat) {
        return say("order.role." + seat.role().name().toLowerCase(java.util.Locale.ROOT));
    }
}
