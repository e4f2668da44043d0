package org.prongsai.workgroup.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.workgroup.AgendaItem;
import org.prongsai.workgroup.AgendaPart;
import org.prongsai.workgroup.Convening;

/// What is typed of an item of an agenda.
public record ItemForm(
        @Nullable AgendaPart part,
        @NotBlank @Size(max = 500) @Nullable String title,
        @Size(max = 4000) @Nullable String brief,
        @Nullable Integer version) {
    static ItemForm in(AgendaPart part) {
        return new ItemForm(part, null, null, 0);
    }

    static ItemForm of(AgendaItem item) {
        return new ItemForm(item.part(), item.title(), item.brief(), item.version());
    }

    ItemForm over(int newer) {
        return new ItemForm(part, title, brief, newer);
    }

    FieldErrors check(FieldErrors errors, Words words) {
        return errors.needed("part", part, words);
    }

    Convening.ItemWish wish() {
        return new Convening.ItemWish(part == null ? AgendaPart.OTHER : part, Typed.text(title), Typed.text(brief));
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.select(
                                "part",
                                words.lookup("workgroup.item.part"),
                                Arrays.stream(AgendaPart.values())
                                        .map(one -> Option.of(one.name(), GroupText.part(one, words)))
                                        .toList())
                        .value(part == null ? null : part.name())
                        .error(errors.on("part"))
                        .required(),
                Field.area("title", words.lookup("workgroup.item.title"))
                        .with("rows", "2")
                        .with("maxlength", "500")
                        .value(title)
                        .error(errors.on("title"))
                        .required(),
                Field.area("brief", words.lookup("workgroup.item.brief"))
                        .hint(words.lookup("workgroup.item.brief.hint"))
                        .with("rows", "5")
                        .with("maxlength", "4000")
                        .value(brief)
                        .error(errors.on("brief")));
    }
}
