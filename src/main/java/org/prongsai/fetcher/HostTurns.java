package org.prongsai.fetcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Gives out work so that no server is asked for two things at once, nor twice within a second.
///
/// Servers take turns: whoever has waited longest since its last answer comes first. A server that has nothing
/// to be asked any more is forgotten once its second is over, so that memory holds only what is waiting.
final class HostTurns<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Host<T>> hosts = new HashMap<>();
    private final PriorityQueue<Host<T>> ready =
            new PriorityQueue<>((one, other) -> Long.compare(one.from - other.from, 0));
    private final long pause;
    private int open;
    private boolean closed;

    /// @param pause between an answer and the next question to the same server, in nanoseconds
    HostTurns(long pause) {
        this.pause = pause;
    }

    /// Something to be done.
    record Turn<T>(String host, T work) {}

    private static final class Host<T> {
        private final String name;
        private final Deque<T> waiting = new ArrayDeque<>();
        /// When it may be asked, by [System#nanoTime].
        private long from;

        private Host(String name, long from) {
            this.name = name;
            this.from = from;
        }
    }

    void add(String host, T work) {
        lock.lock();
        try {
            Host<T> known = hosts.get(host);
            if (known == null) {
                known = new Host<>(host, System.nanoTime());
                hosts.put(host, known);
                ready.add(known);
            }
            known.waiting.add(work);
            open++;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next turn; null after [#close] when nothing is left. Every turn must be [#done].
    @Nullable Turn<T> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Host<T> next = ready.peek();
                long wait = next == null ? Long.MAX_VALUE : next.from - System.nanoTime();
                if (next != null && wait <= 0) {
                    ready.remove();
                    if (!next.waiting.isEmpty()) {
                        return new Turn<>(next.name, next.waiting.remove());
                    }
                    hosts.remove(next.name);
                } else if (closed && open == 0) {
                    return null;
                } else {
                    changed.await(wait, TimeUnit.NANOSECONDS);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Says that what was taken from `host` has been answered.
    void done(String host) {
        lock.lock();
        try {
            Host<T> known = hosts.get(host);
            if (known == null) {
                throw new IllegalStateException("not taken: " + host);
            }
            known.from = System.nanoTime() + pause;
            ready.add(known);
            open--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will be added.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
