package org.prongsai.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Band;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page carries around its content; templates declare it as `@param Frame frame`.
///
/// Nothing is asked of the modules before the page prints it, so a fragment costs nothing here.
public final class Frame {
    /// No evaluated code, no inline style, no other server; 422 shows the form with its faults, 409 what others made of
    /// it.
    private static final String HTMX = """
            {"allowEval":false,"allowScriptTags":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,\
            "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"422","swap":true},{"code":"409","swap":true},\
            {"code":"...","swap":false,"error":true}]}""";

    private final Visit visit;
    private final List<FrameParts> parts;
    private final @Nullable CsrfToken csrf;
    private final Function<String, String> assets;
    private final SiteAddress site;

    Frame(
            Visit visit,
            List<FrameParts> parts,
            @Nullable CsrfToken csrf,
            Function<String, String> assets,
            SiteAddress site) {
        this.visit = visit;
        this.parts = parts;
        this.csrf = csrf;
        this.assets = assets;
        this.site = site;
    }

    public Visit visit() {
        return visit;
    }

    public Words words() {
        return visit.words();
    }

    public Rail rail() {
        return Rail.of(parts.stream().flatMap(part -> part.rail(visit).stream()).toList(), visit.path());
    }

    public Optional<Switch> agencies() {
        return parts.stream().flatMap(part -> part.agencies(visit).stream()).findFirst();
    }

    public Optional<Emblem> emblem() {
        return parts.stream().flatMap(part -> part.emblem(visit).stream()).findFirst();
    }

    public Optional<Switch> years() {
        return parts.stream().flatMap(part -> part.years(visit).stream()).findFirst();
    }

    public Optional<TopEntry> work() {
        return parts.stream().flatMap(part -> part.work(visit).stream()).findFirst();
    }

    public Optional<PersonMenu> person() {
        List<Switch.Way> own =
                parts.stream().flatMap(part -> part.ownPages(visit).stream()).toList();
        return parts.stream()
                .flatMap(part -> part.person(visit).stream())
                .findFirst()
                .map(menu -> menu.and(own));
    }

    public Optional<String> signIn() {
        return parts.stream().flatMap(part -> part.signIn(visit).stream()).findFirst();
    }

    /// The pages for anybody that every page leads to.
    public List<Switch.Way> foot() {
        return parts.stream().flatMap(part -> part.foot(visit).stream()).toList();
    }

    public List<String> banners() {
        return parts.stream().flatMap(part -> part.banners(visit).stream()).toList();
    }

    /// What seals the drafts of long forms; none for who is not signed in, whose forms keep none.
    public Optional<DraftKey> draftKey() {
        return parts.stream().flatMap(part -> part.draftKey(visit).stream()).findFirst();
    }

    public Optional<Band> band() {
        return parts.stream().flatMap(part -> part.band(visit).stream()).findFirst();
    }

    public Optional<String> search() {
        return parts.stream().flatMap(part -> part.search(visit).stream()).findFirst();
    }

    /// The value that a form sends back, to prove that it came from one of our pages.
    ///
    /// Empty on the page of a fault that ended the request before the guards had looked at it.
    public String csrf() {
        return csrf == null ? "" : csrf.getToken();
    }

    /// The name of the field that carries [#csrf].
    public String csrfName() {
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    /// A new idempotency key: a form that creates something sends it along, so that sending twice creates once.
    public UUID once() {
        return UUID.randomUUID();
    }

    /// How htmx behaves here.
    public String htmx() {
        return HTMX;
    }

    /// The address of a shipped file, with the hash of its content, such as `prongsai.css`.
    public String asset(String name) {
        return assets.apply(name);
    }

    /// The whole address of a shipped file, for those who show a link to the page elsewhere.
    public String wholeAddress(String name) {
        return site.of(asset(name));
    }
}
