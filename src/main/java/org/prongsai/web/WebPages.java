package org.prongsai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.access.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Wires templates, shipped files and the parameters `Visit` and `Words` into Spring MVC.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebPages {
    static final String ASSETS = "/assets/";

    @Bean
    Messages messages(WebSettings settings) {
        return Messages.load(settings.strictTexts());
    }

    @Bean
    Visits visits(Messages messages, Visitors visitors) {
        return new Visits(messages, visitors);
    }

    @Bean
    FilterRegistrationBean<Visits> readersBeforeAll(Visits visits) {
        var registration = new FilterRegistrationBean<>(visits);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UploadLimit> tooLargeBeforeForged(MultipartProperties uploads) {
        var registration = new FilterRegistrationBean<>(new UploadLimit(uploads.getMaxRequestSize()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return registration;
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver templates(
            TemplateEngine engine,
            Visits visits,
            ObjectProvider<FrameParts> parts,
            ObjectProvider<ResourceUrlProvider> urls,
            SiteAddress site) {
        return new Templates(engine, visits, parts, name -> asset(urls.getObject(), name), site);
    }

    @Bean
    WebMvcConfigurer pages(Visits visits) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitParameter(visits));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(ASSETS + "**")
                        .addResourceLocations(
                                "classpath:/static/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                        .addTransformer(new CssLinkResourceTransformer());
            }
        };
    }

    static String asset(ResourceUrlProvider urls, String name) {
        String url = urls.getForLookupPath(ASSETS + name);
        if (url == null) {
            throw new IllegalArgumentException("no file is shipped as " + name);
        }
        return url;
    }

    private record VisitParameter(Visits visits) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visit.class || parameter.getParameterType() == Words.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
            if (servletRequest == null) {
                throw new IllegalStateException("not a servlet request: " + request);
            }
            Visit visit = visits.of(servletRequest);
            return parameter.getParameterType() == Visit.class ? visit : visit.words();
        }
    }
}
