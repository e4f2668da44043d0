package org.prongsai.fetcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.fetcher.PagePicture.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to a browser by its DevTools protocol, over a pipe that nobody else holds.
final class DevTools {
    private static final JsonMapper JSON = JsonMapper.shared();
    /// As long as a message may be; only a picture comes near.
    private static final int LONGEST = 32 * 1024 * 1024;

    private final OutputStream questions;
    private final BiConsumer<String, JsonNode> events;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final CompletableFuture<JsonNode> end = new CompletableFuture<>();
    private volatile @Nullable String session;

    /// @param events hears what the browser says unasked: a method and its parameters
    DevTools(InputStream answers, OutputStream questions, BiConsumer<String, JsonNode> events) {
        this.questions = questions;
        this.events = events;
        Thread.ofVirtual().name("devtools").start(() -> listen(new BufferedInputStream(answers)));
    }

    /// Speaks to the page of this session from now on.
    void enter(String id) {
        session = id;
    }

    /// Asks, and waits for the answer until `until` by [System#nanoTime].
    JsonNode call(String method, Map<String, ?> parameters, long until) throws NoPicture, InterruptedException {
        CompletableFuture<JsonNode> answer = ask(method, parameters);
        try {
            return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new NoPicture(Reason.TOO_SLOW);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof NoPicture known ? known : new NoPicture(Reason.BROWSER);
        }
    }

    /// Asks without waiting.
    void tell(String method, Map<String, ?> parameters) {
        var _ = ask(method, parameters);
    }

    private CompletableFuture<JsonNode> ask(String method, Map<String, ?> parameters) {
        int id = count.incrementAndGet();
        var message = new LinkedHashMap<String, Object>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        String to = session;
        if (to != null) {
            message.put("sessionId", to);
        }
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        var _ = end.whenComplete((_, why) -> answer.completeExceptionally(why));
        byte[] bytes = JSON.writeValueAsBytes(message);
        try {
            synchronized (questions) {
                questions.write(bytes);
                questions.write(0);
                questions.flush();
            }
        } catch (IOException gone) {
            answer.completeExceptionally(new NoPicture(Reason.BROWSER));
        }
        return answer;
    }

    private void listen(InputStream in) {
        var failure = new NoPicture(Reason.BROWSER);
        try {
            var message = new ByteArrayOutputStream();
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one != 0) {
                    message.write(one);
                    if (message.size() > LONGEST) {
                        failure = new NoPicture(Reason.TOO_LARGE);
                        break;
                    }
                    continue;
                }
                heard(JSON.readTree(message.toByteArray()));
                message = new ByteArrayOutputStream();
            }
        } catch (IOException | RuntimeException gone) {
            // whoever waits hears below that there is no browser any more
        }
        end.completeExceptionally(failure);
    }

    private void heard(JsonNode message) {
        if (!message.has("id")) {
            events.accept(message.path("method").asString(""), message.path("params"));
            return;
        }
        CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt());
        if (answer != null && message.has("error")) {
            answer.completeExceptionally(new NoPicture(Reason.BROWSER));
        } else if (answer != null) {
            answer.complete(message.path("result"));
        }
    }
}
