package org.prongsai.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Sends what no browser sends to every address, and says which answers no server should give.
final class Fuzz implements AutoCloseable {
    private static final Pattern TRACE = Pattern.compile(
            "\\bat [a-z]+(\\.[a-zA-Z_$][\\w$]*)+\\(|\\b(java|jakarta|org|com)(\\.\\w+)+(Exception|Error)\\b|PSQLException|SQLSTATE|(?i)syntax error at");
    private static final Pattern REFLECTED = Pattern.compile("(?i)<q7xz|</script><q7xz");
    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY", "get", "X");
    private static final List<String> TYPES = List.of(
            Asked.FORM,
            "application/json",
            "application/xml",
            "text/plain; charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-java-serialized-object",
            "text/html; charset=utf-16",
            "nonsense",
            "*/*",
            "");
    private static final List<String> BODIES = List.of(
            "",
            "a=b",
            "{\"a\":",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
            "\u0000\u0001",
            "%%%=%");
    private static final List<String> HEADERS = List.of(
            "Accept: text/q7xz",
            "Accept: ,,;q=9",
            "Accept-Language: xx-\u0000, q=1",
            "Accept-Language: th;q=abc",
            "HX-Request: true",
            "HX-Current-URL: javascript:1",
            "Range: bytes=9-1",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Referer: http://localhost/<q7xz>",
            "Cookie: session=%00; reader=<q7xz>",
            "X-HTTP-Method-Override: DELETE",
            "Content-Encoding: gzip",
            "Expect: 100-continue-q7xz",
            "User-Agent: <q7xz>${7919*7907}");

    private final ApplicationContext program;
    private final Connection owner;
    private final Wire wire;
    private List<Endpoint> endpoints;
    private final Map<String, String> usual;
    private List<Visitor> visitors = List.of();

    Fuzz(ApplicationContext program, FlywayConnectionDetails database, int port) throws SQLException, IOException {
        this.program = program;
        owner = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        wire = new Wire(port);
        endpoints = Endpoint.all(
                program.getBeansOfType(RequestMappingHandlerMapping.class).values());
        UUID agency = program.getBean(Agencies.class).require("opdc").id().value();
        usual = Map.of(
                "agency", "opdc",
                "year", "2564",
                "code", "I7",
                "edition", "2564",
                "version", "1",
                "count", "1",
                "to", "/my-work",
                "th", "หน่วยหนึ่ง",
                "id", one("select id::text from scoring.result where agency_id = '" + agency + "' limit 1"));
        signIn();
    }

    /// Looks at these addresses alone.
    Fuzz only(String beginning) {
        endpoints = endpoints.stream()
                .filter(endpoint -> endpoint.pattern().startsWith(beginning))
                .toList();
        return this;
    }

    /// What a run found.
    ///
    /// @param faults by kind and address, each with one request that shows it
    record Found(int asked, Map<Integer, Integer> statuses, Map<String, String> faults) {}

    private void signIn() throws IOException {
        Visitor stranger = Visitor.stranger(wire);
        var all = new ArrayList<>(List.of(stranger));
        for (Person sample : program.getBean(People.class).samples()) {
            all.add(stranger.signedIn(sample.name().en(), token(sample.id())));
        }
        visitors = List.copyOf(all);
    }

    private String token(PersonId person) {
        return Neighbours.token(program, person);
    }

