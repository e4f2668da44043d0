package org.prongsai.report.composer;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencySettings;
import org.prongsai.identity.KindProfile;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.springframework.stereotype.Component;

/// Looks up how an agency, its head and its units are called.
@Component
class Senders {
    private static final String SECRETARIAT = "สำนักงานเลขานุการ";

    private final Agencies agencies;
    private final AgencySettings settings;
    private final Units units;
    private final Posts posts;

    Senders(Agencies agencies, AgencySettings settings, Units units, Posts posts) {
        this.agencies = agencies;
        this.settings = settings;
        this.units = units;
        this.posts = posts;
    }

    Sender of(AgencyId id) {
        Agency agency = agencies.among(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no agency " + id));
        var said = settings.of(id);
        KindProfile kind = KindProfile.of(agency.kind());
        String unit = Objects.requireNonNullElse(said.integrity(), kind.integrityUnit());
        String brief = agency.shortName().th();
        return new Sender(
                id,
                agency.name().th(),
                brief.isBlank() ? agency.name().th() : brief,
                Objects.requireNonNullElse(said.head(), kind.head().th()),
                unit,
                signer(id, unit));
    }

    /// The names of the units with these ids, in the order of the agency's units.
    List<String> names(AgencyId agency, java.util.Set<UUID> wanted) {
        return units.all(agency).stream()
                .filter(unit -> wanted.contains(unit.id()))
                .map(unit -> unit.name().th())
                .collect(Collectors.toList());
    }

    List<Unit> units(AgencyId agency) {
        return units.all(agency);
    }

    /// The post that heads the unit, where the agency has one; otherwise the usual name of such a post.
    private String signer(AgencyId agency, String unit) {
        return headed(agency, unit)
                .orElseGet(() -> unit.startsWith(SECRETARIAT)
                        ? unit.substring("สำนักงาน".length())
                        : PaperWords.say(unit.startsWith("ศูนย์") ? "sender.centre" : "sender.director", unit));
    }

    private Optional<String> headed(AgencyId agency, String unit) {
        Optional<UUID> id = units.all(agency).stream()
                .filter(one -> one.name().th().equals(unit))
                .map(Unit::id)
                .findFirst();
        return id.flatMap(wanted -> posts.all(agency.value()).stream()
                .filter(post -> wanted.equals(post.unit()))
                .filter(Senders::heads)
                .map(post -> post.title().th())
                .findFirst());
    }

    private static boolean heads(Post post) {
        return post.title().th().startsWith("หัวหน้า")
                || post.title().th().startsWith("ผู้อำนวยการ")
                || post.title().th().startsWith("เลขานุการ");
    }
}
