package org.prongsai.identity.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Post;
import org.prongsai.identity.Posts;
import org.prongsai.identity.Refusal;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The posts of an agency.
@Controller
@KeepsAgency
@RequestMapping("/agencies/{agency}/posts")
class PostsController {
    private static final String FORM = "identity/form";

    private final PostOffice office;
    private final Posts posts;
    private final CurrentPerson current;

    PostsController(PostOffice office, Posts posts, CurrentPerson current) {
        this.office = office;
        this.posts = posts;
        this.current = current;
    }

    /// @param told what was just done
    /// @param post the post with which it was done
    @OpenToSignedIn
    @GetMapping
    ModelAndView list(
            @PathVariable String agency,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID post,
            Visit visit) {
        Agency found = office.agency(agency);
        String undo = told.equals("removed") && post != null ? path(found) + "/" + post + "/restore" : null;
        return Answer.page("identity/posts", office.view(found, visit).list(told, undo));
    }

    @OpenToSignedIn
    @GetMapping("/{id}")
    ModelAndView post(
            @PathVariable String agency,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID holding,
            Visit visit) {
        Agency found = office.agency(agency);
        return Answer.page("identity/post", office.view(found, visit).page(office.post(found, id), told, holding));
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, Visit visit) {
        return Answer.page(FORM, page(office.agency(agency), null, PostForm.EMPTY, FieldErrors.NONE, visit.words()));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String agency, @Valid @ModelAttribute PostForm form, BindingResult binding, Visit visit) {
        Agency found = office.agency(agency);
        FieldErrors errors =
                form.check(office.of(found).units(), FieldErrors.of(binding, visit.words()), visit.words());
        if (errors.isEmpty()) {
            try {
                UUID id = posts.add(found.id().value(), form.wish());
                return Answer.seeOther(path(found) + "/" + id + "?told=added");
            } catch (DuplicateKeyException e) {
                errors = errors.and("th", visit.words().lookup("identity.post.taken"));
            }
        }
        return Answer.invalid(FORM, page(found, null, form, errors, visit.words()));
    }

    @GetMapping("/{id}/change")
    ModelAndView changeForm(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = office.agency(agency);
        Post post = office.post(found, id);
        return Answer.page(FORM, page(found, post, PostForm.of(post), FieldErrors.NONE, visit.words()));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable String agency,
            @PathVariable UUID id,
            @Valid @ModelAttribute PostForm form,
            BindingResult binding,
            Visit visit) {
        Agency found = office.agency(agency);
        Words words = visit.words();
        Post post = office.post(found, id);
        FieldErrors errors = form.check(office.of(found).units(), FieldErrors.of(binding, words), words);
        if (errors.isEmpty()) {
            try {
                Optional<Refusal> refusal = posts.change(found.id().value(), id, form.version(), form.wish(), me());
                if (refusal.isEmpty()) {
                    return Answer.seeOther(path(found) + "/" + id + "?told=changed");
                }
                errors = errors.and("roles", PeopleController.said(refusal.get(), words));
            } catch (DuplicateKeyException e) {
                errors = errors.and("th", words.lookup("identity.post.taken"));
            } catch (OptimisticLockingFailureException e) {
                return Answer.conflict(
                        FORM,
                        page(found, post, form.over(post.version()), FieldErrors.NONE, words)
                                .theirs(Theirs.of(
                                        form.fields(office.of(found).units(), FieldErrors.NONE, words),
                                        PostForm.of(post)
                                                .fields(office.of(found).units(), FieldErrors.NONE, words),
                                        words)));
            }
        }
        return Answer.invalid(FORM, page(found, post, form, errors, words));
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable UUID id, Visit visit) {
        Agency found = office.agency(agency);
        Optional<Refusal> refusal = posts.remove(found.id().value(), id);
        return refusal.isEmpty()
                ? Answer.seeOther(path(found) + "?told=removed&post=" + id)
                : Answer.conflict(
                        "identity/post",
                        office.view(found, visit)
                                .page(office.post(found, id), "", null)
                                .refused(PeopleController.said(refusal.get(), visit.words())));
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable UUID id) {
        Agency found = office.agency(agency);
        posts.restore(found.id().value(), id);
        return Answer.seeOther(path(found) + "/" + id + "?told=restored");
    }

    private FormPage page(Agency agency, @Nullable Post post, PostForm form, FieldErrors errors, Words words) {
        String path = path(agency);
        return FormPage.of(
                        words.lookup(post == null ? "identity.post.new" : "identity.post.change"),
                        "posts",
                        post == null
                                ? List.of(new Crumb(words.lookup("identity.posts.title"), path))
                                : HoldingsController.crumbs(agency, post, words),
                        post == null ? path : path + "/" + post.id(),
                        form.fields(office.of(agency).units(), errors, words),
                        words.lookup("identity.save"))
                .hidden(Map.of("version", Integer.toString(form.version())));
    }

    private org.prongsai.identity.PersonId me() {
        return current.id().orElseThrow();
    }

    static String path(Agency agency) {
        return agency.path() + "/posts";
    }
}
