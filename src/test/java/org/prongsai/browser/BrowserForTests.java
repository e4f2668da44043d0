package org.prongsai.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Gives each test a [Browser] of its own and asks it at the end whether anything went wrong unseen.
final class BrowserForTests implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace TESTS = Namespace.create(BrowserForTests.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(TESTS).computeIfAbsent(Browser.class, _ -> new Browser(address(test)), Browser.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Browser browser = test.getStore(TESTS).get(Browser.class, Browser.class);
        if (browser != null && test.getExecutionException().isEmpty()) {
            browser.assertQuiet();
        }
    }

    private static String address(ExtensionContext test) {
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        return "http://localhost:" + port;
    }
}
