package org.prongsai.survey.origin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.survey.KeyList;
import org.prongsai.web.Origin;
import org.prongsai.web.SiteAddress;
import org.prongsai.web.Words;
import org.springframework.stereotype.Component;

/// Prints the pages of those who collect a pass.
@Component
class IssuePages {
    /// As many keys as people read through; the whole list is a file beside it.
    private static final int SHOWN = 200;

    private final OriginPages pages;
    private final KeyList keys;
    private final Agencies agencies;
    private final SiteAddress site;

    IssuePages(OriginPages pages, KeyList keys, Agencies agencies, SiteAddress site) {
        this.pages = pages;
        this.keys = keys;
        this.agencies = agencies;
        this.site = site;
    }

    /// The page of every personal link: the same for all of them.
    byte[] pass(Speech speech) {
        return print(
                "pass",
                speech,
                Map.of(
                        "script",
                        pages.script("survey-pass.js"),
                        "rsa",
                        pages.script("survey-rsa.js"),
                        "answers",
                        site.of(Origin.ANSWERS)));
    }

    /// The list of keys, with its fingerprint.
    byte[] keys(Speech speech) {
        Words words = speech.words();
        List<KeyList.Entry> all = keys.entries();
        List<KeyList.Entry> first = all.stream().limit(SHOWN).toList();
        Map<UUID, Agency> known =
                agencies
                        .among(first.stream()
                                .map(entry -> entry.agency().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(agency -> agency.id().value(), Function.identity()));
        var view = new KeysView(
                keys.fingerprint(),
                keys.hash(),
                all.size(),
                first.stream().map(entry -> line(entry, known, words)).toList());
        return print("keys", speech, Map.of("view", view));
    }

    private static KeysView.Line line(KeyList.Entry entry, Map<UUID, Agency> known, Words words) {
        Agency agency = known.get(entry.agency().value());
        return new KeysView.Line(
                agency == null ? entry.agency().value().toString() : words.pick(agency.name()),
                words.pick(entry.title()),
                words.year(entry.year()),
                entry.check());
    }

    private byte[] print(String template, Speech speech, Map<String, Object> values) {
        return pages.print(template, speech, values).getBytes(StandardCharsets.UTF_8);
    }
}
