package org.prongsai.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Each test works on behalf of an agency of its own, which nobody else knows: [Tenant#current()].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithinTenant.Extension.class)
public @interface WithinTenant {
    /// Binds the tenant around a test and what is done before it.
    final class Extension implements InvocationInterceptor {
        private static final Namespace NAMESPACE = Namespace.create(Extension.class);

        @Override
        public void interceptBeforeEachMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext test)
                throws Throwable {
            within(test, invocation);
        }

        @Override
        public void interceptTestMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext test)
                throws Throwable {
            within(test, invocation);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext test)
                throws Throwable {
            within(test, invocation);
        }

        private static void within(ExtensionContext test, Invocation<@Nullable Void> invocation) throws Throwable {
            var tenant = test.getStore(NAMESPACE)
                    .computeIfAbsent(test.getUniqueId(), _ -> new Tenant(UUID.randomUUID()), Tenant.class);
            tenant.<Object, Throwable>call(() -> {
                invocation.proceed();
                return test;
            });
        }
    }
}
