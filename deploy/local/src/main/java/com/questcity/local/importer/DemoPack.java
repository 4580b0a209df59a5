package com.questcity.local.importer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.questcity.local.client.PlatformClient;
import com.questcity.local.client.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;

/** The quests that come with QuestCity. Bringing them in again changes nothing. */
public final class DemoPack {

    private static final String RESOURCE = "/demo/quests.json";

    private final URI gateway;

    public DemoPack(URI gateway) {
        this.gateway = gateway;
    }

    /** Brings all demo quests in as the given editor, or fails. */
    public ImportSummary bringIn(String username, String password) {
        try (var platform = new PlatformClient(gateway)) {
            var session = new Session(platform, username, password);
            return complete(PackImport.begin(session).run(read(), Progress.silent()));
        }
    }

    /**
     * A platform that starts with some of its quests would look whole, and never get the others.
     */
    private static ImportSummary complete(ImportSummary summary) {
        if (!summary.isComplete()) {
            throw new IllegalStateException(summary.line() + ": " + summary.refused().getFirst());
        }
        return summary;
    }

    static Pack read() {
        try (var json = DemoPack.class.getResourceAsStream(RESOURCE)) {
            return Pack.read(new JsonMapper().readTree(Objects.requireNonNull(json, RESOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileUnreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
