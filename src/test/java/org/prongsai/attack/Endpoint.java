package org.prongsai.attack;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A mapping of the program, with what its controller reads.
///
/// @param variables  names in the pattern of the path
/// @param parameters names that the controller reads from query or form
/// @param files      names of the parameters that are files
/// @param open       whether it also reads names that only the page knows, such as codes of items
record Endpoint(
        String method,
        String pattern,
        List<String> variables,
        List<String> parameters,
        List<String> files,
        boolean open) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /// All mappings, in a stable order.
    static List<Endpoint> all(Collection<RequestMappingHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(mapped -> of(mapped.getKey(), mapped.getValue()))
                .filter(endpoint -> !endpoint.pattern().startsWith("/at-")) // of other hosts: SurveyOriginsTest
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var parameters = new ArrayList<String>();
        var files = new ArrayList<String>();
        boolean open = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            boolean isMap = Map.class.isAssignableFrom(parameter.getParameterType());
            open |= isMap;
            if (parameter.hasParameterAnnotation(RequestParam.class) && !isMap) {
                boolean isFile = MultipartFile.class.isAssignableFrom(parameter.getParameterType());
                (isFile ? files : parameters).add(String.valueOf(parameter.getParameterName()));
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                for (RecordComponent part : parameter.getParameterType().getRecordComponents()) {
                    boolean isFile = part.getGenericType().getTypeName().contains("MultipartFile");
                    (isFile ? files : parameters).add(part.getName());
                }
            }
        }
        boolean more = open;
        return info.getPatternValues().stream()
                .flatMap(path -> methods(info)
                        .map(method -> new Endpoint(
                                method, path, variables(path), List.copyOf(parameters), List.copyOf(files), more)));
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /// The path with a value for each variable.
    String path(UnaryOperator<String> value) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        (MatchResult found) -> java.util.regex.Matcher.quoteReplacement(value.apply(found.group(1))));
    }

    boolean reads() {
        return Arrays.asList("GET", "HEAD").contains(method);
    }
}
