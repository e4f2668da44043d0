package org.prongsai.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.KindProfile;
import org.prongsai.report.results.ResultBatch;
import org.prongsai.report.results.ResultBatches;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Papers of the results of all agencies, or some of them.
@Controller
@MakesResultPapers
@RequestMapping(ResultBatchController.PATH)
class ResultBatchController {
    static final String PATH = "/result-papers";
    private static final String PAGE = "report/result_batches";
    private static final int FIRST_YEAR = 2558;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ResultBatches batches;
    private final Agencies agencies;
    private final Clock clock;

    ResultBatchController(ResultBatches batches, Agencies agencies, Clock clock) {
        this.batches = batches;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Visit visit) {
        FiscalYear last = FiscalYear.containing(LocalDate.now(clock)).previous();
        return Answer.page(PAGE, page(Integer.toString(last.buddhistYear()), "", "", FieldErrors.NONE, visit));
    }

    /// @param once the idempotency key, which becomes the batch's id
    @PostMapping
    ModelAndView start(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String province,
            @RequestParam UUID once,
            Visit visit) {
        Words words = visit.words();
        Optional<FiscalYear> of = years().stream()
                .filter(one -> Integer.toString(one.buddhistYear()).equals(year))
                .findFirst();
        if (of.isEmpty()) {
            FieldErrors errors = FieldErrors.NONE.and("year", words.lookup("web.invalid.NotNull"));
            return Answer.invalid(PAGE, page(year, kind, province, errors, visit));
        }
        AgencyKind only = Arrays.stream(AgencyKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        if (!batches.start(of.get(), only, province.isEmpty() ? null : province, once)) {
            FieldErrors errors = FieldErrors.NONE.and("kind", words.lookup("report.results.nobody"));
            return Answer.invalid(PAGE, page(year, kind, province, errors, visit));
        }
        return Answer.seeOther(PATH + "/" + once + "?told=started");
    }

    /// @param page of the papers that were made, from 1
    /// @param told what was just done
    @GetMapping("/{batch}")
    ModelAndView batch(
            @PathVariable UUID batch,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        ResultBatch found = batches.require(batch);
        ResultBatchPage shown = new ResultBatchView(visit)
                .page(found, batches.progress(batch), batches.failures(batch), batches.made(batch), page, told);
        return Answer.page(visit, "report/result_batch", "report/result_progress", shown);
    }

    @PostMapping("/{batch}/cancel")
    ModelAndView cancel(@PathVariable UUID batch) {
        batches.cancel(batch);
        return Answer.seeOther(PATH + "/" + batch + "?told=cancelled");
    }

    @PostMapping("/{batch}/resume")
    ModelAndView resume(@PathVariable UUID batch) {
        batches.goOn(batch);
        return Answer.seeOther(PATH + "/" + batch + "?told=resumed");
    }

    @PostMapping("/{batch}/retry")
    ModelAndView retry(@PathVariable UUID batch) {
        batches.retry(batch);
        return Answer.seeOther(PATH + "/" + batch + "?told=retried");
    }

    /// One paper of a batch.
    @GetMapping("/{batch}/{code}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID batch, @PathVariable String code) {
        ResultBatch found = batches.require(batch);
        Agency agency = batches.made(batch).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no paper of " + code));
        byte[] file = batches.file(found, agency).orElseThrow(() -> new NoSuchElementException("no paper of " + code));
        return PaperText.file(file, MediaType.APPLICATION_PDF, ResultBatchView.fileName(agency, found.year()), true);
    }

    /// All papers of a batch, written one after the other, so that only one is in memory.
    @GetMapping("/{batch}/papers.zip")
    void papers(@PathVariable UUID batch, HttpServletResponse response) throws IOException {
        ResultBatch found = batches.require(batch);
        List<Agency> made = batches.made(batch);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ITA-" + found.year().buddhistYear() + ".zip")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION); // PDFs are packed already
        for (Agency agency : made) {
            Optional<byte[]> file = batches.file(found, agency);
            if (file.isPresent()) {
                var entry = new ZipEntry(ResultBatchView.fileName(agency, found.year()));
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.get());
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private ResultBatchesPage page(String year, String kind, String province, FieldErrors errors, Visit visit) {
        return new ResultBatchesPage(
                PATH,
                fields(year, kind, province, errors, visit.words()),
                new ResultBatchView(visit).batches(batches.all(), one -> batches.progress(one.id())));
    }

    private List<Field> fields(String year, String kind, String province, FieldErrors errors, Words words) {
        return List.of(
                Field.select(
                                "year",
                                words.lookup("report.results.year"),
                                years().stream()
                                        .map(one -> Option.of(Integer.toString(one.buddhistYear()), words.year(one)))
                                        .toList())
                        .value(year)
                        .required()
                        .error(errors.on("year")),
                Field.select(
                                "kind",
                                words.lookup("report.results.kind"),
                                withAll(
                                        words,
                                        Arrays.stream(AgencyKind.values())
                                                .map(one -> Option.of(
                                                        one.name(),
                                                        words.pick(KindProfile.of(one)
                                                                .name())))))
                        .value(kind)
                        .error(errors.on("kind")),
                Field.select("province", words.lookup("report.results.province"), withAll(words, provinces()))
                        .value(province));
    }

    private static List<Option> withAll(Words words, Stream<Option> others) {
        return Stream.concat(Stream.of(Option.of("", words.lookup("report.results.all"))), others)
                .toList();
    }

    private Stream<Option> provinces() {
        return agencies.all().stream()
                .map(Agency::province)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(province -> Option.of(province, province));
    }

    /// Years that may have results, the latest first.
    private List<FiscalYear> years() {
        var years = new ArrayList<FiscalYear>();
        for (int year = FiscalYear.containing(LocalDate.now(clock)).buddhistYear(); year >= FIRST_YEAR; year--) {
            years.add(new FiscalYear(year));
        }
        return years;
    }
}
