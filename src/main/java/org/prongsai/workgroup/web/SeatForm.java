package org.prongsai.workgroup.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Post;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.workgroup.OrderComposer;
import org.prongsai.workgroup.Seat;
import org.prongsai.workgroup.SeatRole;

/// What is typed of a seat.
///
/// @param position left empty where the title of the post says it
public record SeatForm(
        @Nullable SeatRole role,
        @Nullable UUID post,
        @Size(max = 500) @Nullable String position,
        @Size(max = 200) @Nullable String person,
        @Nullable Integer version) {
    static final SeatForm EMPTY = new SeatForm(SeatRole.MEMBER, null, null, null, 0);

    static SeatForm of(Seat seat) {
        return new SeatForm(seat.role(), seat.post(), seat.position(), seat.person(), seat.version());
    }

    SeatForm over(int newer) {
        return new SeatForm(role, post, position, person, newer);
    }

    FieldErrors check(List<Post> posts, FieldErrors errors, Words words) {
        FieldErrors found = errors.needed("role", role, words);
        if (post != null && chosen(posts).isEmpty()) {
            found = found.and("post", words.lookup("web.invalid"));
        }
        return post == null && Typed.text(position).isEmpty()
                ? found.and("position", words.lookup("workgroup.position.needed"))
                : found;
    }

    private Optional<Post> chosen(List<Post> posts) {
        return posts.stream().filter(one -> one.id().equals(post)).findFirst();
    }

    /// What it asks for; call it where [#check] found nothing.
    OrderComposer.SeatWish wish(List<Post> posts) {
        String typed = Typed.text(position);
        return new OrderComposer.SeatWish(
                role == null ? SeatRole.MEMBER : role,
                typed.isEmpty() ? chosen(posts).orElseThrow().title().th() : typed,
                Typed.text(person),
                post);
    }

    List<Field> fields(List<Post> posts, FieldErrors errors, Words words) {
        return List.of(
                Field.select(
                                "role",
                                words.lookup("workgroup.role"),
                                Arrays.stream(SeatRole.values())
                                        .map(one -> Option.of(one.name(), GroupText.role(one, words)))
                                        .toList())
                        .value(role == null ? null : role.name())
                        .error(errors.on("role"))
                        .required(),
                Field.select(
                                "post",
                                words.lookup("workgroup.post"),
                                Stream.concat(
                                                Stream.of(Option.of("", words.lookup("workgroup.post.none"))),
                                                posts.stream()
                                                        .map(one -> Option.of(
                                                                one.id().toString(), words.pick(one.title()))))
                                        .toList())
                        .hint(words.lookup("workgroup.post.hint"))
                        .value(post == null ? null : post.toString())
                        .error(errors.on("post")),
                Field.area("position", words.lookup("workgroup.position"))
                        .hint(words.lookup("workgroup.position.hint"))
                        .with("rows", "2")
                        .with("maxlength", "500")
                        .value(position)
                        .error(errors.on("position")),
                Field.text("person", words.lookup("workgroup.person"))
                        .hint(words.lookup("workgroup.person.hint"))
                        .with("maxlength", "200")
                        .value(person)
                        .error(errors.on("person")));
    }
}
