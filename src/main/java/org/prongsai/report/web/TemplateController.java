package org.prongsai.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.report.DocumentKind;
import org.prongsai.report.TemplateField;
import org.prongsai.report.office.Composers;
import org.prongsai.report.office.OwnTemplate;
import org.prongsai.report.office.OwnTemplates;
import org.prongsai.report.office.OwnTemplates.Fault;
import org.prongsai.report.office.TemplateFiles;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Word documents of an agency's own, into which its papers are written.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/paper-settings/templates")
class TemplateController {
    private static final String PAGE = "report/template";
    private static final int LONGEST_NAME = 200;
    private static final Set<String> TOLD = Set.of("kept", "removed", "restored");

    private final Agencies agencies;
    private final OwnTemplates templates;
    private final TemplateFiles files;
    private final Composers composers;

    TemplateController(Agencies agencies, OwnTemplates templates, TemplateFiles files, Composers composers) {
        this.agencies = agencies;
        this.templates = templates;
        this.files = files;
        this.composers = composers;
    }

    static String path(Agency agency) {
        return PaperSettingsController.path(agency) + "/templates";
    }

    @ReadsPapers
    @GetMapping
    ModelAndView all(@PathVariable String agency, Visit visit) {
        Agency at = agencies.require(agency);
        Words words = visit.words();
        Table kinds = Table.of(
                        words.lookup("report.templates"),
                        List.of(
                                Column.text(words.lookup("report.kind")),
                                Column.text(words.lookup("report.templates.look")),
                                Column.text(words.lookup("report.templates.file"))),
                        Arrays.stream(DocumentKind.values())
                                .filter(composers::knows)
                                .map(kind -> row(at, kind, words))
                                .toList())
                .downloads(HasTables.downloads(visit, "templates"));
        return Answer.page(
                "report/templates", new TemplatesPage(words.pick(at.name()), List.of(settings(at, words)), kinds));
    }

    private Table.Row row(Agency at, DocumentKind kind, Words words) {
        Optional<OwnTemplate> own = templates.inUse(at.id(), kind);
        return Table.Row.of(
                new Cell.Link(PaperText.kind(kind, words), path(at) + "/" + kind.name()),
                new Cell.Marked(
                        own.isPresent()
                                ? Badge.of(words.lookup("report.templates.own"), Tone.GOOD)
                                : Badge.of(words.lookup("report.templates.ours"), Tone.NEUTRAL)),
                Cell.text(own.map(OwnTemplate::fileName).orElse("")));
    }

    /// @param told what was just done
    @ReadsPapers
    @GetMapping("/{kind}")
    ModelAndView one(
            @PathVariable String agency,
            @PathVariable DocumentKind kind,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        return Answer.page(PAGE, page(agencies.require(agency), known(kind), List.of(), told, visit));
    }

    @PostMapping("/{kind}")
    ModelAndView keep(
            @PathVariable String agency,
            @PathVariable DocumentKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Visit visit) {
        Agency at = agencies.require(agency);
        byte[] bytes = Typed.bytes(file);
        List<Fault> faults = OwnTemplates.faults(known(kind), bytes);
        if (!faults.isEmpty()) {
            return Answer.invalid(PAGE, page(at, kind, faults, "", visit));
        }
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String shortened = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        templates.keep(at.id(), kind, shortened.isBlank() ? kind.name() : shortened, bytes);
        return told(at, kind, "kept");
    }

    @PostMapping("/{kind}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable DocumentKind kind) {
        Agency at = agencies.require(agency);
        templates.remove(at.id(), known(kind));
        return told(at, kind, "removed");
    }

    @PostMapping("/{kind}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable DocumentKind kind) {
        Agency at = agencies.require(agency);
        templates.restore(at.id(), known(kind));
        return told(at, kind, "restored");
    }

    /// Our own layout with fields, to begin with.
    @ReadsPapers
    @GetMapping("/{kind}/starter.docx")
    ResponseEntity<byte[]> starter(@PathVariable String agency, @PathVariable DocumentKind kind, Words words) {
        return docx(files.starter(agencies.require(agency), known(kind)), kind, words);
    }

