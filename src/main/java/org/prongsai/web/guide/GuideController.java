package org.prongsai.web.guide;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.web.Answer;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToAll
class GuideController {
    private final Map<Language, Guide> guides = new ConcurrentHashMap<>();

    @GetMapping("/guide")
    ModelAndView guide(Words words) {
        Guide guide = in(words.language());
        return Answer.page(
                "guide/guide",
                new GuidePage(guide.sections().stream()
                        .map(section -> new GuidePage.Section(
                                section.id(), section.title(), output -> output.writeContent(section.html())))
                        .toList()));
    }

    Guide in(Language language) {
        return guides.computeIfAbsent(language, Guide::load);
    }
}
