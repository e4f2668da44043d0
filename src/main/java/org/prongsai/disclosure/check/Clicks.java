package org.prongsai.disclosure.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.Seen;
import org.prongsai.fetcher.Seen.Link;

/// How many clicks lead from the home page to an address, along the pages that were seen.
final class Clicks {
    /// As many as are few.
    private static final int FEW = 3;

    private final Map<String, Seen> pages = new HashMap<>();
    private final String home;
    private final String site;
    private boolean complete = true;

    private Clicks(String home) {
        this.home = Places.key(home);
        this.site = Places.site(home);
    }

    static Finding judge(Look look, Surroundings around) {
        Seen front = around.home();
        if (front == null || around.homeAddress().isEmpty()) {
            return Finding.of(Why.CLICKS_UNKNOWN, Integer.toString(FEW));
        }
        var clicks = new Clicks(around.homeAddress());
        around.further().forEach((address, seen) -> clicks.pages.put(Places.key(address), seen));
        clicks.pages.put(clicks.home, front);
        Set<String> wanted = Stream.of(look.address(), look.first(), look.last())
                .map(Places::key)
                .collect(Collectors.toSet());
        int found = clicks.to(wanted);
        if (found >= 0) {
            return Finding.of(found <= FEW ? Why.NEAR : Why.FAR, Integer.toString(found));
        }
        return Finding.of(clicks.complete ? Why.FAR : Why.CLICKS_UNKNOWN, Integer.toString(FEW));
    }

    /// The clicks; -1 where no way was found.
    private int to(Set<String> wanted) {
        var distances = new HashMap<String, Integer>();
        var queue = new ArrayDeque<String>();
        distances.put(home, 0);
        queue.add(home);
        while (!queue.isEmpty()) {
            String at = queue.remove();
            int distance = distances.getOrDefault(at, 0);
            if (wanted.contains(at)) {
                return distance;
            }
            @Nullable Seen page = pages.get(at);
            if (page == null) {
                complete = complete && distance >= FEW;
                continue;
            }
            page.links().stream().filter(link -> leadsOn(link, wanted)).forEach(link -> {
                if (distances.putIfAbsent(Places.key(link.address()), distance + 1) == null) {
                    queue.add(Places.key(link.address()));
                }
            });
            complete = complete && page.links().size() < Seen.MOST_LINKS;
        }
        return -1;
    }

    /// Documents and other sites end a way, unless they are what is looked for.
    private boolean leadsOn(Link link, Set<String> wanted) {
        boolean inside = Places.site(link.address()).equals(site) && !Body.isDocument(link.address());
        return inside || wanted.contains(Places.key(link.address()));
    }
}
