package org.prongsai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the controller of an address without trying all: those whose address begins with another word cannot fit.
///
/// Spring tries the patterns of all controllers, hundreds of them, for each address that has an id in it. That was a
/// third
/// of what an answer to a survey cost.
@Component
final class FirstWords implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    /// The first word of a path, `agencies` of `/agencies/opdc`; null where it may be any word.
    static @Nullable String of(String path) {
        int end = path.indexOf('/', 1);
        String word = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return word.chars().allMatch(letter -> letter == '-' || Character.isLetterOrDigit(letter)) ? word : null;
    }

    /// All controllers, and for each first word those that can be asked for by it.
    private static final class Mapping extends RequestMappingHandlerMapping {
        private static final String ANY = "*";

        private final Map<String, Part> parts = new ConcurrentHashMap<>();
        private volatile Set<String> known = Set.of();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            String word = of(path);
            if (word == null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (known.isEmpty()) {
                known = getHandlerMethods().keySet().stream().map(Mapping::word).collect(Collectors.toSet());
            }
            return parts.computeIfAbsent(known.contains(word) ? word : ANY, this::part)
                    .lookupHandlerMethod(path, request);
        }

        private Part part(String word) {
            var part = new Part();
            part.setApplicationContext(obtainApplicationContext());
            getHandlerMethods().forEach((info, method) -> {
                String theirs = word(info);
                if (theirs.equals(ANY) || theirs.equals(word)) {
                    part.registerMapping(info, method.getBean(), method.getMethod());
                }
            });
            return part;
        }

        private static String word(RequestMappingInfo info) {
            List<String> all = info.getPatternValues().stream()
                    .map(FirstWords::of)
                    .map(word -> word == null ? ANY : word)
                    .distinct()
                    .toList();
            return all.size() == 1 ? all.getFirst() : ANY;
        }

        @Override
        public void registerMapping(RequestMappingInfo info, Object handler, Method method) {
            super.registerMapping(info, handler, method);
            forget();
        }

        @Override
        public void unregisterMapping(RequestMappingInfo info) {
            super.unregisterMapping(info);
            forget();
        }

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo info) {
            super.registerHandlerMethod(handler, method, info);
            forget();
        }

        private void forget() {
            known = Set.of();
            parts.clear();
        }
    }

    /// Some of the controllers.
    private static final class Part extends RequestMappingHandlerMapping {
        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return super.lookupHandlerMethod(path, request);
        }
    }
}
