package com.questcity.media;

import com.questcity.common.testing.ArchitectureRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("gate")
class ArchitectureTest {

    @Test
    void thePictureHolds() {
        ArchitectureRules.check("media", "common");
    }
}
