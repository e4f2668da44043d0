package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// The same controllers are found as Spring finds without it.
class FirstWordsTest {
    /// Patterns and, for each, addresses; `-` where nothing fits.
    private static final Map<String, String> FOUND = new LinkedHashMap<>();

    static {
        FOUND.put("/", "/");
        FOUND.put("/a/1", "/a/{id}");
        FOUND.put("/%61/1", "/a/{id}");
        FOUND.put("/a;x=1/1", "/a/{id}");
        FOUND.put("/b/1/c", "/b/{id}/c");
        FOUND.put("/b/1", "/{any}/{id}");
        FOUND.put("/ab", "/{any}");
        FOUND.put("/ab-c/x/y", "/ab-c/x/{id}");
        FOUND.put("/files/x/y/z", "/files/**");
        FOUND.put("/x.txt", "/{any}");
        FOUND.put("/d/1/2/3", "-");
    }

    @Test
    void whatIsFoundIsTheSame() throws Exception {
        RequestMappingHandlerMapping ours = filled(new FirstWords().getRequestMappingHandlerMapping());
        RequestMappingHandlerMapping springs = filled(new RequestMappingHandlerMapping());
        for (Map.Entry<String, String> one : FOUND.entrySet()) {
            assertThat(found(springs, one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(found(ours, one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    private static RequestMappingHandlerMapping filled(RequestMappingHandlerMapping mapping) throws Exception {
        mapping.setApplicationContext(new org.springframework.context.support.StaticApplicationContext());
        mapping.afterPropertiesSet();
        for (String pattern : FOUND.values()) {
            if (!pattern.equals("-")
                    && mapping.getHandlerMethods().keySet().stream()
                            .noneMatch(info -> info.getPatternValues().contains(pattern))) {
                mapping.registerMapping(
                        RequestMappingInfo.paths(pattern)
                                .options(mapping.getBuilderConfiguration())
                                .build(),
                        new FirstWordsTest(),
                        FirstWordsTest.class.getDeclaredMethod("answer"));
            }
        }
        return mapping;
    }

    void answer() {}

    private static String found(RequestMappingHandlerMapping mapping, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        @Nullable HandlerExecutionChain chain = mapping.getHandler(request);
        return chain != null && chain.getHandler() instanceof HandlerMethod
                ? String.valueOf(request.getAttribute(RequestMappingHandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                : "-";
    }
}
