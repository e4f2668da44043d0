package org.prongsai.server;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.DataFolder;
import org.prongsai.database.Database;
import org.prongsai.database.Running;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
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
    private final Class<?> application;
    private final Map<String, String> environment;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = {
                "พอร์ตที่จะเปิด (ค่าเริ่มต้น 8080 หรือพอร์ตว่างถัดไป)",
                "Port to listen on. Default: PRONGSAI_PORT, or else 8080 or the next one that is free."
            })
    private @Nullable Integer port;

    @Spec
    private @Nullable CommandSpec spec;

    /// @param application the Spring Boot application that has the pages
    /// @param environment the settings of the process, `PRONGSAI_…` among them
    public Serve(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = DataFolder.of(environment);
        try (Database database = Database.open(folder, environment)) {
            var listener = Listener.choose(port, environment);
            ConfigurableApplicationContext context;
            try {
                context = start(database, listener);
            } catch (RuntimeException e) {
                return 1; // Spring Boot has said why
            }
            URI address = listener.page(context.getEnvironment().getRequiredProperty("local.server.port"));
            folder.announce(new Running(address, database.coordinates()));
            say(Greeting.of(address, folder, listener));
            untilTheProcessEnds();
        }
        return 0;
    }

    private ConfigurableApplicationContext start(Database database, Listener listener) {
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> database.provideTo((GenericApplicationContext) context));
        return spring.run(
                "--server.port=" + listener.port(),
                "--server.address=" + listener.address().getHostAddress());
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
