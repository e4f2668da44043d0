package org.prongsai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/// What is wrong with a form, one text per field, in the reader's language.
public record FieldErrors(Map<String, String> texts) {
    public static final FieldErrors NONE = new FieldErrors(Map.of());

    public FieldErrors {
        texts = Map.copyOf(texts);
    }

    /// The faults of Bean Validation and of conversion.
    ///
    /// A constraint's `message` names the key of its text; without one, `web.invalid.<constraint>` does.
    public static FieldErrors of(BindingResult result, Words words) {
        var texts = new HashMap<String, String>();
        for (FieldError fault : result.getFieldErrors()) {
            texts.putIfAbsent(fault.getField(), text(fault, words));
        }
        return new FieldErrors(texts);
    }

    /// With one more fault, found by a rule rather than by the form.
    public FieldErrors and(String field, String text) {
        var more = new HashMap<>(texts);
        more.put(field, text);
        return new FieldErrors(more);
    }

    /// With the fault of a field that was left empty, if `value` is null.
    public FieldErrors needed(String field, @Nullable Object value, Words words) {
        return value == null && !texts.containsKey(field) ? and(field, words.lookup("web.invalid.NotNull")) : this;
    }

    public @Nullable String on(String field) {
        return texts.get(field);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    private static String text(FieldError fault, Words words) {
        String key = fault.getDefaultMessage();
        if (key != null && words.has(key)) {
            return words.lookup(key);
        }
        String general = "web.invalid." + fault.getCode();
        return words.lookup(words.has(general) ? general : "web.invalid");
    }

    /// The faults in the order of `fields`, for the summary above the form.
    public List<String> in(List<String> fields) {
        return fields.stream().filter(texts::containsKey).map(texts::get).toList();
    }
}
