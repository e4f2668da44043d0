package org.prongsai.identity.web;

import java.util.List;
import java.util.stream.IntStream;
import org.prongsai.web.ui.Field;

/// The same form with what is wrong of it.
final class Fields {
    private Fields() {}

    static List<Field> with(List<Field> fields, int index, String error) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> i == index ? fields.get(i).error(error) : fields.get(i))
                .toList();
    }
}
