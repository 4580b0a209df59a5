package com.questcity.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The launcher and the embedded servers stand apart from what they run. */
@Tag("gate")
class ArchitectureTest {

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("com.questcity.local", "com.questcity.embedded");

    @Test
    void theyKnowTheServicesByTheirAddressesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.questcity.common..",
                        "com.questcity.auth..",
                        "com.questcity.quest..",
                        "com.questcity.chat..",
                        "com.questcity.media..",
                        "com.questcity.social..")
                .check(classes);
    }

    @Test
    void theEmbeddedServersKnowNoLauncher() {
        noClasses()
                .that()
                .resideInAPackage("com.questcity.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.questcity.local..")
                .check(classes);
    }

    @Test
    void packagesDependOneWay() {
        slices().matching("com.questcity.local.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void namesSayWhatAThingIsFor() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Manager|Helper|Utils?|Impl|Abstract\\w*|DTO|Dto|Controller|Handler)")
                .check(classes);
    }
}
