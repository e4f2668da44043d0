package org.prongsai.attack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.prongsai.web.access.OpenToSignedIn;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The whole of it, for the test and for the proof: two agencies, the requests, and what is left behind.
final class TenantRun implements AutoCloseable {
    private static final String FORGOTTEN = "/agencies/{agency}/forgotten/{id}";
    private static final Pattern IDS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(ours|next)-[0-9a-f]{8}");
    private static final Pattern CHANGING =
            Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}|value=\"[^\"]{40,}\"|content=\"[^\"]{40,}\"");

    private final ApplicationContext program;
    private final Connection owner;
    private final Wire wire;
    private final RequestMappingHandlerMapping mapping;
    private final RequestMappingInfo forgotten;
    private final Lines lines = new Lines();
    private final int port;
    final Neighbours neighbours;

    TenantRun(ApplicationContext program, FlywayConnectionDetails database, int port)
            throws SQLException, IOException, NoSuchMethodException {
        this.program = program;
        this.port = port;
        owner = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        wire = new Wire(port);
        mapping = program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        forgotten = RequestMappingInfo.paths(FORGOTTEN)
                .methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(
                forgotten,
                new Forgetful(program.getBean(JdbcClient.class), program.getBean(TransactionTemplate.class)),
                Forgetful.class.getDeclaredMethod("one", UUID.class));
        neighbours = Neighbours.settle(program, owner, wire);
        lines.listen();
    }

    ForeignRequests requests() {
        Collection<RequestMappingHandlerMapping> all =
                program.getBeansOfType(RequestMappingHandlerMapping.class).values();
        return new ForeignRequests(program, port, neighbours, Endpoint.all(all));
    }

    /// A controller whose author forgot the agency in his condition: only row-level security is left.
    static final class Forgetful {
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Forgetful(JdbcClient jdbc, TransactionTemplate transaction) {
            this.jdbc = jdbc;
            this.transaction = transaction;
        }

        @OpenToSignedIn
        ResponseEntity<String> one(@PathVariable UUID id) {
            List<String> found = transaction.execute(
                    _ -> jdbc.sql("""
                            select source from scoring.result where id = :id
                            union all select name_th from identity.unit where id = :id
                            union all select title_th from desk.announcement where id = :id
                            union all select array_to_string(title_values, ' ') from desk.duty where id = :id
                            """).param("id", id).query(String.class).list());
            return found.isEmpty() ? ResponseEntity.notFound().build() : ResponseEntity.ok(String.join("\n", found));
        }
    }

    /// The first control: the neighbour's own person sees the word, on so many of his pages.
    List<String> seenByTheInsider() throws IOException {
        var seen = new ArrayList<String>();
        for (String page :
                List.of("", "/units", "/log", "/2564/score", "/2564/versions", "/2564/what-if", "/log/trail.jsonl")) {
            String path = "/agencies/" + neighbours.neighbour().code() + page;
            if (Canaries.sings(
                    wire.send(Asked.get(path).by(neighbours.insider()).bytes()), Neighbours.WORD)) {
                seen.add(path);
            }
        }
        if (Canaries.sings(
                wire.send(Asked.get("/my-work").by(neighbours.insider()).bytes()), Neighbours.WORD)) {
            seen.add("/my-work");
        }
        return seen;
    }

    /// Runs `check` while no table is held by row-level security.
    <T> T withoutThePolicy(java.util.concurrent.Callable<T> check) throws Exception {
        try {
            rowSecurity("disable");
            return check.call();
        } finally {
            rowSecurity("enable");
        }
    }

    /// How many of the neighbour's ids show his word through the forgotten condition.
    long shownByTheForgotten() throws IOException {
        Visitor visitor = colleague();
        long shown = 0;
        for (UUID id : neighbours.foreign()) {
            String path = "/agencies/" + neighbours.ours().code() + "/forgotten/" + id;
            var answer = wire.send(Asked.get(path).by(visitor).bytes());
            shown += Canaries.sings(answer, Neighbours.WORD) ? 1 : 0;
        }
        return shown;
    }

    private void rowSecurity(String what) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (String table : Neighbours.tables(owner)) {
                statement.execute("alter table " + table + " " + what + " row level security");
            }
        }
    }

    /// Requests whose answer differs between the neighbour's and nobody's, but for the id itself.
    List<String> unlike(List<ForeignRequests.Pair> pairs) throws IOException {
        Visitor visitor = colleague();
        var unlike = new ArrayList<String>();
        for (var pair : pairs) {
            var foreign = wire.send(Asked.get(pair.foreign()).by(visitor).bytes());
            var absent = wire.send(Asked.get(pair.absent()).by(visitor).bytes());
            if (foreign.status() != absent.status() || !plain(foreign).equals(plain(absent))) {
                unlike.add(pair.foreign() + ": " + foreign.status() + " against " + absent.status());
            }
        }
        return unlike;
    }

    private Visitor colleague() throws IOException {
        return Objects.requireNonNull(
                neighbours.signIn(program, Visitor.stranger(wire)).get("all roles"));
    }

    private static String plain(Wire.Answer answer) {
        return CHANGING.matcher(IDS.matcher(answer.text()).replaceAll("ID")).replaceAll("CHANGING");
    }

    /// The medians of both kinds of requests, sent in turn, in nanoseconds; and of the neighbour's against himself,
    /// which
    /// is the noise.
    long[] medians(List<ForeignRequests.Pair> pairs, int rounds) throws IOException {
        Visitor visitor = colleague();
        List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            var pair = pairs.get(round % pairs.size());
            var order = new ArrayList<>(List.of(0, 1, 2));
            java.util.Collections.shuffle(order, new java.util.Random(round));
            for (int kind : order) {
                String path = kind == 1 ? pair.absent() : pair.foreign();
                byte[] request = Asked.get(path).by(visitor).bytes();
                long before = System.nanoTime();
                wire.send(request);
                times.get(kind).add(System.nanoTime() - before);
            }
        }
        return times.stream()
                .mapToLong(all -> all.stream().sorted().toList().get(all.size() / 2))
                .toArray();
    }

    Map<String, String> pictureOfTheNeighbour() throws SQLException {
        return Neighbours.picture(owner, neighbours.neighbour().id().value());
    }

    /// Where the neighbour's word stands among our own rows: letters to be sent, our log, duties, everything.
    List<String> leftAmongOurs() throws SQLException {
        return Neighbours.holding(owner, neighbours.ours().id().value(), Neighbours.WORD);
    }

    /// Lines of the log that hold the word.
    List<String> logged() {
        return List.copyOf(lines.singing);
    }

    /// So that a log without lines is no proof.
    long linesSeen() {
        return lines.seen;
    }

    @Override
    public void close() throws SQLException, IOException {
        lines.end();
        mapping.unregisterMapping(forgotten);
        wire.close();
        owner.close();
    }

    /// Listens to all that the program and its libraries log, more than they log by default.
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Logger own = (Logger) LoggerFactory.getLogger("org.prongsai");
        private final ConcurrentLinkedQueue<String> singing = new ConcurrentLinkedQueue<>();
        private volatile long seen;

        void listen() {
            setContext(root.getLoggerContext());
            own.setLevel(Level.DEBUG);
            own.setAdditive(false);
            own.addAppender(this);
            root.addAppender(this);
            start();
        }

        void end() {
            own.setLevel(Level.INFO);
            own.setAdditive(true);
            own.detachAppender(this);
            root.detachAppender(this);
            stop();
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // appenders are called one at a time
        protected void append(ILoggingEvent event) {
            seen++;
            if (event.getFormattedMessage().contains(Neighbours.WORD)
                    || String.valueOf(
                                    event.getThrowableProxy() == null
                                            ? ""
                                            : event.getThrowableProxy().getMessage())
                            .contains(Neighbours.WORD)) {
                singing.add(event.getFormattedMessage());
            }
        }
    }
}
