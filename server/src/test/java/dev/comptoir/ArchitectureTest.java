package dev.comptoir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** The few rules of the house that the compiler does not know. */
class ArchitectureTest {

    private static final double LEAST_HIDDEN = 0.4;

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.comptoir");

    @Test
    void modulesUseOnlyWhatTheySay() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void controllersBelongToTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void connectorsShowNothing() {
        classes()
                .that()
                .resideInAPackage("dev.comptoir.connectors..")
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void beansGetWhatTheyNeedByTheirConstructors() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void onlyThePlatformsDataLayerKnowsTheDriver() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.comptoir.platform.data..",
                        "dev.comptoir.platform.database..",
                        "dev.comptoir.platform.events..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.postgresql..", "com.zaxxer.hikari..")
                .check(OURS);
    }

    @Test
    void jacksonTwoServesTheContractOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.comptoir.platform.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(OURS);
    }

    @Test
    void mostTypesAreHidden() {
        var topLevel =
                OURS.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .toList();
        var hidden =
                topLevel.stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count();
        assertThat((double) hidden / topLevel.size()).isGreaterThanOrEqualTo(LEAST_HIDDEN);
    }
}
