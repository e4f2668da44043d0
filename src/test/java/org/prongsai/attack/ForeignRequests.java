package org.prongsai.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContext;

/// People of our agency ask for everything there is, with ids of the neighbour wherever an id can stand.
final class ForeignRequests {
    private static final List<String> CODES = List.of("I1", "i7", "E2", "O30", "o1", "1", "1.1", "IIT", "total");
    private static final List<String> YEARS = List.of("2564", "2568", "2563", "2999");

    private static final List<String> KINDS =
            List.of("measures", "anti-corruption", "no-gift", "MEMO", "MEASURES_MEMO");

    private final ApplicationContext program;
    private final int port;
    private final Neighbours neighbours;
    private List<Endpoint> endpoints;

    ForeignRequests(ApplicationContext program, int port, Neighbours neighbours, List<Endpoint> endpoints) {
        this.program = program;
        this.port = port;
        this.neighbours = neighbours;
        this.endpoints = endpoints;
    }

    /// What a run found.
    ///
    /// @param leaks  requests whose answers held the neighbour's word
    /// @param broken requests that no answer came to, or a fault of the server
    record Found(int asked, Map<Integer, Integer> statuses, List<String> leaks, List<String> broken) {
        Found and(Found other) {
            var all = new TreeMap<>(statuses);
            other.statuses.forEach((status, count) -> all.merge(status, count, Integer::sum));
            var both = new ArrayList<>(leaks);
            both.addAll(other.leaks);
            var none = new ArrayList<>(broken);
            none.addAll(other.broken);
            return new Found(asked + other.asked, all, both, none);
        }
    }

    /// Asks for these addresses alone.
    ForeignRequests only(String part) {
        endpoints = endpoints.stream()
                .filter(endpoint -> endpoint.pattern().contains(part))
                .toList();
        return this;
    }

    int addresses() {
        return endpoints.size();
    }

    /// Sends `count` requests on `threads` connections.
    Found run(int count, int threads, long seed) throws Exception {
        var jobs = new ArrayList<Callable<Found>>();
        for (int thread = 0; thread < threads; thread++) {
            var random = new Random(seed + thread);
            jobs.add(() -> run(count / threads, random));
        }
        var found = new Found(0, new TreeMap<>(), List.of(), List.of());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var job : pool.invokeAll(jobs)) {
                found = found.and(job.get());
            }
        }
        return found;
    }

    private Found run(int count, Random random) throws IOException {
        var statuses = new TreeMap<Integer, Integer>();
        var leaks = new ArrayList<String>();
        var broken = new ArrayList<String>();
        try (var wire = new Wire(port)) {
            Visitor stranger = Visitor.stranger(wire);
            Map<String, Visitor> visitors = neighbours.signIn(program, stranger);
            for (int asked = 0; asked < count; asked++) {
                Visitor visitor = visitor(visitors, random);
                Asked request = request(random).by(visitor);
                Wire.Answer answer = wire.send(request.bytes());
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() == 0 || answer.status() >= 500) {
                    broken.add(visitor.name() + ": " + request);
                }
                if (Canaries.sings(answer, Neighbours.WORD)) {
                    leaks.add(visitor.name() + ": " + request);
                }
                if (answer.header("Location")
                        .filter(to -> to.startsWith("/sign-in"))
                        .isPresent()) {
                    visitors = neighbours.signIn(program, stranger); // the request may have ended the session
                }
            }
        }
        return new Found(count, statuses, leaks, broken);
    }

    private static Visitor visitor(Map<String, Visitor> visitors, Random random) {
        var all = List.copyOf(visitors.values());
        return random.nextBoolean() ? all.getLast() : pick(all, random);
    }

    private Asked request(Random random) {
        Endpoint endpoint = pick(endpoints, random);
        String path = endpoint.path(name -> Asked.escape(value(name, random)));
        var query = new ArrayList<String>();
        for (String name : endpoint.parameters()) {
            if (random.nextInt(4) > 0) {
                query.add(name + "=" + Asked.escape(value(name, random)));
            }
        }
        if (endpoint.open()) {
            query.add(pick(CODES, random) + "=" + Asked.escape(value("any", random)));
        }
        Collections.shuffle(query, random);
        String joined = String.join("&", query);
        if (endpoint.reads()) {
            return Asked.get(joined.isEmpty() ? path : path + "?" + joined);
        }
        return endpoint.files().isEmpty()
                ? Asked.form(path, joined)
                : Multipart.of(
                        path,
                        endpoint,
                        name -> value(name, random),
                        "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String value(String name, Random random) {
        UUID foreign = pick(neighbours.foreign(), random);
        return switch (name) {
            case "agency" ->
                switch (random.nextInt(10)) {
                    case 0, 1 -> neighbours.neighbour().code();
                    case 2 -> "nobody-" + random.nextInt(9);
                    default -> neighbours.ours().code();
                };
            case "year" -> random.nextBoolean() ? YEARS.getFirst() : pick(YEARS, random); // mostly one that there is
            case "code" -> pick(CODES, random);
            case "kind" -> pick(KINDS, random);
            case "round" -> random.nextBoolean() ? "6" : "12";
            case "quarter" -> Integer.toString(1 + random.nextInt(4));
            case "version", "page", "count" -> Integer.toString(random.nextInt(4));
            case "to", "link", "from" -> "/agencies/" + neighbours.neighbour().code();
            default ->
                switch (random.nextInt(12)) {
                    case 0 -> neighbours.neighbour().code();
                    case 1 -> Integer.toString(random.nextInt(100));
                    case 2 -> UUID.randomUUID().toString();
                    case 3 -> foreign.toString().toUpperCase(java.util.Locale.ROOT);
                    case 4 -> "2568-01-01";
                    case 5, 6, 7 -> pick(neighbours.own(), random).toString();
                    default -> foreign.toString();
                };
        };
    }

    /// An address with the neighbour's id, and the same with one that nobody has.
    record Pair(String foreign, String absent) {}

    /// Pages of all addresses that bear an agency or an id, once as the neighbour's and once as nobody's.
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.reads() || endpoint.variables().isEmpty()) {
                continue;
            }
            if (endpoint.variables().contains("agency")) {
                pairs.add(pair(endpoint, neighbours.neighbour().code(), "next-00000000", null, null));
            }
            if (endpoint.variables().contains("id")) {
                for (UUID id : neighbours.foreign()) {
                    String ours = neighbours.ours().code();
                    pairs.add(pair(endpoint, ours, ours, id, new UUID(id.getLeastSignificantBits() | 1, 7)));
                }
            }
        }
        return pairs;
    }

    private static Pair pair(
            Endpoint endpoint,
            String foreignAgency,
            String absentAgency,
            @org.jspecify.annotations.Nullable UUID foreign,
            @org.jspecify.annotations.Nullable UUID absent) {
        var values = new HashMap<String, String>(Map.of("year", "2564", "code", "I7"));
        values.put("agency", foreignAgency);
        values.put("id", String.valueOf(foreign));
        String first = endpoint.path(name -> values.getOrDefault(name, "x"));
        values.put("agency", absentAgency);
        values.put("id", String.valueOf(absent));
        return new Pair(first, endpoint.path(name -> values.getOrDefault(name, "x")));
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
