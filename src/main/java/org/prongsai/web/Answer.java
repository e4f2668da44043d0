package org.prongsai.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What a controller hands back: a template, its page record and the status.
///
/// The template declares `@param Frame frame`, `@param Words words` and `@param <record> page` as it needs them.
public final class Answer {
    private Answer() {}

    /// The page, 200.
    public static ModelAndView page(String template, Object page) {
        return with(HttpStatus.OK, template, page);
    }

    /// The part of the page that htmx asked for, or else the whole of it.
    public static ModelAndView page(Visit visit, String template, String fragment, Object page) {
        return page(visit.fragment() ? fragment : template, page);
    }

    /// The same form again with its faults, 422.
    public static ModelAndView invalid(String template, Object page) {
        return with(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
    }

    /// The reason why this may not be done, 403.
    public static ModelAndView forbidden(String template, Object page) {
        return with(HttpStatus.FORBIDDEN, template, page);
    }

    /// The reason why this cannot be done now, 409.
    public static ModelAndView conflict(String template, Object page) {
        return with(HttpStatus.CONFLICT, template, page);
    }

    /// The same form again, because too much was asked of us of late, 429; the next try may come in a minute.
    public static ModelAndView tooMany(String template, Object page) {
        return with(HttpStatus.TOO_MANY_REQUESTS, template, page);
    }

    /// Done; the new state stands at `path` of this application, 303.
    public static ModelAndView seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private static ModelAndView with(HttpStatus status, String template, Object page) {
        var answer = new ModelAndView(template, status);
        answer.addObject("page", page);
        return answer;
    }
}
