package org.prongsai.survey.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.survey.Form;
import org.prongsai.survey.Forms;
import org.prongsai.survey.Invitations;
import org.prongsai.survey.Issuing;
import org.prongsai.survey.Issuing.Outcome;
import org.prongsai.survey.KeyList;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where passes are collected. The page knows neither survey nor letter: both stand in the fragment of the link.
@Controller
@OpenToAll
@RequestMapping(SurveyOrigins.ISSUES)
class IssueController {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 2048;

    private static final String COME_LATER = "60";

    private final Issuing issuing;
    private final Guesses guesses;
    private final Forms forms;
    private final KeyList keys;
    private final IssuePages pages;
    private final Speeches speeches;

    IssueController(Issuing issuing, Guesses guesses, Forms forms, KeyList keys, IssuePages pages, Speeches speeches) {
        this.issuing = issuing;
        this.guesses = guesses;
        this.forms = forms;
        this.keys = keys;
        this.pages = pages;
        this.speeches = speeches;
    }

    /// What a phone asks for.
    private record Asked(UUID survey, Octets secret, Octets blinded) {}

    @GetMapping("/i")
    void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.html(HttpStatus.OK, pages.pass(speeches.of(request)), response);
    }

    @GetMapping("/keys.html")
    void keysForPeople(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.html(HttpStatus.OK, pages.keys(speeches.ownOf(request)), response);
    }

    @GetMapping("/keys")
    void keys(HttpServletResponse response) throws IOException {
        Replies.json(HttpStatus.OK, keys.json(), response);
    }

    @GetMapping("/keys/{part}")
    void part(@PathVariable String part, HttpServletResponse response) throws IOException {
        Optional<String> keysOfPart = keys.part(part);
        Replies.json(keysOfPart.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND, keysOfPart.orElse("{}"), response);
    }

    @PostMapping("/issue")
    void issue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = speeches.of(request).words();
        Optional<Asked> asked = read(request);
        if (asked.isEmpty()) {
            refuse(HttpStatus.BAD_REQUEST, "unknown", Map.of(), response);
            return;
        }
        Asked one = asked.get();
        Optional<Outcome> outcome = guesses.ask(
                request.getRemoteAddr(),
                () -> issuing.issue(one.survey(), one.secret(), one.blinded()),
                Outcome.Unknown.class::isInstance);
        if (outcome.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_LATER);
            refuse(HttpStatus.TOO_MANY_REQUESTS, "later", Map.of(), response);
            return;
        }
        switch (outcome.get()) {
            case Outcome.Signed(var signature) ->
                signed(forms.find(one.survey()).orElseThrow(), signature, words, response);
            case Outcome.Collected() -> refuse(HttpStatus.CONFLICT, "collected", Map.of(), response);
            case Outcome.Unknown() -> refuse(HttpStatus.NOT_FOUND, "unknown", Map.of(), response);
            case Outcome.Malformed() -> refuse(HttpStatus.BAD_REQUEST, "key", Map.of(), response);
            case Outcome.NotToday(var from, var to) ->
                refuse(HttpStatus.FORBIDDEN, "day", Map.of("from", day(from, words), "to", day(to, words)), response);
        }
    }

    /// What a phone gets: whoever asks again, and after whatever was killed meanwhile, gets the same letters.
    private record Given(String signature, String opens, String closes, GivenDays day) {}

    /// The days in words.
    private record GivenDays(String opens, String closes) {}

    private void signed(Form form, Octets signature, Words words, HttpServletResponse response) throws IOException {
        Replies.json(
                HttpStatus.OK,
                JSON.writeValueAsString(new Given(
                        signature.text(),
                        form.opens().toString(),
                        form.closes().toString(),
                        new GivenDays(day(form.opens(), words), day(form.closes(), words)))),
                response);
    }

    private String day(LocalDate day, Words words) {
        return words.date(day);
    }

    /// Nothing if it is not what our script sends. A form of another origin cannot send this type.
    private static Optional<Asked> read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        if (type == null || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return Optional.empty();
        }
        try {
            JsonNode sent = JSON.readTree(body);
            Octets secret = octets(sent, "secret");
            Octets blinded = octets(sent, "blinded");
            return secret.length() == Invitations.SECRET && blinded.length() <= Pass.SIGNATURE
                    ? Optional.of(new Asked(UUID.fromString(sent.path("survey").asString("")), secret, blinded))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Octets octets(JsonNode sent, String name) {
        return Octets.of(Base64.getUrlDecoder().decode(sent.path(name).asString("")));
    }

    private static void refuse(HttpStatus status, String why, Map<String, String> day, HttpServletResponse response)
            throws IOException {
        Replies.json(status, JSON.writeValueAsString(Map.of("refused", why, "day", day)), response);
    }
}
