package org.prongsai.settings;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.StartRefused;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/// Binds every record of settings once before anything starts, and gathers what is wrong.
final class SettingsCheck {
    private static final String OWN = "PRONGSAI_";
    private static final String OWN_PROPERTY = "prongsai.";

    private final Settings settings;
    private final KnownSettings known;
    private final MutablePropertySources sources = new MutablePropertySources();
    private final List<Fault> faults = new ArrayList<>();

    /// What is wrong with a setting, in both languages.
    record Fault(String thai, String english) {}

    private SettingsCheck(Settings settings) {
        this.settings = settings;
        this.known = KnownSettings.ofTheProgram();
        sources.addLast(new PropertiesPropertySource("systemProperties", System.getProperties()));
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", Map.copyOf(settings.all())));
        sources.addLast(new PropertiesPropertySource("program", ofTheProgram()));
    }

    static SettingsCheck of(Settings settings) {
        var check = new SettingsCheck(settings);
        check.refuseUnknown();
        check.bindAll();
        return check;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new StartRefused(
                    String.join(
                            System.lineSeparator(),
                            faults.stream().map(Fault::thai).toList()),
                    String.join(
                            System.lineSeparator(),
                            faults.stream().map(Fault::english).toList()));
        }
    }

    /// What holds for a setting that no variable sets; empty for nothing.
    String usual(SettingShape shape) {
        return Optional.ofNullable(new PropertySourcesPropertyResolver(sources).getProperty(shape.property()))
                .orElse(shape.usual());
    }

    private static Properties ofTheProgram() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseUnknown() {
        for (String name : new TreeSet<>(settings.all().keySet())) {
            if ((name.startsWith(OWN) || settings.file().lines().containsKey(name)) && !known.knows(name)) {
                refuseUnknown(name, new Origin(settings, name));
            }
        }
        for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
            if (name.startsWith(OWN_PROPERTY) && !known.knows(KnownSetting.variable(name))) {
                refuseUnknown(KnownSetting.variable(name), new Origin(settings, name));
            }
        }
    }

    private void refuseUnknown(String name, Origin origin) {
        Optional<String> near = known.near(name);
        faults.add(new Fault(
                "ไม่มีค่าตั้งชื่อ " + name + " (" + origin.thai() + ")"
                        + near.map(it -> " หมายถึง " + it + " หรือไม่").orElse(""),
                "There is no setting " + name + " (" + origin.english() + ")."
                        + near.map(it -> " Did you mean " + it + "?").orElse(" ./run config lists all.")));
    }

    private void bindAll() {
        var binder = new Binder(
                ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(sources));
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            var validator = new SpringValidatorAdapter(validators.getValidator());
            for (Class<?> record : SettingRecords.all()) {
                bind(binder, new ValidationBindHandler(validator), record); // it remembers what it saw
            }
        }
    }

    private void bind(Binder binder, BindHandler handler, Class<?> record) {
        try {
            binder.bindOrCreate(SettingRecords.prefix(record), Bindable.of(record), handler);
        } catch (BindException e) {
            if (e.getCause() instanceof BindValidationException invalid) {
                ValidationErrors errors = invalid.getValidationErrors();
                errors.getAllErrors()
                        .forEach(error -> refuse(record, errors.getName().toString(), error));
            } else {
                refuse(record, e.getName().toString(), own(e));
            }
        }
    }

    private void refuse(Class<?> record, String prefix, ObjectError error) {
        refuse(
                record,
                error instanceof FieldError it ? SettingRecords.property(record, prefix, it.getField()) : prefix,
                "");
    }

    /// What a record says itself about values that do not fit each other.
    private static String own(Throwable bound) {
        @Nullable Throwable root = bound;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        boolean ofRecord = root instanceof IllegalArgumentException
                && root.getStackTrace().length > 0
                && root.getStackTrace()[0].getClassName().startsWith("org.prongsai.");
        return ofRecord ? ": " + root.getMessage() : "";
    }

    private void refuse(Class<?> record, String property, String own) {
        String name = KnownSetting.variable(property);
        var origin = new Origin(settings, name);
        Optional<SettingShape> shape = SettingRecords.shapes(record).stream()
                .filter(it -> KnownSetting.variable(it.property()).equals(KnownSetting.general(name)))
                .findFirst();
        String value = KnownSetting.shown(name, settings.all().getOrDefault(name, ""));
        faults.add(new Fault(
                "ค่าตั้ง " + name + " (" + origin.thai() + ") "
                        + shape.map(it -> "ต้องเป็น" + gap(it.thai()) + it.thai())
                                .orElse("ใช้ไม่ได้") + own,
                name + (value.isEmpty() ? " has no value" : " is \"" + value + "\"") + " (" + origin.english() + "); "
                        + shape.map(it -> "it must be " + it.english()).orElse("that does not fit") + own + "."));
    }

    private static String gap(String thai) {
        return thai.substring(0, 1).toLowerCase(Locale.ROOT).matches("[a-z]") ? " " : "";
    }
}
