package org.prongsai.settings;

import org.jspecify.annotations.Nullable;

/// Where a variable or property of this process comes from.
record Origin(Settings settings, String name) {

    String thai() {
        if (settings.environment().containsKey(name)) {
            return "จากตัวแปรสภาพแวดล้อม";
        }
        SettingsFile.@Nullable Line line = settings.file().lines().get(name);
        if (line != null) {
            return "จากไฟล์ " + settings.file().path() + " บรรทัด " + line.number();
        }
        return ofJava() ? "จากตัวเลือกของ Java" : "ค่าเริ่มต้น";
    }

    String english() {
        if (settings.environment().containsKey(name)) {
            return "from the environment";
        }
        SettingsFile.@Nullable Line line = settings.file().lines().get(name);
        if (line != null) {
            return "from " + settings.file().path() + ", line " + line.number();
        }
        return ofJava() ? "from an option of Java" : "default";
    }

    boolean isGiven() {
        return settings.all().containsKey(name) || ofJava();
    }

    private boolean ofJava() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(it -> it.startsWith("prongsai."))
                .anyMatch(it -> it.equals(name) || KnownSetting.variable(it).equals(name));
    }
}
