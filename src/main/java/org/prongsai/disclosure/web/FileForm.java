package org.prongsai.disclosure.web;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.Evidence;
import org.prongsai.disclosure.GivenFile;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.springframework.web.multipart.MultipartFile;

/// What is handed in as evidence beside its file.
public record FileForm(
        @Size(max = Evidence.LONGEST_NOTE) @Nullable String note) {
    static final FileForm EMPTY = new FileForm(null);

    /// The file, or what is wrong with it.
    record Given(@Nullable GivenFile file, FieldErrors errors) {
        static Given read(@Nullable MultipartFile given, FieldErrors errors, Words words) {
            if (given == null || given.isEmpty()) {
                return new Given(null, errors.and("file", words.lookup("disclosure.file.needed")));
            }
            return switch (GivenFile.look(bytes(given), Objects.requireNonNullElse(given.getOriginalFilename(), ""))) {
                case GivenFile.Usable(var file) -> new Given(file, errors);
                case GivenFile.Refused(var reason) ->
                    new Given(null, errors.and("file", words.lookup("disclosure.file.fault." + reason.name())));
            };
        }

        private static byte[] bytes(MultipartFile file) {
            try {
                return file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Field> fields(FieldErrors errors, Words words) {
        return List.of(
                Field.file("file", words.lookup("disclosure.file"), ".pdf,.docx,.xlsx,.png,.jpg,.jpeg")
                        .hint(words.lookup("disclosure.file.hint"))
                        .error(errors.on("file"))
                        .required(),
                Field.area("note", words.lookup("disclosure.note"))
                        .hint(words.lookup("disclosure.note.hint"))
                        .with("maxlength", Integer.toString(Evidence.LONGEST_NOTE))
                        .with("rows", "3")
                        .value(note)
                        .error(errors.on("note")));
    }
}
