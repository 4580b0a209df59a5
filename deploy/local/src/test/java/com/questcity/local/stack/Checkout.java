package com.questcity.local.stack;

import com.questcity.local.home.Home;
import com.questcity.local.home.Ports;
import com.questcity.local.home.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * What the launcher starts from: this checkout with its packaged services, or a copy with {@link
 * FakeService}s.
 */
final class Checkout {

    private static final Path REAL = Path.of("../..").toAbsolutePath().normalize();

    private Checkout() {}

    /** The real one if all services are packaged, as they are in a build of everything. */
    static Path best(Path folder) {
        var home = new Home(REAL, folder, new Ports(1));
        var isPackaged =
                Arrays.stream(Service.values())
                        .allMatch(service -> Files.exists(home.program(service)));
        return isPackaged ? REAL : withFakes(folder);
    }

    static boolean hasFakes(Home home) {
        return !home.checkout().equals(REAL);
    }

    static Path withFakes(Path folder) {
        var home = new Home(folder, folder, new Ports(1));
        try {
            Files.createDirectories(folder.resolve("deploy"));
            Files.copy(REAL.resolve("deploy/questcity"), folder.resolve("deploy/questcity"));
            copy(REAL.resolve("k8s/base/ingress.yaml"), folder.resolve("k8s/base/ingress.yaml"));
            for (var service : Service.values()) {
                writeFake(home.program(service));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        }
    }

    private static void writeFake(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, FakeService.class.getName());
        var entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
