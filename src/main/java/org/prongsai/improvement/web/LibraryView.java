package org.prongsai.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.library.Library;
import org.prongsai.improvement.library.LibraryMeasure;
import org.prongsai.improvement.library.SharerKind;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.search.Query;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Tone;
import org.springframework.web.util.UriComponentsBuilder;

/// Lays the library of measures out.
final class LibraryView {
    private static final int SHOWN = 10;
    private static final String SHIPPED = "shipped";
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");

    private final AgencyYear at;
    private final Library library;
    private final Visit visit;
    private final Words words;

    LibraryView(AgencyYear at, Library library, Visit visit) {
        this.at = at;
        this.library = library;
        this.visit = visit;
        this.words = visit.words();
    }

    static String path(AgencyYear at) {
        return MeasuresController.path(at) + "/library";
    }

    /// @param all  measures of the library
    /// @param own  those that the agency shared
    /// @param told what was just done: the end of a key, or empty
    /// @param undo on which measure; null where nothing undoes it
    LibraryPage page(
            List<LibraryMeasure> all,
            List<LibraryMeasure> own,
            LibraryChoice choice,
            String told,
            @Nullable UUID undo) {
        String key = "improvement.told." + told;
        List<LibraryMeasure> found = choice.isOwn()
                ? own
                : all.stream().filter(one -> isWanted(one, choice)).toList();
        int last = Math.max(1, (found.size() + SHOWN - 1) / SHOWN);
        int current = Math.clamp(choice.at(), 1, last);
        return new LibraryPage(
                words.text("improvement.lead", words.pick(at.agency().name()), words.year(at.year())),
                List.of(new Crumb(words.lookup("improvement.page"), MeasuresController.path(at))),
                words.has(key) ? words.lookup(key) : null,
                undo == null ? null : path(at) + "/" + undo + "/restore",
                List.of(
                        Tab.of(words.lookup("improvement.library.all"), path(at), !choice.isOwn()),
                        Tab.of(words.lookup("improvement.library.own"), path(at) + "?own=true", choice.isOwn())),
                choice.isOwn(),
                choice.isOwn() ? List.of() : search(choice),
                words.text("improvement.library.found", words.count(found.size())),
                found.subList((current - 1) * SHOWN, Math.min(found.size(), current * SHOWN)).stream()
                        .map(this::entry)
                        .toList(),
                new Pages(current, last, this::href),
                path(at));
    }

    private boolean isWanted(LibraryMeasure one, LibraryChoice choice) {
        var sharer = one.sharer();
        String wanted = Typed.text(choice.sharer());
        String instrument = Typed.text(choice.instrument());
        return (choice.query().isEmpty() || says(one, Query.of(choice.query())))
                && (choice.code().isEmpty() || library.raises(one, choice.code(), at.year()))
                && (instrument.isEmpty() || library.raises(one, instrument, at.year()))
                && (wanted.isEmpty() || wanted.equals(sharer == null ? SHIPPED : sharer.name()));
    }

    private boolean says(LibraryMeasure one, Query query) {
        return query.isIn(Stream.concat(
                        Stream.of(one.title(), one.targetGroup(), one.indicator(), items(one)),
                        one.steps().stream().map(LibraryMeasure.Step::title))
                .toArray(String[]::new));
    }

    private String href(int number) {
        return path(at) + "?"
                + UriComponentsBuilder.newInstance()
                        .query(visit.query())
                        .replaceQueryParam("page", Integer.toString(number))
                        .replaceQueryParam("told")
                        .replaceQueryParam("undo")
                        .build()
                        .getQuery();
    }

    private List<Field> search(LibraryChoice choice) {
        var instruments = new ArrayList<Option>();
        instruments.add(Option.of("", words.lookup("improvement.library.any")));
        INSTRUMENTS.stream()
                .flatMap(code -> library.item(code, at.year()).stream()
                        .map(node -> Option.of(code, code + " " + words.pick(node.label()))))
                .forEach(instruments::add);
        var sharers = new ArrayList<Option>();
        sharers.add(Option.of("", words.lookup("improvement.library.any")));
        sharers.add(Option.of(SHIPPED, words.lookup("improvement.library.shipped")));
        Stream.of(SharerKind.values())
                .map(one -> Option.of(one.name(), sharer(one)))
                .forEach(sharers::add);
        return List.of(
                Field.text("q", words.lookup("improvement.library.q"))
                        .hint(words.lookup("improvement.library.q.hint"))
                        .with("type", "search")
                        .value(choice.query()),
                Field.text("item", words.lookup("improvement.code"))
                        .hint(words.lookup("improvement.library.item.hint"))
                        .value(choice.code()),
                Field.select("instrument", words.lookup("improvement.library.instrument"), instruments)
                        .value(Typed.text(choice.instrument())),
                Field.select("sharer", words.lookup("improvement.library.sharer"), sharers)
                        .value(Typed.text(choice.sharer())));
    }

    private LibraryPage.Entry entry(LibraryMeasure one) {
        var sharer = one.sharer();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(words.lookup("improvement.items"), items(one)));
        facts.add(Fact.of(words.lookup("improvement.targetGroup"), one.targetGroup()));
        facts.add(Fact.of(words.lookup("improvement.indicator"), one.indicator()));
        facts.add(Fact.of(words.lookup("improvement.aim"), one.aim().text()));
        return new LibraryPage.Entry(
                one.id(),
                one.title(),
                sharer == null
                        ? Badge.of(words.lookup("improvement.library.shipped"), Tone.NEUTRAL)
                        : Badge.of(words.text("improvement.library.from", sharer(sharer)), Tone.ACTION),
                facts.stream()
                        .filter(fact -> !fact.equals(Fact.of(fact.name(), "")))
                        .toList(),
                IntStream.range(0, one.steps().size())
                        .mapToObj(i -> (i + 1) + ". " + step(one.steps().get(i)))
                        .toList());
    }

    /// The codes as they are printed in the year, each with what it asks.
    private String items(LibraryMeasure one) {
        return one.items().stream()
                .map(code -> library.item(code, at.year())
                        .map(node -> node.shownCode() + " " + words.pick(node.label()))
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }

    private String step(LibraryMeasure.Step step) {
        var months = step.months();
        DateSpan days = months == null ? at.year().days() : months.in(at.year());
        return words.text(
                "improvement.library.step", step.title(), words.shortDate(days.first()), words.shortDate(days.last()));
    }

    private String sharer(SharerKind kind) {
        return words.lookup(
                switch (kind) {
                    case CENTRAL -> "improvement.sharer.CENTRAL";
                    case LOCAL -> "improvement.sharer.LOCAL";
                    case PROVINCE -> "improvement.sharer.PROVINCE";
                    case UNIVERSITY -> "improvement.sharer.UNIVERSITY";
                    case STATE_ENTERPRISE -> "improvement.sharer.STATE_ENTERPRISE";
                    case PUBLIC_BODY -> "improvement.sharer.PUBLIC_BODY";
                    case INDEPENDENT -> "improvement.sharer.INDEPENDENT";
                });
    }
}
