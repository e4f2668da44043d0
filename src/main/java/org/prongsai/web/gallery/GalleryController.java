package org.prongsai.web.gallery;

import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class GalleryController {
    @GetMapping("/ui")
    ModelAndView gallery(Words words) {
        return Answer.page("gallery/gallery", new GalleryPage(words.lookup("web.product")));
    }
}
