package org.prongsai.report.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.report.Contents;
import org.prongsai.report.office.IssuedPaper;
import org.prongsai.report.office.Verifications;
import org.prongsai.report.office.Verifications.Verification;
import org.prongsai.report.office.VerifyCode;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.Buckets;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Lets anyone verify a paper by the code that is printed on it.
@Controller
@OpenToAll
class VerifyController {
    private static final String PAGE = "report/verify";
    /// A minute, from one address: enough for an office behind one, far too few to guess a code.
    private static final int PER_MINUTE = 60;

    private final Verifications verifications;
    private final Buckets buckets;
    private final Cache<String, Bucket> askers = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    VerifyController(Verifications verifications, Clock clock) {
        this.verifications = verifications;
        this.buckets = new Buckets(clock);
    }

    @GetMapping("/verify/{code}")
    ModelAndView verify(@PathVariable String code, HttpServletRequest request, Words words) {
        limit(request);
        Verification found = verifications.find(code).orElse(null);
        ModelAndView answer = Answer.page(PAGE, page(found, code, null, words));
        if (found == null) {
            answer.setStatus(HttpStatus.NOT_FOUND);
        }
        return answer;
    }

    /// Compares a file, which is kept nowhere, with those that were issued.
    @PostMapping("/verify/{code}")
    ModelAndView compare(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Words words) {
        limit(request);
        byte[] bytes = Typed.bytes(file);
        Verification found = verifications.find(code).orElse(null);
        return Answer.page(PAGE, page(found, code, bytes.length == 0 ? "" : Contents.hash(bytes), words));
    }

    /// A paper that was made for the website.
    @GetMapping("/verify/{code}/paper.pdf")
    ResponseEntity<byte[]> published(@PathVariable String code, HttpServletRequest request) {
        limit(request);
        byte[] pdf = verifications
                .published(code)
                .orElseThrow(() -> new NoSuchElementException("nothing published under this code"));
        return PaperText.file(pdf, MediaType.APPLICATION_PDF, PaperText.fileName(code, "pdf"), false);
    }

    private void limit(HttpServletRequest request) {
        Bucket own = askers.get(request.getRemoteAddr(), _ -> buckets.of(PER_MINUTE, Duration.ofMinutes(1)));
        if (!Objects.requireNonNull(own).tryConsume(1)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /// @param compared hash of the file that was handed in, empty where none was; null where none was asked for
    private static VerifyPage page(@Nullable Verification found, String code, @Nullable String compared, Words words) {
        IssuedPaper paper = found == null ? null : found.paper();
        Field file = Field.file("file", words.lookup("report.verify.file"), ".pdf,.docx,image/png,image/jpeg")
                .required();
        if (found == null || paper == null) {
            return new VerifyPage(
                    found == null ? null : Badge.of(words.lookup("report.verify.notYet"), Tone.WARNING),
                    words.lookup(found == null ? "report.verify.unknown" : "report.verify.notYet.text"),
                    null,
                    found == null
                            ? List.of()
                            : List.of(Fact.of(
                                    words.lookup("report.agency"),
                                    words.pick(found.agency().name()))),
                    null,
                    List.of(),
                    "",
                    null,
                    null,
                    file,
                    null,
                    Tone.NEUTRAL);
        }
        boolean same = compared != null && known(paper).anyMatch(compared::equals);
        return new VerifyPage(
                PaperText.state(paper.state(), words),
                words.lookup("report.verify.state." + paper.state().name()),
                found.newer() == null ? null : VerifyCode.path(found.newer()),
                facts(found, paper, words),
                found.isPublished() ? VerifyCode.path(code) + "/paper.pdf" : null,
                IssuedController.hashes(paper, words),
                String.join(" ", known(paper).toList()),
                found.checkpoint() == null ? null : found.checkpoint().note(),
                VerifyCode.path(code),
                file,
                compared == null
                        ? null
                        : words.lookup(
                                compared.isEmpty()
                                        ? "report.verify.nothing"
                                        : same ? "report.verify.same" : "report.verify.other"),
                compared == null || compared.isEmpty() ? Tone.WARNING : same ? Tone.GOOD : Tone.BAD);
    }

    private static List<Fact> facts(Verification found, IssuedPaper paper, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(
                Fact.of(words.lookup("report.agency"), words.pick(found.agency().name())));
        facts.add(Fact.of(words.lookup("report.kind"), PaperText.kind(paper.kind(), words)));
        if (!paper.number().isEmpty()) {
            facts.add(Fact.of(words.lookup("report.number"), paper.number()));
        }
        facts.add(Fact.of(words.lookup("report.dated"), words.date(paper.dated())));
        facts.add(Fact.of(words.lookup("report.subject"), paper.subject()));
        facts.add(Fact.of(words.lookup("report.post"), paper.signerPost()));
        facts.add(Fact.of(words.lookup("report.edition"), Integer.toString(paper.edition())));
        return facts;
    }

    private static Stream<String> known(IssuedPaper paper) {
        IssuedPaper.Scan scan = paper.scan();
        return Stream.concat(Stream.of(paper.pdf(), paper.docx()), scan == null ? Stream.of() : Stream.of(scan.hash()));
    }
}
