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
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * An RSA key in a file, as PEM, for its owner's eyes alone: PKCS #8, as {@code openssl genpkey} writes it, or PKCS #1, as Helm makes it.
 */
final class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);
    private static final int BITS = 3072;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String BEGIN_PKCS1 = "-----BEGIN RSA PRIVATE KEY-----";
    private static final String END_PKCS1 = "-----END RSA PRIVATE KEY-----";
    /** What stands before the key in PKCS #8: version 0, and the algorithm rsaEncryption without parameters (RFC 5208, RFC 8017). */
    private static final byte[] RSA_PREAMBLE =
            HexFormat.of().parseHex("020100" + "300d" + "06092a864886f70d010101" + "0500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
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
        return pem.contains(BEGIN_PKCS1) ? wrapped(body(pem, BEGIN_PKCS1, END_PKCS1)) : body(pem, BEGIN, END);
    }

    private static byte[] body(String pem, String begin, String end) {
        return Base64.getMimeDecoder()
                .decode(pem.replace(begin, "").replace(end, "").strip());
    }

    private static byte[] wrapped(byte[] key) {
        return tagged(SEQUENCE, joined(RSA_PREAMBLE, tagged(OCTET_STRING, key)));
    }

    /** DER, with a length in two bytes: keys are longer than 255 bytes and shorter than 65536. */
    private static byte[] tagged(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
