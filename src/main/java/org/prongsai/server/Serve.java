package org.prongsai.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Database;
import org.prongsai.database.Running;
import org.prongsai.database.StartRefused;
import org.prongsai.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command that serves the pages until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"เปิดระบบให้ใช้ผ่านเบราว์เซอร์ (ค่าเริ่มต้น)", "Serves the pages; this is the default command."})
public final class Serve implements Callable<Integer> {
    private static final List<String> ANSWERS_ONLY =
            List.of("--prongsai.answers-only=true", "--prongsai.jobs=false", "--prongsai.samples=false");

    private static final String ENVIRONMENT = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private final Class<?> application;
    private final Settings settings;
    private final Map<String, String> environment;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = {
                "พอร์ตที่จะเปิด (ค่าเริ่มต้น 8080 หรือพอร์ตว่างถัดไป)",
                "Port to listen on. Default: PRONGSAI_PORT, or else 8080 or the next one that is free."
            })
    private @Nullable Integer port;

    @Option(
            names = "--answers-only",
            description = {
                "รับคำตอบแบบสำรวจเท่านั้น ไม่มีหน้าอื่น ไม่ทำงานเบื้องหลัง และไม่เก็บอะไรไว้ในเครื่องนี้ (ต้องมี PRONGSAI_DATABASE_URL)",
                "Takes answers to surveys and does nothing else: no other page, no work in the background, nothing"
                        + " kept on this machine. Needs PRONGSAI_DATABASE_URL."
            })
    private boolean answersOnly;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Reads some pages and ends, so that Java learns what a start needs.")
    private boolean rehearsal;

    @Spec
    private @Nullable CommandSpec spec;

    /// @param application the Spring Boot application that has the pages
    /// @param settings    those of the process
    public Serve(Class<?> application, Settings settings) {
        this.application = application;
        this.settings = settings;
        this.environment = settings.all();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        settings.check();
        return answersOnly ? serve(passing(), ANSWERS_ONLY) : serve(DataFolder.of(environment), List.of());
    }

    /// A folder that goes when the process ends.
    private DataFolder passing() throws IOException {
        if (environment.getOrDefault("PRONGSAI_DATABASE_URL", "").isBlank()) {
            throw new StartRefused(
                    "--answers-only ต้องใช้ฐานข้อมูลร่วมกับเครื่องอื่น โปรดกำหนด PRONGSAI_DATABASE_URL",
                    "--answers-only needs the database of the other nodes: set PRONGSAI_DATABASE_URL.");
        }
        Path place = Files.createTempDirectory("prongsai-answers-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(place)));
        return new DataFolder(place);
    }

    private static void delete(Path place) {
        try {
            FileSystemUtils.deleteRecursively(place);
        } catch (IOException left) {
            System.err.println("not deleted: " + place + ": " + left.getMessage());
        }
    }

    private int serve(DataFolder folder, List<String> settings) throws IOException, InterruptedException {
        try (Database database = Database.open(folder, environment)) {
            var listener = Listener.choose(port, environment);
            ConfigurableApplicationContext context;
            try {
                context = start(database, folder, listener, settings);
            } catch (RuntimeException e) {
                return 1; // Spring Boot has said why
            }
            URI address = listener.page(context.getEnvironment().getRequiredProperty("local.server.port"));
            folder.announce(new Running(address, database.coordinates()));
            say(answersOnly ? Greeting.ofAnswers(address) : Greeting.of(address, folder, listener));
            if (rehearsal) {
                Rehearsal.visit(address);
                context.close();
                return 0;
            }
            untilTheProcessEnds();
        }
        return 0;
    }

    private ConfigurableApplicationContext start(
            Database database, DataFolder folder, Listener listener, List<String> settings) {
        var spring = new SpringApplication(application);
        spring.addInitializers(
                context -> context.getEnvironment().getPropertySources().addAfter(ENVIRONMENT, ofFile()),
                context -> database.provideTo((GenericApplicationContext) context));
        var all = new ArrayList<>(settings);
        all.add("--server.port=" + listener.port());
        all.add("--server.address=" + listener.address().getHostAddress());
        all.add("--PRONGSAI_DATA=" + folder.path()); // the environment may not say it
        return spring.run(all.toArray(String[]::new));
    }

    /// The lines of the file of settings, as if they stood in the environment, which wins.
    private PropertySource<?> ofFile() {
        return new SystemEnvironmentPropertySource("file-systemEnvironment", new HashMap<>(environment));
    }

    /// A signal ends the process. Then the application ends first and the database, which belongs to it, last.
    private static void untilTheProcessEnds() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void say(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
    }
}
