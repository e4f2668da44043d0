package org.prongsai.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the precompiled template that a controller names and prints it whole before the first byte leaves.
///
/// Each template gets those of its parameters that the answer has; `frame` and `words` are always there.
final class Templates implements ViewResolver {
    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final TemplateEngine engine;
    private final Visits visits;
    private final ObjectProvider<FrameParts> parts;
    private final Function<String, String> assets;
    private final SiteAddress site;

    Templates(
            TemplateEngine engine,
            Visits visits,
            ObjectProvider<FrameParts> parts,
            Function<String, String> assets,
            SiteAddress site) {
        this.engine = engine;
        this.visits = visits;
        this.parts = parts;
        this.assets = assets;
        this.site = site;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    private final class Page implements View {
        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Visit visit = visits.of(request);
            var output = new Utf8ByteOutput();
            engine.render(
                    template,
                    values(model == null ? Map.of() : model, frame(visit, request)),
                    new ReaderOutput(output, visit.words().digits()));
            response.setContentType(HTML);
            response.setLocale(Locale.forLanguageTag(visit.words().language().tag()));
            response.addHeader(HttpHeaders.VARY, "HX-Request");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        private Map<String, Object> values(Map<String, ?> model, Frame frame) {
            var wanted = engine.getParamInfo(template).keySet();
            var values = new HashMap<String, Object>(model);
            values.put("frame", frame);
            values.put("words", frame.words());
            values.keySet().retainAll(wanted);
            return values;
        }
    }

    private Frame frame(Visit visit, HttpServletRequest request) {
        var csrf = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
        List<FrameParts> contributed = request.getAttribute(Faults.BARE) == null
                ? parts.orderedStream().toList()
                : List.of();
        return new Frame(visit, contributed, csrf, assets, site);
    }
}
