package org.prongsai.mail;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends by LINE's Messaging API, as a push message of the installation's official account.
///
/// The letter's id is the retry key: LINE takes a letter that comes twice only once, for a day.
@Component
class LineSender implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAKEN_BEFORE = 409;
    private static final int TOO_MANY = 429;

    private final LineSettings settings;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    LineSender(LineSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.LINE;
    }

    @Override
    public boolean isOn() {
        return settings.token() != null;
    }

    @Override
    public Optional<String> address(Addresses.Address of) {
        return Optional.ofNullable(of.lineUser());
    }

    @Override
    public void carry(UUID id, String address, String subject, String text) throws Undelivered {
        var message = Map.of("to", address, "messages", List.of(Map.of("type", "text", "text", text)));
        var request = HttpRequest.newBuilder(settings.address().resolve("/v2/bot/message/push"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + settings.token())
                .header("X-Line-Retry-Key", id.toString())
                .POST(BodyPublishers.ofString(json.writeValueAsString(message)))
                .build();
        int status = status(request);
        if (status >= 300 && status != TAKEN_BEFORE) {
            throw new Undelivered("LINE answered " + status, status < 500 && status != TOO_MANY);
        }
    }

    private int status(HttpRequest request) throws Undelivered {
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            return response.statusCode();
        } catch (IOException e) {
            throw new Undelivered(e.getClass().getSimpleName(), false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted", false, e);
        }
    }
}
