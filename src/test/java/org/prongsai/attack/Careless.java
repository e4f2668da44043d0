package org.prongsai.attack;

import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.web.access.OpenToAll;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The control: pages with every fault that the harness is to find, put into the running program for a while.
final class Careless implements AutoCloseable {
    private final RequestMappingHandlerMapping mapping;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Careless(ApplicationContext program) throws NoSuchMethodException {
        mapping = program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        trail = program.getBean(Trail.class);
        transaction = program.getBean(TransactionTemplate.class);
        for (String name : new String[] {"throwing", "reflecting", "quoting", "telling", "changing"}) {
            mapping.registerMapping(info(name), this, Careless.class.getDeclaredMethod(name, String.class));
        }
    }

    private RequestMappingInfo info(String name) {
        return RequestMappingInfo.paths("/careless/" + name)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    @OpenToAll
    ResponseEntity<String> throwing(@RequestParam String given) {
        return ResponseEntity.ok("length " + Integer.parseInt(given));
    }

    @OpenToAll
    ResponseEntity<String> reflecting(@RequestParam String given) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<p>" + given + "</p>");
    }

    @OpenToAll
    ResponseEntity<String> quoting(@RequestParam String given) {
        String escaped = given.replace("&", "&amp;").replace("<", "&lt;");
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<input value=\"" + escaped + "\">");
    }

    @OpenToAll
    ResponseEntity<String> telling(@RequestParam String given) {
        return ResponseEntity.badRequest().body(new IllegalArgumentException(given).toString());
    }

    @OpenToAll
    ResponseEntity<String> changing(@RequestParam String given) {
        transaction.executeWithoutResult(_ -> trail.appendForInstallation(Act.of("identity.log.signedOut", "")));
        return ResponseEntity.badRequest().body("");
    }

    @Override
    public void close() {
        for (String name : new String[] {"throwing", "reflecting", "quoting", "telling", "changing"}) {
            mapping.unregisterMapping(info(name));
        }
    }
}
