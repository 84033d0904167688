package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file by which a launcher says that everything is ready, and where. It is there from then on until the launcher stops. A
 * launcher that was killed leaves it, so it names its author.
 */
final class Announcement {

    private final Path file;

    Announcement(Home home) {
        this.file = home.run().resolve("address");
    }

    void publish(ProcessHandle launcher, String address) {
        try {
            Files.writeString(file, launcher.pid() + " " + address + "\n");
        } catch (IOException failure) {
            throw new HomeNotUsableException(file, failure);
        }
    }

    void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new HomeNotUsableException(file, failure);
        }
    }

    /** What this launcher said; empty as long as it says nothing. */
    Optional<String> address(ProcessHandle launcher) {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return words.length == 2 && words[0].equals(Long.toString(launcher.pid()))
                    ? Optional.of(words[1])
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
