package org.prongsai.disclosure.web;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.disclosure.Chain;
import org.prongsai.disclosure.ChainStep;
import org.prongsai.disclosure.Chains;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
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
import org.springframework.web.servlet.ModelAndView;

/// Through whose hands an agency's items go.
@Controller
@KeepsDisclosures
@RequestMapping("/agencies/{agency}/approval-chain")
class ChainController {
    private static final String FORM = "ui/form_page";
    private static final String STEPS = "steps";

    private final Agencies agencies;
    private final Chains chains;

    ChainController(Agencies agencies, Chains chains) {
        this.agencies = agencies;
        this.chains = chains;
    }

    @GetMapping
    ModelAndView chain(@PathVariable String agency, @RequestParam(defaultValue = "") String told, Visit visit) {
        Agency of = agencies.require(agency);
        Chain chain = chains.of(of.id());
        FormPage page = page(of, chain.steps(), chain.version(), FieldErrors.NONE, visit.words());
        return Answer.page(FORM, told.equals("kept") ? page.lead(visit.words().lookup("disclosure.chain.kept")) : page);
    }

    /// @param steps   that are chosen
    /// @param version that the form was made from
    @PostMapping
    ModelAndView set(
            @PathVariable String agency,
            @RequestParam(defaultValue = "") List<ChainStep> steps,
            @RequestParam int version,
            Visit visit) {
        Agency of = agencies.require(agency);
        Words words = visit.words();
        if (!Chain.isChain(steps)) {
            return Answer.invalid(
                    FORM,
                    page(
                            of,
                            steps,
                            version,
                            FieldErrors.NONE.and(STEPS, words.lookup("disclosure.chain.short")),
                            words));
        }
        try {
            chains.set(of.id(), steps, version);
            return Answer.seeOther(of.path() + "/approval-chain?told=kept");
        } catch (OptimisticLockingFailureException e) {
            Chain theirs = chains.of(of.id());
            return Answer.conflict(
                    FORM,
                    page(of, steps, theirs.version(), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    List.of(field(steps, FieldErrors.NONE, words)),
                                    List.of(field(theirs.steps(), FieldErrors.NONE, words)),
                                    words)));
        }
    }

    private static FormPage page(Agency of, List<ChainStep> steps, int version, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("disclosure.chain"),
                        "disclosures",
                        List.of(),
                        List.of(field(steps, errors, words)),
                        of.path() + "/approval-chain",
                        words.lookup("disclosure.keep"))
                .lead(words.lookup("disclosure.chain.lead"))
                .version(version);
    }

    private static Field field(List<ChainStep> steps, FieldErrors errors, Words words) {
        return Field.checks(
                        STEPS,
                        words.lookup("disclosure.chain.steps"),
                        Stream.of(ChainStep.values())
                                .map(step -> Option.of(step.name(), ItemText.step(step, words)))
                                .toList())
                .hint(words.lookup("disclosure.chain.hint"))
                .values(steps.stream().map(ChainStep::name).toList())
                .error(errors.on(STEPS));
    }
}
