package org.prongsai.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may stand in a setting, read from the component of the record that takes it.
///
/// @param property such as `prongsai.smtp.port`
/// @param usual    what the record takes where nobody sets it; empty for nothing
/// @param thai     what may stand there
/// @param english  what may stand there
record SettingShape(String property, String usual, String thai, String english) {

    static SettingShape of(String property, RecordComponent component) {
        Parameter parameter = parameter(component);
        @Nullable DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
        return new SettingShape(
                property,
                usual == null ? "" : String.join(",", usual.value()),
                thai(component.getType(), parameter),
                english(component.getType(), parameter));
    }

    /// Annotations of a canonical constructor that is written out stand on its parameters alone.
    static Parameter parameter(RecordComponent component) {
        Class<?> record = component.getDeclaringRecord();
        RecordComponent[] components = record.getRecordComponents();
        for (Constructor<?> constructor : record.getDeclaredConstructors()) {
            if (Arrays.equals(
                    constructor.getParameterTypes(),
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))) {
                return constructor.getParameters()[place(components, component.getName())];
            }
        }
        throw new IllegalStateException(record + " has no canonical constructor");
    }

    private static int place(RecordComponent[] components, String name) {
        return Stream.of(components).map(RecordComponent::getName).toList().indexOf(name);
    }

    private static String thai(Class<?> type, Parameter parameter) {
        if (whole(type)) {
            return "จำนวนเต็ม" + limits(parameter, "ตั้งแต่ ", " ถึง ");
        }
        if (type.isEnum()) {
            return "อย่างใดอย่างหนึ่งใน " + names(type);
        }
        return switch (kind(type)) {
            case "boolean" -> "true หรือ false";
            case "Duration" -> "ช่วงเวลา เช่น 14d, 12h หรือ 30m";
            case "DataSize" -> "ขนาด เช่น 96MB";
            case "URI" -> "ที่อยู่เว็บ เช่น https://ita.example.go.th";
            case "Path" -> "ตำแหน่งไฟล์หรือโฟลเดอร์";
            case "InetAddress" -> "ที่อยู่ของเครื่องนี้ เช่น 127.0.0.1 หรือ 0.0.0.0";
            case "List" -> "ค่าที่คั่นด้วยจุลภาค";
            default -> parameter.isAnnotationPresent(NotBlank.class) ? "ข้อความที่ไม่ว่าง" : "ข้อความ";
        };
    }

    private static String english(Class<?> type, Parameter parameter) {
        if (whole(type)) {
            return "a whole number" + limits(parameter, " from ", " to ");
        }
        if (type.isEnum()) {
            return "one of " + names(type);
        }
        return switch (kind(type)) {
            case "boolean" -> "true or false";
            case "Duration" -> "a time such as 14d, 12h or 30m";
            case "DataSize" -> "a size such as 96MB";
            case "URI" -> "an address such as https://ita.example.go.th";
            case "Path" -> "the path of a file or folder";
            case "InetAddress" -> "an address of this machine such as 127.0.0.1 or 0.0.0.0";
            case "List" -> "values separated by commas";
            default -> parameter.isAnnotationPresent(NotBlank.class) ? "a text that is not empty" : "a text";
        };
    }

    private static boolean whole(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    private static String kind(Class<?> type) {
        return List.of(Duration.class, DataSize.class, URI.class, Path.class, InetAddress.class, List.class)
                        .contains(type)
                ? type.getSimpleName()
                : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String limits(Parameter parameter, String from, String to) {
        return part(from, parameter.getAnnotation(Min.class)) + part(to, parameter.getAnnotation(Max.class));
    }

    private static String part(String word, @Nullable Annotation limit) {
        return switch (limit) {
            case Min min -> word + min.value();
            case Max max -> word + max.value();
            case null, default -> "";
        };
    }

    private static String names(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