    /// Sends `count` requests: each probe in each place, then more at random until there are enough.
    Found run(int count, long seed) throws IOException, SQLException {
        var random = new Random(seed);
        List<Supplier<Asked>> cases = cases(random);
        Collections.shuffle(cases, random);
        var statuses = new TreeMap<Integer, Integer>();
        var faults = new TreeMap<String, String>();
        String trail = trail();
        for (int asked = 0; asked < count; asked++) {
            Visitor visitor = ForeignRequests.pick(visitors, random);
            Asked request = (asked < cases.size() ? cases.get(asked) : anything(random)).get();
            Asked sent = random.nextInt(20) == 0 ? request : request.by(visitor);
            Wire.Answer answer = wire.send(sent.bytes());
            statuses.merge(answer.status(), 1, Integer::sum);
            String after = trail();
            String kind = fault(sent, answer, !after.equals(trail));
            trail = after;
            if (!kind.isEmpty()) {
                faults.putIfAbsent(kind, visitor.name() + ": " + sent);
            }
            if (answer.headers("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("session="))
                    || asked % 500 == 499) {
                signIn();
                trail = trail();
            }
        }
        return new Found(count, statuses, faults);
    }

    private static String fault(Asked sent, Wire.Answer answer, boolean changed) {
        String where = sent.method() + " " + sent.target().replaceAll("[?;%].*", "");
        where = where.length() > 80 ? where.substring(0, 80) : where;
        String text = answer.text();
        boolean html = answer.header("Content-Type")
                .filter(type -> type.contains("html") || type.contains("svg"))
                .isPresent();
        if (answer.status() >= 500 || (answer.status() == 0 && sent.target().length() < 4_000)) {
            return answer.status() + " " + where;
        }
        if (TRACE.matcher(text).find()) {
            return "inner life " + where;
        }
        if (html && (REFLECTED.matcher(text).find() || isNewAttribute(text))) {
            return "reflected " + where;
        }
        if (text.contains(Probe.WORKED_OUT)) {
            return "worked out " + where;
        }
        if (answer.head().toLowerCase(Locale.ROOT).contains("\nx-q7xz")) {
            return "header split " + where;
        }
        boolean refused = answer.status() >= 400
                || sent.method().equals("GET")
                || sent.method().equals("HEAD");
        return changed && refused ? "changed by a refusal " + where : "";
    }

    /// Whether a probe has become an attribute of an element; between elements its quotes are harmless.
    private static boolean isNewAttribute(String html) {
        return html.contains("q7xzon=") && !Jsoup.parse(html).select("[q7xzon]").isEmpty();
    }

    private List<Supplier<Asked>> cases(Random random) {
        var cases = new ArrayList<Supplier<Asked>>();
        for (Endpoint endpoint : endpoints) {
            for (String variable : endpoint.variables()) {
                Probe.all().forEach(probe -> cases.add(() -> request(endpoint, variable, probe)));
            }
            List<Probe> probes = endpoint.reads() ? Probe.all() : Probe.ofForms();
            for (String parameter : endpoint.parameters()) {
                probes.forEach(probe -> cases.add(() -> request(endpoint, parameter, probe)));
                cases.add(() -> without(endpoint, parameter));
                cases.add(() -> doubled(endpoint, parameter));
            }
            if (endpoint.open()) {
                probes.forEach(probe -> cases.add(() -> request(endpoint, "", probe)));
            }
            METHODS.forEach(method -> TYPES.forEach(type -> cases.add(() -> odd(endpoint, method, type, random))));
            HEADERS.forEach(header -> cases.add(() -> header(endpoint, header)));
        }
        return cases;
    }

    private Asked request(Endpoint endpoint, String probed, Probe probe) {
        return request(
                endpoint,
                name -> name.equals(probed) ? probe.sent() : usual(name),
                endpoint.parameters(),
                probed.isEmpty() ? "I7=" + probe.sent() + "&" + probe.sent() + "=1" : "");
    }

    private Asked without(Endpoint endpoint, String parameter) {
        var rest = new ArrayList<>(endpoint.parameters());
        rest.remove(parameter);
        return request(endpoint, this::usual, rest, "");
    }

    private Asked doubled(Endpoint endpoint, String parameter) {
        return request(endpoint, this::usual, endpoint.parameters(), parameter + "=" + "x&" + parameter + "=");
    }

    private Asked request(Endpoint endpoint, Function<String, String> value, List<String> parameters, String more) {
        String path = endpoint.path(value::apply);
        var parts = new ArrayList<>(
                parameters.stream().map(name -> name + "=" + value.apply(name)).toList());
        if (!more.isEmpty()) {
            parts.add(more);
        }
        String query = String.join("&", parts);
        if (endpoint.reads()) {
            return Asked.get(query.isEmpty() ? path : path + "?" + query);
        }
        if (endpoint.files().isEmpty()) {
            return Asked.form(path, query);
        }
        return Multipart.of(
                path,
                endpoint,
                value::apply,
                value.apply("file"),
                value.apply("content").getBytes(StandardCharsets.UTF_8));
    }

    private static Asked odd(Endpoint endpoint, String method, String type, Random random) {
        String path = endpoint.path(name -> name.equals("agency") ? "opdc" : name.equals("year") ? "2564" : "1");
        byte[] body = method.equals("GET") || method.equals("HEAD") || method.equals("get")
                ? new byte[0]
                : ForeignRequests.pick(BODIES, random).getBytes(StandardCharsets.UTF_8);
        var asked = new Asked(method, path, List.of(), body);
        return type.isEmpty() ? asked : asked.with("Content-Type", type);
    }

    private Asked header(Endpoint endpoint, String header) {
        String[] parts = header.split(": ", 2);
        return request(endpoint, this::usual, endpoint.parameters(), "").with(parts[0], parts[1]);
    }

    private Supplier<Asked> anything(Random random) {
        Endpoint endpoint = ForeignRequests.pick(endpoints, random);
        List<Probe> probes = Probe.all();
        return () -> request(
                endpoint,
                name -> random.nextInt(3) == 0
                        ? usual(name)
                        : ForeignRequests.pick(probes, random).sent(),
                endpoint.parameters(),
                random.nextInt(4) == 0 ? ForeignRequests.pick(probes, random).sent() + "=1" : "");
    }

    private String usual(String name) {
        return Asked.escape(
                usual.getOrDefault(name, name.equals("once") ? UUID.randomUUID().toString() : "1"));
    }

    /// How many acts the trails of all agencies hold, without the refusals that they note; only who signs in may add
    /// one
    /// without our doing.
    private String trail() throws SQLException {
        return one("select count(*)::text from audit.event where action not like '%.refused'");
    }

    private String one(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    int addresses() {
        return endpoints.size();
    }

    @Override
    public void close() throws SQLException, IOException {
        wire.close();
        owner.close();
    }
}