    /// The document that is in use.
    @ReadsPapers
    @GetMapping("/{kind}/template.docx")
    ResponseEntity<byte[]> template(@PathVariable String agency, @PathVariable DocumentKind kind, Words words) {
        Agency at = agencies.require(agency);
        OwnTemplate own =
                templates.inUse(at.id(), kind).orElseThrow(() -> new NoSuchElementException("no template of " + kind));
        return docx(templates.file(at.id(), own), kind, words);
    }

    /// A paper made with it from the latest data.
    @ReadsPapers
    @GetMapping("/{kind}/preview.docx")
    ResponseEntity<byte[]> preview(@PathVariable String agency, @PathVariable DocumentKind kind, Words words) {
        return docx(files.preview(agencies.require(agency), known(kind)), kind, words);
    }

    private DocumentKind known(DocumentKind kind) {
        if (!composers.knows(kind)) {
            throw new NoSuchElementException("nobody writes " + kind);
        }
        return kind;
    }

    private static ResponseEntity<byte[]> docx(byte[] bytes, DocumentKind kind, Words words) {
        return PaperText.file(bytes, PaperText.DOCX, PaperText.fileName(PaperText.kind(kind, words), "docx"), false);
    }

    private static ModelAndView told(Agency at, DocumentKind kind, String what) {
        return Answer.seeOther(path(at) + "/" + kind.name() + "?told=" + what);
    }

    private static Crumb settings(Agency at, Words words) {
        return new Crumb(words.lookup("report.settings"), PaperSettingsController.path(at));
    }

    private TemplatePage page(Agency at, DocumentKind kind, List<Fault> faults, String told, Visit visit) {
        Words words = visit.words();
        String path = path(at) + "/" + kind.name();
        String wrong = faults.isEmpty() ? null : words.lookup("report.templates.faults");
        return new TemplatePage(
                PaperText.kind(kind, words),
                path,
                List.of(settings(at, words), new Crumb(words.lookup("report.templates"), path(at))),
                TOLD.contains(told) ? words.lookup("report.templates.told." + told) : null,
                told.equals("removed") ? path + "/restore" : null,
                visit.may(KeepsPapers.class),
                templates.inUse(at.id(), kind).map(own -> facts(own, words)).orElse(List.of()),
                faults.stream().map(fault -> said(fault, words)).toList(),
                List.of(Field.file("file", words.lookup("report.templates.upload"), ".docx")
                        .hint(words.lookup("report.templates.upload.hint"))
                        .required()
                        .error(wrong)),
                fields(kind, words));
    }

    private static List<Fact> facts(OwnTemplate own, Words words) {
        return List.of(
                Fact.of(words.lookup("report.templates.file"), own.fileName()),
                Fact.of(words.lookup("report.templates.version"), Integer.toString(own.version())),
                Fact.of(words.lookup("report.templates.kept"), words.moment(own.kept())));
    }

    private static String said(Fault fault, Words words) {
        return switch (fault) {
            case Fault.Unusable(var reason) -> words.lookup("report.templates.fault." + reason.name());
            case Fault.Unknown(var field, var nearest) ->
                words.text(
                        "report.templates.unknown",
                        braced(field.name()),
                        words.text("report.templates.place." + field.place().name(), field.number()),
                        braced(nearest));
            case Fault.Missing(var field) -> words.text("report.templates.missing", braced(field.thai()));
        };
    }

    private static String braced(String name) {
        return "{{" + name + "}}";
    }

    private static Table fields(DocumentKind kind, Words words) {
        return Table.of(
                words.lookup("report.templates.fields"),
                List.of(
                        Column.text(words.lookup("report.templates.field")),
                        Column.text(words.lookup("report.templates.english")),
                        Column.text(words.lookup("report.templates.meaning")),
                        Column.text(words.lookup("report.templates.needed"))),
                TemplateField.of(kind).stream()
                        .map(field -> Table.Row.of(
                                new Cell.Code(braced(field.thai())),
                                new Cell.Code(braced(field.english())),
                                Cell.text(words.lookup("report.templates.field." + field.name())),
                                Cell.text(words.lookup(
                                        field.isRequired() ? "report.templates.yes" : "report.templates.no"))))
                        .toList());
    }
}
