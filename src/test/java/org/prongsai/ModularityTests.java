package org.prongsai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
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

    /// The list spares each start of the program the work to find the modules in all of its classes; their tables are
    /// made in its order.
    @Test
    void theListThatAStartReadsNamesAllModulesAfterThoseTheyStandOn() throws IOException {
        var list = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        List<String> listed = Pattern.compile("\\w+")
                .matcher(list.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .toList();
        var modules = ApplicationModules.of(Prongsai.class);

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList());
        for (var module : modules) {
            assertThat(listed.subList(0, listed.indexOf(module.getIdentifier().toString())))
                    .as("before %s", module.getIdentifier())
                    .containsAll(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(under -> under.getIdentifier().toString())
                            .toList());
        }
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
