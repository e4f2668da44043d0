package org.prongsai.database;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/// The PostgreSQL of the tests: one server for the whole test run, and as many empty databases in it as are asked for.
///
/// A Spring test needs to do nothing: each of its contexts finds an empty database of its own, migrated as the
/// application migrates it. A test without Spring calls [#create].
///
/// With `PRONGSAI_TEST_DATABASE=oldest` the server is the oldest supported one that is installed here.
public final class TestDatabase {
    private static final String PREFIX = "test_";
    private static final Path DATA = Path.of(System.getProperty("test.data", "target/test-data"));
    private static final DataFolder PREPARED = new DataFolder(DATA.resolve("prepared"));

    private TestDatabase() {}

    /// A new and empty database, without any module's tables.
    public static Coordinates create() {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        Coordinates server = Server.STARTED.coordinates();
        execute(server, "create database " + name);
        return new Coordinates(
                server.url().substring(0, server.url().lastIndexOf('/') + 1) + name, server.user(), server.password());
    }

    /// A copy of a database of this server in which nobody is at work.
    static Coordinates copyOf(Coordinates original) {
        String from = original.url().substring(original.url().lastIndexOf('/') + 1);
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        execute(Server.STARTED.coordinates(), "create database " + name + " template " + from);
        return new Coordinates(original.url().replace(from, name), original.user(), original.password());
    }

    /// A new and empty database whose owner may make roles and is no superuser, as a database administrator gives it.
    static Coordinates createForAPlainOwner() {
        Coordinates superuser = create();
        String database = superuser.url().substring(superuser.url().lastIndexOf('/') + 1);
        var owner = new Coordinates(superuser.url(), database + "_owner", "of the test");
        execute(superuser, "create role " + owner.user() + " login createrole password '" + owner.password() + "'");
        execute(superuser, "alter database " + database + " owner to " + owner.user());
        return owner;
    }

    /// Lets `owner` into the role of trails, which another database of this server may have made before.
    static void letIntoTheTrail(Coordinates owner) {
        var superuser = new Coordinates(
                owner.url(),
                Server.STARTED.coordinates().user(),
                Server.STARTED.coordinates().password());
        execute(superuser, """
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'prongsai_audit_owner') then
                    create role prongsai_audit_owner nologin;
                  end if;
                end $$
                """);
        execute(superuser, "grant prongsai_audit_owner to " + owner.user());
    }

    /// Does to a context's database what the application itself may not.
    public static void asOwner(FlywayConnectionDetails owner, String sql) {
        execute(((Database.OwnerDetails) owner).coordinates(), sql);
    }

    /// A way to look at a context's database with its owner's eyes.
    static DataSource of(FlywayConnectionDetails owner) {
        Coordinates coordinates = ((Database.OwnerDetails) owner).coordinates();
        return new DriverManagerDataSource(coordinates.url(), coordinates.user(), coordinates.password());
    }

    /// Fills the data folder of a test that starts servers of its own, as an earlier and orderly run leaves it.
    static void prepare(DataFolder folder) throws IOException, InterruptedException {
        synchronized (PREPARED) {
            if (!Files.isDirectory(Instance.cluster(PREPARED))) {
                Database.open(PREPARED, Map.of()).close();
            }
        }
        Path home = PrivateFile.folder(folder.path()).resolve("postgres");
        copy(PREPARED.path().resolve("postgres"), home);
        Files.delete(home.resolve("port"));
    }

    /// Copies what this test runs from to where another user can read it; returns the class path there.
    static String copyClassPathTo(Path target) throws IOException, InterruptedException {
        var copies = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
                Path copy = target.resolve(copies.size() + "-" + Path.of(entry).getFileName());
                copy(Path.of(entry), copy);
                copies.add(copy.toString());
            }
        }
        Shell.run(List.of("chmod", "-R", "a+rX", target.toString()));
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path source, Path target) throws InterruptedException {
        Shell.Result result = Shell.run(List.of("cp", "-a", source.toString(), target.toString()));
        if (!result.succeeded()) {
            throw new IllegalStateException(result.output());
        }
    }

    private static void execute(Coordinates database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Starts when the first test asks; its files stay under `target`, so that the next run starts faster.
    private static final class Server {
        private static final int PARALLEL_RUNS = 8;
        static final Database STARTED = start();

        private static Database start() {
            return "oldest".equals(System.getenv("PRONGSAI_TEST_DATABASE")) ? oldest() : embedded();
        }

        private static Database oldest() {
            try {
                Path folder = Files.createTempDirectory("prongsai-tests");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
                var server = OtherPostgres.start(OtherPostgres.programs().orElseThrow(), folder);
                await().atMost(Duration.ofMinutes(1)).until(server::answers);
                var database = new ExternalDatabase(server.coordinates(), () -> {
                    server.close();
                    PostgresBinaries.remove(folder);
                });
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
                return database;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Database embedded() {
            StartRefused refusal = new StartRefused("", "no test run may use a data folder");
            for (int run = 1; run <= PARALLEL_RUNS; run++) {
                try {
                    var folder = new DataFolder(DATA.resolve(Integer.toString(run)));
                    Database database = Database.open(folder, Map.of());
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
                    dropLeftovers(database.coordinates());
                    waitForNoDisk(database.coordinates());
                    return database;
                } catch (StartRefused e) {
                    refusal = e;
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            throw refusal;
        }

        /// What tests store need not survive the machine; tests of that have servers of their own.
        private static void waitForNoDisk(Coordinates server) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                execute(server, "alter system set " + setting + " = off");
            }
            execute(server, "select pg_reload_conf()");
        }

        private static void dropLeftovers(Coordinates server) {
            List<String> names = leftovers(server);
            names.forEach(name -> execute(server, "drop database " + name));
            // only then: the roles of one may have rights in its copies
            names.forEach(name -> {
                execute(server, "drop role if exists " + name + "_app");
                for (NarrowRole narrow : NarrowRole.values()) {
                    execute(server, "drop role if exists " + name + "_" + narrow.suffix());
                }
                execute(server, "drop role if exists " + name + "_owner");
            });
        }

        private static List<String> leftovers(Coordinates server) {
            var names = new ArrayList<String>();
            try (Connection connection = server.connect();
                    var statement = connection.prepareStatement("select datname from pg_database where datname ~ ?")) {
                statement.setString(1, "^" + PREFIX);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void close(Database database) {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The database of this test belongs to a role that is no superuser.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface PlainOwner {}

    /// Gives every Spring test context, that of a single module too, a database; named in `META-INF/spring.factories`.
    static final class ForSpringTests implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new Customizer(testClass.isAnnotationPresent(PlainOwner.class));
        }

        /// All that ask for the same are equal, so that tests can share a context.
        private record Customizer(boolean plainOwner) implements ContextCustomizer {
            @Override
            public void customizeContext(
                    ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
                Coordinates owner = plainOwner ? createForAPlainOwner() : create();
                if (plainOwner) {
                    letIntoTheTrail(owner);
                }
                var generic = (GenericApplicationContext) context;
                TrailOwner.admit(owner);
                Database.provide(owner, ApplicationRole.ensure(owner), generic);
                generic.registerBean(
                        "transactionManager",
                        PlatformTransactionManager.class,
                        () -> new SharedTransactions(generic.getBean(DataSource.class)));
            }
        }
    }
}
