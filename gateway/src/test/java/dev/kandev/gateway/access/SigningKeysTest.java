package dev.kandev.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.common.error.KandevException;
import dev.kandev.gateway.scene.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final String NEXT = "access-token-key-2027.pem";
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock();

    @Test
    void makesAKeyForItsOwnerAloneAndKeepsIt() throws IOException {
        SigningKeys keys = keys(null);

        Path file = directory.resolve(SigningKeys.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys(null).signing()).isEqualTo(keys.signing());
    }

    @Test
    void signsWithTheNewestKeyByNameAndVerifiesWithAll() throws Exception {
        String first = keys(null).signing().id();
        make(NEXT);

        SigningKeys keys = keys(null);

        assertThat(keys.all()).hasSize(2);
        assertThat(keys.withId(first)).isPresent();
        assertThat(keys.signing().id()).isNotEqualTo(first);
        assertThat(keys.withId(keys.signing().id())).isPresent();
    }

    @Test
    void verifiesWithANewKeyAtOnceAndSignsWithItWhenEveryReplicaHasIt() throws Exception {
        SigningKeys keys = keys(null);
        SigningKey first = keys.signing();
        make(NEXT);

        keys.reread();

        assertThat(keys.all()).hasSize(2);
        assertThat(keys.signing()).isEqualTo(first);
        clock.advance(INTERVAL.multipliedBy(2));
        assertThat(keys.signing()).isEqualTo(keys.all().get(1)).isNotEqualTo(first);
    }

    @Test
    void retiresAKeyWhoseFileIsGone() throws Exception {
        SigningKeys keys = keys(null);
        SigningKey first = keys.signing();
        make(NEXT);
        Files.delete(directory.resolve(SigningKeys.FILE));

        keys.reread();

        assertThat(keys.withId(first.id())).isEmpty();
        assertThat(keys.signing()).isNotEqualTo(first);
    }

    @Test
    void keepsTheLastKeyWhenAllFilesAreGone() throws IOException {
        SigningKeys keys = keys(null);
        SigningKey only = keys.signing();
        Files.delete(directory.resolve(SigningKeys.FILE));

        keys.reread();

        assertThat(keys.signing()).isEqualTo(only);
    }

    @Test
    void leavesOutAFileThatIsNoKey() throws IOException {
        SigningKeys keys = keys(null);
        Files.writeString(directory.resolve(NEXT), "half of a ke");

        keys.reread();

        assertThat(keys.all()).hasSize(1);
    }

    @Test
    void signsWithTheConfiguredKey() throws Exception {
        SigningKey first = keys(null).signing();
        make(NEXT);

        assertThat(keys(SigningKeys.FILE).signing()).isEqualTo(first);
        assertThatThrownBy(() -> keys("access-token-key-none.pem"))
                .isInstanceOf(KandevException.class)
                .hasMessageContaining("access-token-key-none.pem");
    }

    @Test
    void readsAKeyAsHelmMakesIt() throws Exception {
        make(NEXT);
        SigningKey key = keys(null).signing();
        byte[] pkcs8 = Base64.getMimeDecoder()
                .decode(Files.readString(directory.resolve(NEXT)).replaceAll("-----.*-----", ""));
        // The key itself, behind what says that it is one of RSA.
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
        Files.delete(directory.resolve(NEXT));
        Files.writeString(
                directory.resolve(SigningKeys.FILE),
                "-----BEGIN RSA PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs1)
                        + "\n-----END RSA PRIVATE KEY-----\n");

        assertThat(keys(null).signing()).isEqualTo(key);
    }

    @Test
    void doesNotStartWithAFileThatIsNoKey() throws IOException {
        Files.writeString(directory.resolve(SigningKeys.FILE), "nonsense");

        assertThatThrownBy(() -> keys(null)).isInstanceOf(KandevException.class).hasMessageContaining(SigningKeys.FILE);
    }

    private void make(String name) throws IOException, GeneralSecurityException {
        KeyFile.create(directory.resolve(name));
    }

    private SigningKeys keys(String signingKey) {
        return new SigningKeys(new Config(directory, Optional.ofNullable(signingKey)), clock);
    }

    private record Config(Path keyDir, Optional<String> signingKey) implements AccessConfig {

        @Override
        public Duration keyReadInterval() {
            return INTERVAL;
        }

        @Override
        public Duration accessLifetime() {
            return Duration.ofMinutes(15);
        }
    }
}
