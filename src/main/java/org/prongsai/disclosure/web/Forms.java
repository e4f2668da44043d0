package org.prongsai.disclosure.web;

import java.util.List;
import org.prongsai.disclosure.web.YearItems.Item;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.FormPage;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;

/// Forms about an item.
final class Forms {
    private Forms() {}

    /// What a decision is about, for those who meet another than they read.
    static Field ground(Words words) {
        return Field.area("ground", words.lookup("disclosure.appeal.ground"));
    }

    /// @param end where it is sent: the end of an address from the item's own on
    static FormPage of(
            AgencyYear at, Item item, String title, List<Field> fields, String end, String submit, Words words) {
        String path = ItemText.path(at, item.code());
        return FormPage.of(
                title,
                "disclosures",
                List.of(ItemText.all(at, words), new Crumb(ItemText.title(item.rule(), words), path)),
                fields,
                path + "/" + end,
                submit);
    }
}
