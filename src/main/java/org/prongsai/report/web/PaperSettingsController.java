package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.pdf.FontFamily;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.report.office.OfficeSettings;
import org.prongsai.report.office.PaperFonts;
import org.prongsai.report.office.PaperSettings;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// How an agency's papers look, and what their numbers begin with.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/paper-settings")
class PaperSettingsController {
    private static final String PAGE = "report/settings";
    private static final String PREFIX = "prefix.";
    private static final int LONGEST_PREFIX = 100;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> TOLD = Set.of("kept", "prefixes", "font", "fontRemoved");

    private final Agencies agencies;
    private final Units units;
    private final OfficeSettings settings;
    private final PaperFonts fonts;

    PaperSettingsController(Agencies agencies, Units units, OfficeSettings settings, PaperFonts fonts) {
        this.agencies = agencies;
        this.units = units;
        this.settings = settings;
        this.fonts = fonts;
    }

    static String path(Agency agency) {
        return agency.path() + "/paper-settings";
    }

    /// @param told what was just done
    @ReadsPapers
    @GetMapping
    ModelAndView settings(@PathVariable String agency, @RequestParam(defaultValue = "") String told, Visit visit) {
        Agency at = agencies.require(agency);
        PaperSettingsForm form = PaperSettingsForm.of(settings.of(at.id()));
        return Answer.page(PAGE, page(at, form, FieldErrors.NONE, told, visit));
    }

    @PostMapping
    ModelAndView keep(@PathVariable String agency, @RequestParam Map<String, String> typed, Visit visit) {
        var form = new PaperSettingsForm(typed);
        Agency at = agencies.require(agency);
        Words words = visit.words();
        FieldErrors errors = form.check(words);
        if (!errors.isEmpty()) {
            return Answer.invalid(PAGE, page(at, form, errors, "", visit));
        }
        try {
            settings.keep(at.id(), form.settings());
            return told(at, "kept");
        } catch (OptimisticLockingFailureException e) {
            PaperSettings now = settings.of(at.id());
            PaperSettingsPage mine = page(at, form.over(now.version()), FieldErrors.NONE, "", visit);
            PaperSettingsPage theirs = page(at, PaperSettingsForm.of(now), FieldErrors.NONE, "", visit);
            return Answer.conflict(PAGE, mine.theirs(Theirs.of(mine.fields(), theirs.fields(), words)));
        }
    }

    @PostMapping("/prefixes")
    ModelAndView prefixes(@PathVariable String agency, @RequestParam Map<String, String> form) {
        Agency at = agencies.require(agency);
        var prefixes = new HashMap<UUID, String>();
        for (UUID unit : owners(at)) {
            String typed = Typed.text(form.get(PREFIX + unit));
            if (!typed.isEmpty()) {
                prefixes.put(unit, typed.substring(0, Math.min(typed.length(), LONGEST_PREFIX)));
            }
        }
        settings.keepPrefixes(at.id(), prefixes);
        return told(at, "prefixes");
    }

    private List<UUID> owners(Agency at) {
        var owners = new ArrayList<UUID>();
        owners.add(at.id().value());
        units.all(at.id()).stream().map(Unit::id).forEach(owners::add);
        return owners;
    }

    @PostMapping("/fonts")
    ModelAndView font(
            @PathVariable String agency,
            @RequestParam PaperFonts.Face face,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Visit visit) {
        Agency at = agencies.require(agency);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String shortened = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        Optional<FontFamily.Reason> refusal =
                fonts.keep(at.id(), face, shortened.isBlank() ? face.name() : shortened, Typed.bytes(file));
        return refusal.map(reason -> Answer.invalid(
                        PAGE,
                        page(
                                at,
                                PaperSettingsForm.of(settings.of(at.id())),
                                FieldErrors.NONE.and(
                                        "file", visit.words().lookup("report.font.fault." + reason.name())),
                                "",
                                visit)))
                .orElseGet(() -> told(at, "font"));
    }

    @PostMapping("/fonts/remove")
    ModelAndView removeFonts(@PathVariable String agency) {
        Agency at = agencies.require(agency);
        fonts.remove(at.id());
        return told(at, "fontRemoved");
    }

    private static ModelAndView told(Agency at, String what) {
        return Answer.seeOther(path(at) + "?told=" + what);
    }

    private PaperSettingsPage page(Agency at, PaperSettingsForm form, FieldErrors errors, String told, Visit visit) {
        Words words = visit.words();
        return new PaperSettingsPage(
                words.pick(at.name()),
                List.of(new Crumb(words.lookup("report.register"), ReferencesController.path(at))),
                path(at),
                TOLD.contains(told) ? words.lookup("report.settings.told." + told) : null,
                visit.may(KeepsPapers.class),
                form.sender(errors, words),
                form.layout(errors, words),
                form.version(),
                prefixes(at, words),
                fonts.all(at.id()).stream()
                        .map(font -> words.lookup("report.face." + font.face().name()) + " · " + font.fileName())
                        .toList(),
                font(errors, words),
                null);
    }

    private List<Field> prefixes(Agency at, Words words) {
        Map<UUID, String> kept = settings.prefixes(at.id());
        var fields = new ArrayList<Field>();
        fields.add(prefix(at.id().value(), words.lookup("report.settings.whole"), kept)
                .hint(words.lookup("report.settings.prefix.hint")));
        units.all(at.id()).forEach(unit -> fields.add(prefix(unit.id(), words.pick(unit.name()), kept)));
        return fields;
    }

    private static Field prefix(UUID unit, String label, Map<UUID, String> kept) {
        return Field.text(PREFIX + unit, label)
                .with("maxlength", Integer.toString(LONGEST_PREFIX))
                .value(kept.get(unit));
    }

    private static List<Field> font(FieldErrors errors, Words words) {
        return List.of(
                Field.select(
                                "face",
                                words.lookup("report.settings.face"),
                                Arrays.stream(PaperFonts.Face.values())
                                        .map(face -> Option.of(face.name(), words.lookup("report.face." + face.name())))
                                        .toList())
                        .required(),
                Field.file("file", words.lookup("report.settings.fontFile"), ".ttf")
                        .hint(words.lookup("report.settings.fontFile.hint"))
                        .required()
                        .error(errors.on("file")));
    }
}
