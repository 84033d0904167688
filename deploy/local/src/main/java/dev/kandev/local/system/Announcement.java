package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file by which a launcher says that everything is ready, and where. It is there from then on until the launcher stops. */
final class Announcement {

    private final Path file;

    Announcement(Home home) {
        this.file = home.run().resolve("address");
    }

    void publish(String address) {
        try {
            Files.writeString(file, address + "\n");
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

    Optional<String> address() {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
