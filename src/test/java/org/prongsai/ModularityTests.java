package org.prongsai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

class ModularityTests {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.prongsai");

    @Test
    void modulesDependOnlyOnWhatTheyList() {
        ApplicationModules.of(Prongsai.class).verify();
    }

    @Test
    void storesAndControllersAreHidden() {
        classes()
                .that()
                .areMetaAnnotatedWith(Repository.class)
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheOneClock() {
        var rule = noClasses().that().doNotBelongToAnyOf(Prongsai.class).should();
        for (Class<?> type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class)) {
            rule.callMethod(type, "now").check(PRODUCT);
        }
        for (String method : List.of("system", "systemUTC", "systemDefaultZone")) {
            rule.callMethod(Clock.class, method).check(PRODUCT);
        }
        rule.callMethod(System.class, "currentTimeMillis").check(PRODUCT);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .doNotBelongToAnyOf(Prongsai.class)
                .and()
                .areAnnotatedWith(Bean.class)
                .should()
                .haveRawReturnType(Clock.class)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void noTimeOfTheOldKind() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SimpleDateFormat.class)
                .check(PRODUCT);
    }
}
