package org.prongsai.desk.web;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.desk.Duty;
import org.prongsai.desk.Offices;
import org.prongsai.thai.ThaiOrder;
import org.prongsai.web.Words;
import org.springframework.web.util.UriComponentsBuilder;

/// Which duties the address asks for, and in which order.
///
/// @param agency code of the only agency to show; blank for all
/// @param days   within how many days a duty of the view SOON is due: 7 or 30
/// @param state  `open` or `settled`, of what was sent; blank for both
/// @param sort   `until`, `raised` or `title`
/// @param page   from 1
record Choice(View view, String agency, int days, String state, String sort, int page) {
    static final int WEEK = 7;
    static final int MONTH = 30;

    static Choice of(Map<String, String> typed) {
        return new Choice(
                View.of(typed.getOrDefault("view", "")),
                typed.getOrDefault("agency", ""),
                typed.getOrDefault("days", "").equals(Integer.toString(MONTH)) ? MONTH : WEEK,
                typed.getOrDefault("state", ""),
                typed.getOrDefault("sort", "until"),
                number(typed.getOrDefault("page", "1")));
    }

    /// Those of `duties` that are asked for, in the order that is asked for.
    List<Duty> from(List<Duty> duties, Offices offices, LocalDate today, Words words) {
        var shown = duties.stream()
                .filter(duty -> isAt(duty.agency(), offices))
                .filter(duty -> view != View.SOON || duty.daysLeft(today) <= days)
                .filter(duty -> state.isEmpty() || view != View.SENT || duty.isOpen() == state.equals("open"));
        return switch (sort) {
            case "raised" -> shown.sorted(comparing(Duty::raisedAt).reversed()).toList();
            case "title" ->
                shown.sorted(comparing((Duty duty) -> duty.title().in(words), ThaiOrder.ofCodes()))
                        .toList();
            default -> shown.toList();
        };
    }

    /// Whether what belongs to the agency with this id is asked for.
    boolean isAt(UUID id, Offices offices) {
        return agency.isEmpty()
                || offices.find(agency).filter(office -> office.id().equals(id)).isPresent();
    }

    /// Whether something is left out by choice.
    boolean isNarrow() {
        return !agency.isEmpty() || (view == View.SENT && !state.isEmpty());
    }

    /// The same choice on another page.
    String at(int other) {
        var address = UriComponentsBuilder.fromPath(MyWorkController.PATH).queryParam("view", view.tag());
        for (var entry : List.of(
                Map.entry("agency", agency),
                Map.entry("state", state),
                Map.entry("sort", sort.equals("until") ? "" : sort),
                Map.entry("days", days == WEEK ? "" : Integer.toString(days)))) {
            if (!entry.getValue().isEmpty()) {
                address.queryParam(entry.getKey(), entry.getValue());
            }
        }
        return address.queryParam("page", other).encode().toUriString();
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 1;
    }
}
