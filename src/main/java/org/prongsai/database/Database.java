package org.prongsai.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.prongsai.database.DataFolder.FolderLock;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The PostgreSQL in which this instance keeps its records.
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /// For the owner of the tables, who migrates them.
    Coordinates coordinates();

    /// Lets go of the database and of the data folder; a server that [#open] started is shut down.
    @Override
    void close() throws IOException;

    /// Opens the database for the one process that serves `folder`: the server that `PRONGSAI_DATABASE_URL` names, or
    /// else the one that comes with the program, which is started.
    ///
    /// @throws StartRefused if another process serves the folder, or if the database cannot be had or is too new
    static Database open(DataFolder folder, Map<String, String> environment) throws IOException, InterruptedException {
        FolderLock lock = folder.lock();
        try {
            var external = DatabaseUrl.of(environment);
            if (external.isPresent()) {
                ServerCheck.check(external.get());
                SchemaAge.refuseNewer(external.get());
                return new ExternalDatabase(external.get(), lock);
            }
            return EmbeddedDatabase.open(folder, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        } catch (SQLException e) {
            lock.close();
            throw new IOException("the new server does not obey", e);
        }
    }

    /// The database of the instance that is serving `folder`, for a command that runs beside it.
    ///
    /// @throws StartRefused if none is running
    static Coordinates attach(DataFolder folder, Map<String, String> environment) {
        Coordinates coordinates = DatabaseUrl.of(environment)
                .or(() -> folder.running().map(Running::coordinates))
                .orElseThrow(() -> notRunning(folder));
        if (!coordinates.answers()) {
            throw notRunning(folder);
        }
        return coordinates;
    }

    private static StartRefused notRunning(DataFolder folder) {
        return new StartRefused(
                "ยังไม่ได้เปิดโปร่งใส โปรดสั่ง ./run ก่อน",
                "No instance is running with the data folder " + folder.path() + ". Start it with ./run first.");
    }

    /// Makes this the database of `context`; it is closed with the context, after everything that uses it.
    default void provideTo(GenericApplicationContext context) {
        context.registerBean("database", Database.class, () -> this);
        TrailOwner.admit(coordinates());
        provide(coordinates(), ApplicationRole.ensure(coordinates()), context);
    }

    /// Lets `owner` migrate the tables, and everything else work by the role of `application`.
    static void provide(Coordinates owner, Coordinates application, GenericApplicationContext context) {
        BeanDefinitionCustomizer afterDatabase = definition -> {
            if (context.containsBeanDefinition("database")) {
                definition.setDependsOn("database");
            }
        };
        context.registerBean(
                "databaseCoordinates", JdbcConnectionDetails.class, () -> new Details(application), afterDatabase);
        context.registerBean(
                "ownerCoordinates", FlywayConnectionDetails.class, () -> new OwnerDetails(owner), afterDatabase);
        NarrowRoles narrow = ApplicationRole.ensureNarrow(owner);
        context.registerBean("narrowRoles", NarrowRoles.class, () -> narrow, afterDatabase);
        var names = new HashMap<String, Object>(Map.of("spring.flyway.placeholders.app", application.user()));
        narrow.coordinates()
                .forEach((role, coordinates) ->
                        names.put("spring.flyway.placeholders." + role.suffix(), coordinates.user()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database", names));
    }

    /// Hands the owner's coordinates to the migrations.
    record OwnerDetails(Coordinates coordinates) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return coordinates.user();
        }

        @Override
        public String getPassword() {
            return coordinates.password();
        }

        @Override
        public String getJdbcUrl() {
            return coordinates.url();
        }
    }

    /// Hands the application's coordinates to the connection pool.
    record Details(Coordinates coordinates) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return coordinates.user();
        }

        @Override
        public String getPassword() {
            return coordinates.password();
        }

        @Override
        public String getJdbcUrl() {
            return coordinates.url();
        }
    }
}
