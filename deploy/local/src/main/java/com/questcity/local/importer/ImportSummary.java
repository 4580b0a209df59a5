package com.questcity.local.importer;

import java.util.List;

/** What became of a pack's quests. Each refusal names the quest and the platform's reason. */
public record ImportSummary(int made, int alreadyThere, List<String> refused) {

    public ImportSummary {
        refused = List.copyOf(refused);
    }

    public boolean isComplete() {
        return refused.isEmpty();
    }

    public String line() {
        var nothing = made == 0 && refused.isEmpty() ? "; nothing had to be changed" : "";
        return "quests: %d made, %d already there, %d refused%s"
                .formatted(made, alreadyThere, refused.size(), nothing);
    }
}
