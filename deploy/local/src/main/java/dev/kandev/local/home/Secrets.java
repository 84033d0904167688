package dev.kandev.local.home;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are made when they are first asked for, and kept in files that only their owner reads. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    /** {@code directory} exists. */
    public Secrets(Path directory) {
        this.directory = directory;
    }

    /**
     * The secret of this name: 43 letters, digits, dashes and underscores.
     *
     * @throws HomeNotUsableException when it can be neither read nor made
     */
    public String get(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException firstUse) {
            return make(file);
        } catch (IOException failure) {
            throw new HomeNotUsableException(file, failure);
        }
    }

    /** The file appears complete or not at all; of two that make it at once, both use the one that came first. */
    private String make(Path file) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            Path draft = Files.createTempFile(
                    directory,
                    "draft",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException another) {
                // Made by another process since we looked: its secret counts.
            } finally {
                Files.deleteIfExists(draft);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new HomeNotUsableException(file, failure);
        }
    }
}
