package org.prongsai.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(30);

    @Test
    void givesEverythingOutOnceAndNoServerTwiceAtATime() throws Exception {
        var turns = new HostTurns<Integer>(PAUSE);
        for (int i = 0; i < 400; i++) {
            turns.add("host" + i % 40, i);
        }
        turns.close();
        Map<String, Integer> busy = new ConcurrentHashMap<>();
        Map<String, Long> free = new HashMap<>();
        var done = new ConcurrentLinkedQueue<Integer>();
        var faults = new ConcurrentLinkedQueue<String>();
        var work = new ArrayList<Future<?>>();
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                work.add(workers.submit(() -> {
                    for (var turn = turns.take(); turn != null; turn = turns.take()) {
                        if (busy.merge(turn.host(), 1, Integer::sum) > 1) {
                            faults.add("two at once: " + turn);
                        }
                        synchronized (free) {
                            if (free.getOrDefault(turn.host(), Long.MIN_VALUE) > System.nanoTime()) {
                                faults.add("too soon: " + turn);
                            }
                        }
                        Thread.sleep(1);
                        done.add(turn.work());
                        busy.merge(turn.host(), -1, Integer::sum);
                        synchronized (free) {
                            free.put(turn.host(), System.nanoTime() + PAUSE);
                        }
                        turns.done(turn.host());
                    }
                    return null;
                }));
            }
        }
        assertThat(work).allMatch(one -> one.state() == Future.State.SUCCESS);
        assertThat(faults).isEmpty();
        assertThat(done).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void letsServersTakeTurns() throws InterruptedException {
        var turns = new HostTurns<String>(0);
        List.of("a1", "a2", "a3").forEach(work -> turns.add("a", work));
        turns.add("b", "b1");
        turns.close();
        var order = new ArrayList<String>();
        for (var turn = turns.take(); turn != null; turn = turns.take()) {
            order.add(turn.work());
            turns.done(turn.host());
        }
        assertThat(order).containsExactly("a1", "b1", "a2", "a3");
    }
}
