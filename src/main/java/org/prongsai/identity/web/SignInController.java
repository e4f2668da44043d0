package org.prongsai.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.SignedOut;
import org.prongsai.identity.signin.Means;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.ReturnAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in and out.
@Controller
@OpenToAll
class SignInController {
    private final SignedIn signedIn;
    private final People people;
    private final SignInPages pages;
    private final ApplicationEventPublisher events;

    SignInController(SignedIn signedIn, People people, SignInPages pages, ApplicationEventPublisher events) {
        this.signedIn = signedIn;
        this.people = people;
        this.pages = pages;
        this.events = events;
    }

    /// @param to where the visitor wanted to go
    @GetMapping("/sign-in")
    ModelAndView page(
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "false") boolean again,
            Words words) {
        return Answer.page(SignInPages.PAGE, pages.page(to, PasswordForm.EMPTY, null, again, words));
    }

    /// Signs in as a post of the sample data, while that is loaded.
    @PostMapping("/sign-in/sample")
    ModelAndView sample(
            @RequestParam UUID post,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = people.samples().stream()
                .filter(it -> it.id().equals(new PersonId(post)))
                .findFirst()
                .filter(signedIn::mayComeIn)
                .orElseThrow(() -> new NoSuchElementException("no such post of the sample data"));
        signedIn.begin(person.id(), Means.SAMPLE, request, response);
        return Answer.seeOther(ReturnAddress.parse(to).path());
    }

    /// Ends the session, and has the browser forget what it kept of the pages.
    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        signedIn.end(request, response);
        events.publishEvent(new SignedOut());
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Answer.seeOther("/sign-in");
    }
}
