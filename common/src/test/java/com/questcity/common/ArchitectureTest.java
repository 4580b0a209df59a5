package com.questcity.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.questcity.common.testing.ArchitectureRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("gate")
class ArchitectureTest {

    @Test
    void thePictureHolds() {
        ArchitectureRules.check("common");
    }

    @Test
    void theKernelHasTheseRoomsAndNoOther() {
        classes()
                .should()
                .resideInAnyPackage(
                        "com.questcity.common.problem",
                        "com.questcity.common.paging",
                        "com.questcity.common.identity",
                        "com.questcity.common.resilience",
                        "com.questcity.common.events",
                        "com.questcity.common.jobs",
                        "com.questcity.common.idempotency",
                        "com.questcity.common.ratelimit",
                        "com.questcity.common.representation",
                        "com.questcity.common.observability")
                .check(ArchitectureRules.mainClasses("common"));
    }
}
