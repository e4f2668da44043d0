package org.prongsai.report.composer;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.paper.Block;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.Part.Role;

/// Gathers the parts of a manuscript in their order.
final class MemoParts {
    private final List<Part> parts = new ArrayList<>();
    private int body;

    /// The head of a memo from an integrity unit to the head of its agency; number and date are the registry's to give.
    static MemoParts memo(Sender sender, String subject) {
        return new MemoParts()
                .add(Role.FROM, "from", sender.from())
                .add(Role.NUMBER, "number", "")
                .add(Role.DATE, "date", "")
                .add(Role.SUBJECT, "subject", subject)
                .add(Role.TO, "to", sender.head())
                .add(Role.THROUGH, "through", sender.deputy());
    }

    MemoParts add(Role role, String key, String text) {
        parts.add(new Part.Words(key, role, text));
        return this;
    }

    /// The next paragraph; an empty one is left out.
    MemoParts body(String text) {
        body++;
        return text.isBlank() ? this : add(Role.BODY, "body." + body, text);
    }

    MemoParts data(String source, Block... blocks) {
        parts.add(new Part.Data(source, List.of(blocks)));
        return this;
    }

    MemoParts part(Part part) {
        parts.add(part);
        return this;
    }

    MemoParts all(List<? extends Part> more) {
        parts.addAll(more);
        return this;
    }

    Manuscript as(DocumentKind kind, String title) {
        return new Manuscript(kind, title, parts);
    }
}
