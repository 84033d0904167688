package dev.kandev.gateway.access;

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
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** An RSA key in a file: PKCS #8 as PEM, as {@code openssl genpkey} writes it, for its owner's eyes alone. */
final class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    /** @throws IllegalArgumentException when it is no PEM */
    static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        warnIfOpen(file);
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        if (!(rsa.generatePrivate(new PKCS8EncodedKeySpec(decode(Files.readString(file))))
                instanceof RSAPrivateCrtKey key)) {
            throw new IllegalArgumentException("the public half is missing");
        }
        return SigningKey.of(key, (RSAPublicKey)
                rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
    }

    /** The file appears complete or not at all; of two that start at once, both use the one that came first. */
    static void create(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
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
