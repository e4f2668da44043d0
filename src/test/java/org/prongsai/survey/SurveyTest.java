package org.prongsai.survey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.database.WithinTenant;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A test whose answers are really committed, as they are by connections of their own; so it has a database of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "prongsai.survey.boxes=3")
@Import(OpenedSurveys.class)
@WithinTenant
@interface SurveyTest {}
