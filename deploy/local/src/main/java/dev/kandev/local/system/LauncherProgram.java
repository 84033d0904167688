package dev.kandev.local.system;

import dev.kandev.local.home.Checkout;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The launcher as a program that lives for days: it runs from a copy, because its checkout may be built anew meanwhile. */
public final class LauncherProgram {

    private final Home home;
    private final Checkout checkout;

    /** {@code home} is prepared. */
    public LauncherProgram(Home home, Checkout checkout) {
        this.home = home;
        this.checkout = checkout;
    }

    /** How to run it, with the Java of this very process. */
    public List<String> command(String mainClass, String argument) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Unpacking PostgreSQL needs it, once.
                "-Xmx256m",
                "-cp",
                copy() + File.pathSeparator + checkout.launcherLibraries().resolve("*"),
                mainClass,
                argument);
    }

    /** A launcher that runs from an earlier copy keeps it: the new one only takes its name. */
    private Path copy() {
        Path copy = home.cache().resolve("launcher.jar");
        try {
            Path draft = Files.createTempFile(home.cache(), "launcher", ".new");
            Files.copy(checkout.launcherJar(), draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException failure) {
            throw new HomeNotUsableException(copy, failure);
        }
    }
}
