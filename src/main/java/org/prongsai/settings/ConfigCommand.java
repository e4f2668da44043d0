package org.prongsai.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command that lists every setting as it holds, and where it comes from.
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = {
            "แสดงค่าตั้งทั้งหมดที่มีผล และที่มาของแต่ละค่า โดยไม่แสดงความลับ",
            "Lists every setting as it holds and where it comes from; secrets are not shown."
        })
public final class ConfigCommand implements Callable<Integer> {
    private static final int FAULTY = 2;

    private final Settings settings;

    @Spec
    private @Nullable CommandSpec spec;

    /// @param settings those of the process
    public ConfigCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var check = SettingsCheck.of(settings);
        rows(settings, check).forEach(this::print);
        check.faults().forEach(fault -> {
            print(fault.thai());
            print(fault.english());
        });
        return check.faults().isEmpty() ? 0 : FAULTY;
    }

    /// A line for each setting that is known or given.
    static List<String> rows(Settings settings, SettingsCheck check) {
        Map<String, SettingShape> shapes = SettingRecords.all().stream()
                .flatMap(it -> SettingRecords.shapes(it).stream())
                .collect(
                        Collectors.toMap(it -> KnownSetting.variable(it.property()), Function.identity(), (a, b) -> a));
        Map<String, String> all = settings.all();
        var rows = new ArrayList<String>();
        for (KnownSetting known : KnownSettings.ofTheProgram().byName().values()) {
            List<String> given = all.keySet().stream()
                    .filter(it -> KnownSetting.general(it).equals(known.name()))
                    .sorted()
                    .toList();
            for (String name : given.isEmpty() ? List.of(known.name()) : given) {
                String value = Optional.ofNullable(all.get(name))
                        .or(() -> Optional.ofNullable(shapes.get(name)).map(check::usual))
                        .filter(it -> !it.isEmpty())
                        .orElse(known.usual());
                rows.add(row(name, value, new Origin(settings, name)));
            }
        }
        return rows;
    }

    private static String row(String name, String value, Origin origin) {
        String origins = value.isEmpty() && !origin.isGiven() ? "not set" : origin.english();
        return "%-60s # %s".formatted(name + "=" + KnownSetting.shown(name, value), origins);
    }

    private void print(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }
}
