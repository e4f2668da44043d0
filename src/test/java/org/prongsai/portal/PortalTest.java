package org.prongsai.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.published.PublishedForTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A test over the wire, of a program with published results; all of them share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "prongsai.portal.room=16MB")
@Import({PublishedForTests.class, Wire.class})
public @interface PortalTest {}
