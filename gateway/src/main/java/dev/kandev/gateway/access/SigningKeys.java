package dev.kandev.gateway.access;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The RSA keys of access tokens, one a file: all of them verify, one signs. A key comes with its file and goes with it.
 * Answers from memory, on any thread; only {@link #reread()} looks at the files.
 */
@Startup
@ApplicationScoped
class SigningKeys {

    static final String FILE = "access-token-key.pem";

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String SUFFIX = ".pem";
    private static final String FILES = "access-token-key*" + SUFFIX;

    private final AccessConfig config;
    private final Clock clock;
    private volatile List<Known> known;

    /**
     * A file that has been read.
     *
     * @param modified when the file was written
     * @param since when we first read it so
     */
    private record Known(Path file, FileTime modified, SigningKey key, Instant since) {

        String name() {
            return file.getFileName().toString();
        }
    }

    SigningKeys(AccessConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        Path file = config.keyDir().resolve(FILE);
        try {
            if (!Files.isDirectory(config.keyDir()) || files().isEmpty()) {
                KeyFile.create(file);
            }
            List<Known> found = new ArrayList<>();
            for (Path each : files()) {
                file = each;
                found.add(read(each, Instant.EPOCH));
            }
            known = List.copyOf(found);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new KandevException(ErrorCode.INTERNAL, "no usable signing key in " + file, unusable);
        }
        config.signingKey().filter(name -> ofFile(name).isEmpty()).ifPresent(name -> {
            throw new KandevException(
                    ErrorCode.INTERNAL,
                    "kandev.auth.signing-key names " + name + ", but it is not in " + config.keyDir());
        });
    }

    /** The configured one; else the newest by name that every replica knows. */
    SigningKey signing() {
        Instant familiar = clock.instant().minus(config.keyReadInterval().multipliedBy(2));
        List<Known> now = known;
        return config.signingKey()
                .flatMap(this::ofFile)
                .or(() -> now.stream()
                        .filter(each -> !each.since().isAfter(familiar))
                        .reduce((older, newer) -> newer))
                .orElseGet(() -> now.get(now.size() - 1))
                .key();
    }

    /** The key that signed a token; empty when it is none of ours, or no longer. */
    Optional<SigningKey> withId(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** All that verify, oldest first. */
    List<SigningKey> all() {
        return known.stream().map(Known::key).toList();
    }

    /** Takes up new files and forgets the keys whose files are gone; never the last one. May block. */
    synchronized void reread() {
        List<Known> found = new ArrayList<>();
        try {
            for (Path file : files()) {
                rereadFile(file).ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException away) {
            LOG.errorf(away, "signing keys cannot be looked for, the known ones stay dir=%s", config.keyDir());
            return;
        }
        if (found.isEmpty()) {
            LOG.errorf("no signing keys any more, the known ones stay until the next start dir=%s", config.keyDir());
            return;
        }
        logChanges(known, found);
        known = List.copyOf(found);
    }

    /** What is there but cannot be read, a file half written perhaps, leaves its key as it was. */
    private Optional<Known> rereadFile(Path file) {
        Optional<Known> before = ofFile(file.getFileName().toString());
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return before.isPresent() && before.get().modified().equals(modified)
                    ? before
                    : Optional.of(read(file, clock.instant()));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            LOG.errorf(unusable, "signing key cannot be read file=%s", file);
            return before;
        }
    }

    private Optional<Known> ofFile(String name) {
        return known.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Known read(Path file, Instant since) throws IOException, GeneralSecurityException {
        return new Known(file, Files.getLastModifiedTime(file), KeyFile.read(file), since);
    }

    /** By name, without what all names end in: {@code access-token-key-2} comes after {@code access-token-key}. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(config.keyDir(), FILES)) {
            found.forEach(files::add);
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString().replace(SUFFIX, "")));
        return files;
    }

    private static void logChanges(List<Known> before, List<Known> after) {
        after.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> LOG.infof(
                        "signing key found keyId=%s file=%s", each.key().id(), each.file()));
        before.stream()
                .filter(each -> after.stream().noneMatch(other -> other.key().equals(each.key())))
                .forEach(each -> LOG.infof(
                        "signing key retired keyId=%s file=%s", each.key().id(), each.file()));
    }
}
