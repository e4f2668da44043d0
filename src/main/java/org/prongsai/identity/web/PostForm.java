package org.prongsai.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Unit;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.access.Role;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// What is said of a post.
///
/// @param en      the Thai title when left empty
/// @param unit    empty for the agency as a whole
/// @param roles   what its holder is in this system
/// @param version of the post when the form was shown; 0 for a new one
public record PostForm(
        @NotBlank @Size(min = 2, max = 200) @Nullable String th,
        @Size(max = 200) @Nullable String en,
        @Nullable UUID unit,
        @Nullable List<Role> roles,
        int version) {
    static final PostForm EMPTY = new PostForm(null, null, null, List.of(), 0);

    private static final int SHORTEST = 2;

    static PostForm of(Post post) {
        return new PostForm(post.title().th(), post.title().en(), post.unit(), post.roles(), post.version());
    }

    /// What Bean Validation lets through.
    ///
    /// @param units of the agency
    FieldErrors check(List<Unit> units, FieldErrors errors, Words words) {
        FieldErrors found = errors;
        if (th != null && th.strip().length() < SHORTEST) {
            found = found.and("th", words.lookup("web.invalid.Size"));
        }
        return unit == null || units.stream().anyMatch(it -> it.id().equals(unit))
                ? found
                : found.and("unit", words.lookup("identity.refusal.NO_SUCH_UNIT"));
    }

    Posts.Wish wish() {
        return new Posts.Wish(
                unit,
                Bilingual.typed(Objects.requireNonNull(th), en),
                chosen().stream().filter(role -> !role.isOfTheInstallation()).toList());
    }

    private List<Role> chosen() {
        return Objects.requireNonNullElse(roles, List.of());
    }

    /// The same words over another version of the post.
    PostForm over(int other) {
        return new PostForm(th, en, unit, roles, other);
    }

    List<Field> fields(List<Unit> units, FieldErrors errors, Words words) {
        return List.of(
                Field.text("th", words.lookup("identity.post.th"))
                        .with("maxlength", "200")
                        .value(th)
                        .error(errors.on("th"))
                        .required(),
                Field.text("en", words.lookup("identity.post.en"))
                        .with("maxlength", "200")
                        .value(en)
                        .error(errors.on("en")),
                Field.select("unit", words.lookup("identity.post.unit"), RoleForm.units(units, words))
                        .value(unit == null ? "" : unit.toString())
                        .error(errors.on("unit")),
                Field.checks(
                                "roles",
                                words.lookup("identity.post.roles"),
                                Arrays.stream(Role.values())
                                        .filter(role -> !role.isOfTheInstallation())
                                        .map(role ->
                                                Option.of(role.name(), words.lookup("identity.role." + role.tag())))
                                        .toList())
                        .hint(words.lookup("identity.post.roles.hint"))
                        .values(chosen().stream().map(Role::name).toList())
                        .error(errors.on("roles")));
    }
}
