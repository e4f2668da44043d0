package org.prongsai.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was given to this process: the lines of the file that `PRONGSAI_CONFIG` names, and the environment, which wins.
///
/// @param environment the variables of the process
/// @param file        the file's lines, empty without one
public record Settings(Map<String, String> environment, SettingsFile file) {
    static final String FILE = "PRONGSAI_CONFIG";
    private static final String NO_FILE = "none";

    public Settings {
        environment = Map.copyOf(environment);
    }

    /// Those of this process.
    ///
    /// @throws org.prongsai.database.StartRefused if the file cannot be read
    public static Settings ofThisProcess() {
        return of(System.getenv());
    }

    static Settings of(Map<String, String> environment) {
        String name = environment.getOrDefault(FILE, NO_FILE).strip();
        boolean named = !name.isEmpty() && !name.equals(NO_FILE);
        return new Settings(environment, named ? SettingsFile.read(Path.of(name)) : SettingsFile.NONE);
    }

    /// Every variable by name, as if all of them stood in the environment.
    public Map<String, String> all() {
        var all = new LinkedHashMap<>(file.values());
        all.putAll(environment);
        return Map.copyOf(all);
    }

    /// Stops the start if there is a setting that nobody knows, or a value that is none.
    ///
    /// @throws org.prongsai.database.StartRefused names each of them, where it comes from, and what may stand there
    public void check() {
        SettingsCheck.of(this).refuseFaults();
    }
}
