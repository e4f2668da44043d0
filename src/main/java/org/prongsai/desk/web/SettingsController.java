package org.prongsai.desk.web;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.desk.Desk;
import org.prongsai.mail.Outbox;
import org.prongsai.mail.Preference;
import org.prongsai.mail.Preference.Delivery;
import org.prongsai.mail.Preferences;
import org.prongsai.mail.QuietHours;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How one is told.
@Controller
@OpenToSignedIn
class SettingsController {
    private static final String PATH = "/my-work/settings";
    private static final String PAGE = "desk/settings";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Preferences preferences;
    private final Outbox outbox;
    private final Desk.Owners owners;

    SettingsController(Preferences preferences, Outbox outbox, Desk.Owners owners) {
        this.preferences = preferences;
        this.outbox = outbox;
        this.owners = owners;
    }

    /// @param kept whether the choice was just kept
    @GetMapping(PATH)
    ModelAndView settings(@RequestParam Optional<String> kept, Words words) {
        Preference chosen = preferences.of(owners.current().person());
        return Answer.page(PAGE, page(typed(chosen), chosen.version(), kept.isPresent(), FieldErrors.NONE, words));
    }

    /// @param version of the choice when the form was shown
    @PostMapping(PATH)
    ModelAndView keep(@RequestParam Map<String, String> typed, @RequestParam int version, Words words) {
        UUID person = owners.current().person();
        FieldErrors errors = FieldErrors.NONE;
        for (String field : List.of("from", "until")) {
            if (time(typed, field).isEmpty()) {
                errors = errors.and(field, words.lookup("desk.settings.time"));
            }
        }
        Optional<Delivery> delivery = delivery(typed);
        if (delivery.isEmpty()) {
            errors = errors.and("delivery", words.lookup("web.invalid"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(typed, version, false, errors, words));
        }
        var quiet = new QuietHours(
                time(typed, "from").orElseThrow(), time(typed, "until").orElseThrow(), typed.containsKey("daysOff"));
        try {
            preferences.keep(person, new Preference(delivery.orElseThrow(), quiet, version));
        } catch (OptimisticLockingFailureException e) {
            Preference stored = preferences.of(person);
            SettingsPage mine = page(typed, stored.version(), false, FieldErrors.NONE, words);
            return Answer.conflict(
                    PAGE,
                    mine.meanwhile(Theirs.of(mine.fields(), fields(typed(stored), FieldErrors.NONE, words), words)));
        }
        return Answer.seeOther(PATH + "?kept=yes");
    }

    private static Map<String, String> typed(Preference chosen) {
        return Map.of(
                "delivery", chosen.delivery().name(),
                "from", TIME.format(chosen.quiet().from()),
                "until", TIME.format(chosen.quiet().until()),
                "daysOff", Boolean.toString(chosen.quiet().daysOff()));
    }

    private SettingsPage page(Map<String, String> typed, int version, boolean kept, FieldErrors errors, Words words) {
        return new SettingsPage(fields(typed, errors, words), version, kept, outbox.isOn(), null);
    }

    private static List<Field> fields(Map<String, String> typed, FieldErrors errors, Words words) {
        return List.of(
                Field.radio("delivery", words.lookup("desk.settings.delivery"), deliveries(words))
                        .value(typed.get("delivery"))
                        .required()
                        .error(errors.on("delivery")),
                time("from", typed, errors, words),
                time("until", typed, errors, words).hint(words.lookup("desk.settings.until.hint")),
                Field.check("daysOff", words.lookup("desk.settings.daysOff")).value(typed.get("daysOff")));
    }

    private static Field time(String name, Map<String, String> typed, FieldErrors errors, Words words) {
        return Field.text(name, words.lookup("desk.settings." + name))
                .value(typed.get(name))
                .with("type", "time")
                .required()
                .error(errors.on(name));
    }

    private static List<Option> deliveries(Words words) {
        return Arrays.stream(Delivery.values())
                .map(delivery -> Option.of(
                        delivery.name(),
                        words.lookup("desk.settings.delivery." + delivery.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Optional<Delivery> delivery(Map<String, String> typed) {
        return Arrays.stream(Delivery.values())
                .filter(delivery -> delivery.name().equals(typed.get("delivery")))
                .findFirst();
    }

    private static Optional<LocalTime> time(Map<String, String> typed, String field) {
        try {
            return Optional.of(LocalTime.parse(typed.getOrDefault(field, ""), TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
