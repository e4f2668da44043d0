package org.prongsai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.ui.Action;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers every fault of every module with a prepared text, and gives it a reference number.
///
/// What exceptions say is for us and goes to the log; readers never see it.
@Controller
@ControllerAdvice
class Faults implements ErrorController {
    /// Set on a request whose page must not ask the modules for anything more.
    static final String BARE = Faults.class.getName() + ".bare";

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500);

    private final MultipartProperties uploads;
    private final SecureRandom random = new SecureRandom();

    Faults(MultipartProperties uploads) {
        this.uploads = uploads;
    }

    /// A fault inside a controller.
    @ExceptionHandler
    ModelAndView thrown(Exception fault, Visit visit, HttpServletRequest request) {
        return answer(status(fault), fault, visit, request);
    }

    /// A fault before or after the controllers: a forged form, an address that nothing answers, a broken template.
    @OpenToAll
    @RequestMapping("/error")
    ModelAndView sent(Visit visit, HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var fault = (@Nullable Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof Exception thrown) {
            return answer(status(thrown), fault, visit, request);
        }
        return answer(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(), fault, visit, request);
    }

    private static int status(Exception fault) {
        return switch (fault) {
            case NoSuchElementException _ -> HttpStatus.NOT_FOUND.value();
            case OptimisticLockingFailureException _ -> HttpStatus.CONFLICT.value();
            case AccessDeniedException _ -> HttpStatus.FORBIDDEN.value();
            case MaxUploadSizeExceededException _ -> HttpStatus.CONTENT_TOO_LARGE.value();
            case InvalidParameterException unread -> unread.getErrorCode();
            case RequestRejectedException _, MultipartException _, TypeMismatchException _ ->
                HttpStatus.BAD_REQUEST.value();
            case ErrorResponse known -> known.getStatusCode().value();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }

    private ModelAndView answer(int status, @Nullable Throwable fault, Visit visit, HttpServletRequest request) {
        String reference = Fault.newReference(random);
        if (fault != null && DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            log.debug("gone before {} was answered: {} {}", reference, request.getMethod(), visit.path());
        } else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("fault {} at {} {}", reference, request.getMethod(), visit.path(), fault);
            request.setAttribute(BARE, true);
        } else {
            // by its kind alone: what a refusal says of what was sent may be a password
            String kind = fault == null ? "" : fault.getClass().getName();
            log.debug("answered {} with {} at {} {} {}", status, reference, request.getMethod(), visit.path(), kind);
        }
        var answer = new ModelAndView("ui/fault", HttpStatusCode.valueOf(status));
        answer.addObject("fault", fault(status, reference, visit.words()));
        return answer;
    }

    private Fault fault(int status, String reference, Words words) {
        int worded = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        String key = "web.fault." + worded;
        return new Fault(
                status,
                words.lookup(key),
                words.text(key + ".text", uploads.getMaxFileSize().toMegabytes()),
                reference,
                List.of(Action.primary(words.lookup("web.fault.home"), "/")));
    }
}
