package dev.kandev.local.service;

import dev.kandev.local.home.Checkout;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The command {@code kandev-analyst}, by which agent-manager finds the built-in agent of this checkout. */
final class AnalystCommand {

    private static final String SCRIPT =
            """
            #!/bin/sh
            # Written by Kandev at every start.
            PATH=%s:$PATH
            ANALYST_JAR=%s
            export PATH ANALYST_JAR
            exec %s "$@"
            """;

    private AnalystCommand() {}

    /** Writes it into the home's directory of programs. */
    static void install(Home home, Checkout checkout, JavaCommand java) {
        String text = SCRIPT.formatted(
                quote(java.bin()), quote(checkout.require(checkout.analystJar())), quote(checkout.analystScript()));
        Path command = home.bin().resolve("kandev-analyst");
        Path draft = command.resolveSibling("kandev-analyst.new");
        try {
            Files.writeString(draft, text);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, command, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new HomeNotUsableException(command, failure);
        }
    }

    private static String quote(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
