package org.prongsai.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.desk.Offices;
import org.prongsai.desk.Owner;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// The fields that narrow and sort a list of duties.
record MyWorkFields(Offices offices, Owner owner, Choice choice, Words words) {
    List<Field> fields() {
        var fields = new ArrayList<Field>();
        if (owner.agencies().size() > 1) {
            fields.add(select("agency", choice.agency(), agencies()));
        }
        switch (choice.view()) {
            case WAITING, ANNOUNCED -> {}
            case SOON -> fields.add(select("days", Integer.toString(choice.days()), options("desk.days.", "7", "30")));
            case SENT -> fields.add(select("state", choice.state(), options("desk.state.", "", "open", "settled")));
        }
        if (choice.view() == View.ANNOUNCED) {
            return fields;
        }
        fields.add(select("sort", choice.sort(), options("desk.sort.", "until", "raised", "title")));
        return fields;
    }

    private Field select(String name, String value, List<Option> options) {
        return Field.select(name, words.lookup("desk.field." + name), options)
                .value(value)
                .required();
    }

    private List<Option> agencies() {
        return Stream.concat(
                        Stream.of(Option.of("", words.lookup("desk.agency.all"))),
                        owner.agencies().stream()
                                .flatMap(id -> offices.find(id).stream())
                                .map(office -> Option.of(office.code(), words.pick(office.name()))))
                .toList();
    }

    private List<Option> options(String key, String... values) {
        return Stream.of(values)
                .map(value -> Option.of(value, words.lookup(key + (value.isEmpty() ? "all" : value))))
                .toList();
    }
}
