package org.prongsai.disclosure.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.Website;
import org.prongsai.fetcher.WebAddress;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;

/// What is typed of an agency's website.
///
/// @param domains one on each line
public record WebsiteForm(
        @Nullable String domains,
        @Nullable String home,
        @Nullable Integer version) {
    static WebsiteForm of(Website website) {
        return new WebsiteForm(String.join("\n", website.domains()), website.home(), website.version());
    }

    /// The same upon another version, to be sent once more on purpose.
    WebsiteForm over(int newer) {
        return new WebsiteForm(domains, home, newer);
    }

    private List<String> lines() {
        return Typed.text(domains)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    FieldErrors check(Words words) {
        List<String> lines = lines();
        Optional<String> unfit =
                lines.stream().filter(line -> Website.domain(line).isEmpty()).findFirst();
        FieldErrors errors = FieldErrors.NONE;
        if (unfit.isPresent()) {
            errors = errors.and("domains", words.text("disclosure.website.fault", unfit.get()));
        } else if (lines.size() > Website.MOST) {
            errors = errors.and("domains", words.text("disclosure.website.many", Website.MOST));
        }
        String page = Typed.text(home);
        if (page.isEmpty() && !lines.isEmpty()) {
            return errors.and("home", words.lookup("disclosure.website.home.needed"));
        }
        if (!page.isEmpty() && WebAddress.read(page) instanceof WebAddress.Refused(var reason)) {
            return errors.and("home", words.lookup("disclosure.address.fault." + reason.name()));
        }
        return !page.isEmpty() && errors.isEmpty() && website().isForeign(page)
                ? errors.and("home", words.lookup("disclosure.website.home.foreign"))
                : errors;
    }

    /// What it asks for; call it where [#check] found nothing.
    Website website() {
        return new Website(
                lines().stream()
                        .flatMap(line -> Website.domain(line).stream())
                        .distinct()
                        .toList(),
                Typed.text(home),
                Objects.requireNonNullElse(version, 0));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.area("domains", words.lookup("disclosure.website.domains"))
                        .hint(words.lookup("disclosure.website.domains.hint"))
                        .with("maxlength", Integer.toString(Evidence.LONGEST_ADDRESS))
                        .with("rows", "3")
                        .value(domains)
                        .error(errors.on("domains")),
                Field.text("home", words.lookup("disclosure.website.home"))
                        .hint(words.lookup("disclosure.website.home.hint"))
                        .with("type", "url")
                        .with("inputmode", "url")
                        .with("maxlength", Integer.toString(Evidence.LONGEST_ADDRESS))
                        .value(home)
                        .error(errors.on("home")));
    }
}
