package com.questcity.local.importer;

import com.questcity.local.stub.StubCatalogue;
import com.questcity.local.stub.StubPlatform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** The import command as a person calls it, against a stub platform. */
final class ImportRun implements AutoCloseable {

    static final String LANDMARKS =
            """
            city,name_ru,name_en,category,lat,lon,description_ru,description_en,source
            London,,First plaque,memorial_plaque,51.5100,-0.1300,,Ann Author 1850-1901 lived here,openplaques:1
            London,,Second plaque,memorial_plaque,51.5110,-0.1300,,Bob Baker lived here from 1799,openplaques:2
            London,,Third plaque,memorial_plaque,51.5120,-0.1300,,Cid Cook lived here,openplaques:3
            London,,Nowhere,museum,,,,,x:4
            London,,Far museum,museum,51.9,-0.9,,,x:5
            ,,Lost museum,museum,-48.0,-123.0,,,x:6
            """;

    private final StubPlatform platform = new StubPlatform();
    private final StubCatalogue catalogue = new StubCatalogue(platform);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path home;

    ImportRun(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/importer.password"), StubPlatform.PASSWORD + "\n");
    }

    int bringIn(String content) throws IOException {
        return with(write(content).toString());
    }

    Path write(String content) throws IOException {
        return Files.writeString(home.resolve("input"), content);
    }

    int with(String... arguments) {
        var environment =
                Map.of("QUESTCITY_PORT", "" + platform.port(), "QUESTCITY_HOME", home.toString());
        return new CommandLine(new ImportCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    Path home() {
        return home;
    }

    StubPlatform platform() {
        return platform;
    }

    StubCatalogue catalogue() {
        return catalogue;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    @Override
    public void close() {
        platform.close();
    }
}
