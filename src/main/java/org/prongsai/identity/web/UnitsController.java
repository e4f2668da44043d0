package org.prongsai.identity.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Reach;
import org.prongsai.identity.Reaches;
import org.prongsai.identity.Unit;
import org.prongsai.identity.Units;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The units of an agency and what each answers for.
@Controller
@KeepsUnits
@RequestMapping("/agencies/{agency}/units")
class UnitsController {
    private static final String FORM = "identity/unit";

    private final Agencies agencies;
    private final Units units;
    private final Reaches reaches;

    UnitsController(Agencies agencies, Units units, Reaches reaches) {
        this.agencies = agencies;
        this.units = units;
        this.reaches = reaches;
    }

    /// @param told what was just done
    /// @param unit the unit with which it was done
    @OpenToSignedIn
    @GetMapping
    ModelAndView units(
            @PathVariable String agency,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID unit,
            Visit visit) {
        Agency found = agencies.require(agency);
        String undo = told.equals("removed") && unit != null ? found.path() + "/units/" + unit + "/restore" : null;
        return Answer.page("identity/units", view(found, visit).page(told, undo));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, Visit visit) {
        return Answer.page(
                FORM, view(agencies.require(agency), visit).form(null, UnitForm.EMPTY, FieldErrors.NONE, null));
    }

    @GetMapping("/{id}")
    ModelAndView form(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = agencies.require(agency);
        requireReach(found, id);
        Unit unit = unit(found, id);
        return Answer.page(FORM, view(found, visit).form(unit, UnitForm.of(unit), FieldErrors.NONE, null));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String agency, @Valid @ModelAttribute UnitForm form, BindingResult binding, Visit visit) {
        Agency found = agencies.require(agency);
        FieldErrors errors = within(found, null, form, errors(form, binding, visit.words()), visit.words());
        if (errors.isEmpty()) {
            try {
                units.add(found.id(), form.wish());
                return told(found, "added");
            } catch (DuplicateKeyException e) {
                errors = errors.and("th", visit.words().lookup("identity.unit.th.taken"));
            } catch (IllegalArgumentException e) {
                errors = errors.and("parent", visit.words().lookup("identity.unit.parent.wrong"));
            }
        }
        return Answer.invalid(FORM, view(found, visit).form(null, form, errors, null));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable UUID id,
            @Valid @ModelAttribute UnitForm form,
            BindingResult binding,
            Visit visit) {
        Agency found = agencies.require(agency);
        requireReach(found, id);
        Unit unit = unit(found, id);
        FieldErrors errors = within(found, unit, form, errors(form, binding, visit.words()), visit.words());
        if (errors.isEmpty()) {
            try {
                units.change(found.id(), id, form.version(), form.wish());
                return told(found, "changed");
            } catch (DuplicateKeyException e) {
                errors = errors.and("th", visit.words().lookup("identity.unit.th.taken"));
            } catch (IllegalArgumentException e) {
                errors = errors.and("parent", visit.words().lookup("identity.unit.parent.wrong"));
            } catch (OptimisticLockingFailureException e) {
                UnitsView view = view(found, visit);
                return Answer.conflict(
                        FORM, view.form(unit, form.over(unit.version()), FieldErrors.NONE, view.theirs(unit, form)));
            }
        }
        return Answer.invalid(FORM, view(found, visit).form(unit, form, errors, null));
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable UUID id) {
        Agency found = agencies.require(agency);
        requireReach(found, id);
        units.remove(found.id(), id);
        return Answer.seeOther(found.path() + "/units?told=removed&unit=" + id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable UUID id) {
        Agency found = agencies.require(agency);
        requireReach(found, id);
        units.restore(found.id(), id);
        return told(found, "restored");
    }

    /// Gives an agency without units those that its kind usually has.
    @PostMapping("/begin")
    ModelAndView begin(@PathVariable String agency) {
        Agency found = agencies.require(agency);
        requireReach(found, null);
        units.begin(found);
        return told(found, "begun");
    }

    private static ModelAndView told(Agency agency, String what) {
        return Answer.seeOther(agency.path() + "/units?told=" + what);
    }

    private static FieldErrors errors(UnitForm form, BindingResult binding, Words words) {
        FieldErrors errors = FieldErrors.of(binding, words);
        return form.codes().isPresent() ? errors : errors.and("items", words.lookup("identity.unit.items.wrong"));
    }

    private UnitsView view(Agency agency, Visit visit) {
        return new UnitsView(agency, units.all(agency.id()), reach(agency), visit);
    }

    private Reach reach(Agency agency) {
        return reaches.of(agency, null, KeepsUnits.ROLES);
    }

    /// @throws AccessDeniedException if the visitor's roles do not reach the unit
    private void requireReach(Agency agency, @Nullable UUID unit) {
        if (!reach(agency).covers(unit)) {
            throw new AccessDeniedException("beyond his units: " + unit);
        }
    }

    /// Keeps whose role is limited to units from moving one out of them, and from taking items of others.
    private FieldErrors within(Agency agency, @Nullable Unit unit, UnitForm form, FieldErrors errors, Words words) {
        Reach reach = reach(agency);
        if (reach.isWhole()) {
            return errors;
        }
        FieldErrors found = errors;
        if (!reach.covers(form.parent()) && (unit == null || !Objects.equals(unit.parent(), form.parent()))) {
            found = found.and("parent", words.lookup("identity.unit.parent.beyond"));
        }
        List<String> wanted = form.codes().orElse(List.of());
        if (units.all(agency.id()).stream()
                .filter(other -> !reach.covers(other.id()))
                .anyMatch(other -> other.items().stream().anyMatch(wanted::contains))) {
            found = found.and("items", words.lookup("identity.unit.items.beyond"));
        }
        return found;
    }

    private Unit unit(Agency agency, UUID id) {
        List<Unit> all = units.all(agency.id());
        return all.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no unit " + id));
    }
}
