package org.prongsai.web.gallery;

import java.math.BigDecimal;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Shows every component; a form sent here only comes back with its faults.
@Controller
@OpenToAll
class GalleryController {
    @GetMapping("/ui")
    ModelAndView gallery(Visit visit, @RequestParam(defaultValue = "87.05") BigDecimal score) {
        return Answer.page(visit, "gallery/gallery", "gallery/live", new Samples(visit.words()).page(score));
    }

    @PostMapping("/ui")
    ModelAndView form(Words words) {
        return Answer.invalid("gallery/gallery", new Samples(words).page(new BigDecimal("87.05")));
    }
}
