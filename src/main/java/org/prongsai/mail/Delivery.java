package org.prongsai.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.web.Language;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Hands over one message: takes it in one transaction, hands it over, and writes down in another what came of it.
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Outgoing outgoing;
    private final List<Carrier> carriers;
    private final ObjectProvider<Addresses> addresses;
    private final ObjectProvider<PartSource> sources;
    private final SiteAddress site;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    Delivery(
            Outgoing outgoing,
            List<Carrier> carriers,
            ObjectProvider<Addresses> addresses,
            ObjectProvider<PartSource> sources,
            SiteAddress site) {
        this.outgoing = outgoing;
        this.carriers = carriers;
        this.addresses = addresses;
        this.sources = sources;
        this.site = site;
        for (Language language : Language.values()) {
            words.put(language, Words.in(language));
        }
    }

    /// Says to come again later, or that the message is done with.
    Outgoing.Claim deliver(Message.Key key) {
        Outgoing.Claim claim = outgoing.claim(key);
        return claim instanceof Outgoing.Claim.Ready(var message) ? handOver(message) : claim;
    }

    private Outgoing.Claim handOver(Message message) {
        Optional<Addresses.Address> person = addresses.stream()
                .flatMap(known -> known.of(message.letter().person()).stream())
                .findFirst();
        Carrier carrier = carrier(message.channel());
        Optional<String> address = person.flatMap(carrier::address);
        Optional<List<Part>> parts = address.flatMap(_ -> whole(message.letter().parts()));
        if (person.isEmpty() || address.isEmpty() || parts.isEmpty() || !carrier.isOn()) {
            outgoing.drop(message);
            return new Outgoing.Claim.Nothing();
        }
        try {
            Words said = said(person.get().language(), message.channel());
            Object[] values = parts.get().stream().map(part -> part.in(said)).toArray();
            hand(message, carrier, new Receiver(address.get(), person.get().guest()), said, values);
            outgoing.sent(message);
            return new Outgoing.Claim.Nothing();
        } catch (Carrier.Undelivered fault) {
            log.warn("letter {} was not taken: {}", message.letter().id(), fault.getMessage());
            return outgoing.failed(message, fault);
        }
    }

    /// The parts with all that had to be fetched; nothing if a source has nothing to say any more.
    private Optional<List<Part>> whole(List<Part> parts) {
        var whole = new ArrayList<Part>();
        for (Part part : parts) {
            if (part instanceof Part.Fetched(var source, var reference)) {
                Optional<String> text = sources.stream()
                        .filter(one -> one.name().equals(source))
                        .findFirst()
                        .flatMap(one -> one.text(reference));
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                whole.add(new Part.Sealed(text.get()));
            } else {
                whole.add(part);
            }
        }
        return Optional.of(List.copyOf(whole));
    }

    private record Receiver(String address, boolean guest) {}

    private void hand(Message message, Carrier carrier, Receiver to, Words said, Object[] values)
            throws Carrier.Undelivered {
        Letter letter = message.letter();
        String subject = said.text(letter.template() + ".subject", values);
        String text = said.text(letter.template() + ".text", values);
        String whole = switch (message.channel()) {
            case MAIL ->
                said.text(
                        to.guest() ? "mail.guest" : letter.urgency() == Urgency.AT_ONCE ? "mail.urgent" : "mail.letter",
                        text,
                        site.of(letter.link().replace("{0}", values.length == 0 ? "" : values[0].toString())));
            case LINE -> said.text("mail.line", subject, text, site.forLine(letter.link()));
        };
        carrier.carry(letter.id(), to.address(), subject, whole);
    }

    /// LINE texts are Thai; a mail is in the language of its reader.
    private Words said(Language language, Channel channel) {
        Language chosen = channel == Channel.LINE ? Language.TH : language;
        Words found = words.get(chosen);
        if (found == null) {
            throw new IllegalStateException("no words in " + chosen);
        }
        return found;
    }

    private Carrier carrier(Channel channel) {
        return carriers.stream()
                .filter(carrier -> carrier.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
