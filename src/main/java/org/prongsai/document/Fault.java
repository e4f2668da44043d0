package org.prongsai.document;

import java.util.List;

/// Something wrong in a file, and where; the text for people is found under [#messageKey()].
///
/// @param row 1-based as in [Row#number()]; 0 when the whole file or sheet is meant
/// @param column the heading, or the column's letter where there is none; empty when the whole row is meant
/// @param code what is wrong, in lower case with hyphens, such as `row-short`
/// @param arguments the figures and names that the text mentions, numbers grouped by commas
public record Fault(int row, String column, String code, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    /// The key of the text in `messages/document_th.properties` and its English twin.
    public String messageKey() {
        return "document.fault." + code;
    }
}
