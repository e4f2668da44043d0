package org.prongsai.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/// The records by which modules take their settings. Their names stand in a file, since looking for them among all
/// classes would cost each start a second; a test holds the file to the classes.
final class SettingRecords {
    private static final String NAMES = "/settings/records.txt";

    private SettingRecords() {}

    static List<Class<?>> all() {
        try (InputStream in = Objects.requireNonNull(SettingRecords.class.getResourceAsStream(NAMES))) {
            var found = new ArrayList<Class<?>>();
            for (String name : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                found.add(Class.forName(name));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(NAMES + " names a class that there is not", e);
        }
    }

    static String prefix(Class<?> record) {
        return Objects.requireNonNull(record.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    /// What stands in `record` under its properties, such as `prongsai.oidc.roles[0].group`.
    static List<SettingShape> shapes(Class<?> record) {
        var shapes = new ArrayList<SettingShape>();
        add(shapes, prefix(record), record);
        return shapes;
    }

    private static void add(List<SettingShape> shapes, String prefix, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String property = prefix + "." + name(component);
            Class<?> type = component.getType();
            if (type == List.class && element(component.getGenericType()).isRecord()) {
                add(shapes, property + "[0]", element(component.getGenericType()));
            } else if (type.isRecord()) {
                add(shapes, property, type);
            } else {
                shapes.add(SettingShape.of(property, component));
            }
        }
    }

    private static String name(RecordComponent component) {
        @Nullable Name name = SettingShape.parameter(component).getAnnotation(Name.class);
        return name == null ? dashed(component.getName()) : name.value();
    }

    /// The property of the component `field` of `record`, or of one of its parts under `prefix`.
    static String property(Class<?> record, String prefix, String field) {
        return Stream.of(record.getRecordComponents())
                .filter(it -> prefix.equals(prefix(record)) && it.getName().equals(field))
                .map(it -> prefix + "." + name(it))
                .findFirst()
                .orElse(prefix + "." + dashed(field));
    }

    private static Class<?> element(Type list) {
        return list instanceof ParameterizedType type && type.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
