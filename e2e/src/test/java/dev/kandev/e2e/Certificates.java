package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority and one certificate of it, made with the commands that the documentation of operations gives. */
final class Certificates {

    private static final String NAMES = "subjectAltName=DNS:localhost,IP:127.0.0.1";
    private static final char[] PASSWORD = "none-of-it-lasts".toCharArray();

    private final Path directory;

    private Certificates(Path directory) {
        this.directory = directory;
    }

    static Certificates issue(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("names"), NAMES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Certificates issued = new Certificates(directory);
        issued.openssl("req -x509 -newkey rsa:3072 -nodes -days 3650 -subj /CN=Kandev -keyout ca-key.pem -out ca.pem");
        issued.openssl("req -newkey rsa:3072 -nodes -subj /CN=services -keyout key.pem -out request.pem");
        issued.openssl("x509 -req -in request.pem -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 365"
                + " -extfile names -out certificate.pem");
        issued.openssl("pkcs12 -export -in certificate.pem -inkey key.pem -out ours.p12 -passout pass:"
                + new String(PASSWORD));
        return issued;
    }

    /** What the services are told. */
    Map<String, String> settings() {
        return Map.of(
                "KANDEV_INTERNAL_TLS_CERTIFICATE",
                path("certificate.pem"),
                "KANDEV_INTERNAL_TLS_KEY",
                path("key.pem"),
                "KANDEV_INTERNAL_TLS_CA",
                path("ca.pem"));
    }

    /** Trusts our authority, and shows a certificate of ours. */
    SSLContext client() {
        return context(this);
    }

    /** Trusts our authority, and shows nothing. */
    SSLContext clientWithoutCertificate() {
        return context(null);
    }

    /** Trusts our authority, and shows a certificate of another one. */
    SSLContext clientOf(Certificates other) {
        return context(other);
    }

    private SSLContext context(Certificates shown) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (InputStream pem = Files.newInputStream(directory.resolve("ca.pem"))) {
                trusted.setCertificateEntry(
                        "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(shown == null ? null : shown.keys(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    private KeyManager[] keys() throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(directory.resolve("ours.p12"))) {
            own.load(file, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        return keys.getKeyManagers();
    }

    private String path(String file) {
        return directory.resolve(file).toAbsolutePath().toString();
    }

    private void openssl(String arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        try {
            Path output = directory.resolve("openssl.log");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
