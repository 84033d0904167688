package dev.kandev.gateway.auth;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The RSA key pair that signs access tokens: made on the first start, readable by its owner alone, kept for ever. */
@Startup
@ApplicationScoped
class SigningKeys {

    static final String FILE = "access-token-key.pem";

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final RSAPrivateCrtKey privateKey;
    private final RSAPublicKey publicKey;

    SigningKeys(AuthConfig config) {
        Path file = config.keyDir().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            warnIfOpen(file);
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            privateKey =
                    (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(decode(Files.readString(file))));
            publicKey = (RSAPublicKey)
                    rsa.generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new KandevException(ErrorCode.INTERNAL, "no usable signing key in " + file, unusable);
        }
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    RSAPublicKey publicKey() {
        return publicKey;
    }

    /** The file appears complete or not at all; of two that start at once, both use the one that came first. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        Path draft = file.resolveSibling(FILE + "." + UUID.randomUUID());
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(draft, encode(key));
            Files.createLink(file, draft);
            LOG.infof("signing key made file=%s", file);
        } catch (FileAlreadyExistsException another) {
            LOG.infof("signing key made by another gateway file=%s", file);
        } finally {
            Files.delete(draft);
        }
    }

    private static void warnIfOpen(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
            LOG.warnf("signing key can be read by others file=%s", file);
        }
    }

    private static String encode(byte[] key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    private static byte[] decode(String pem) {
        return Base64.getMimeDecoder()
                .decode(pem.replace(BEGIN, "").replace(END, "").strip());
    }
}
