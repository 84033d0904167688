package dev.kandev.local.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Whether a service says that it is ready to serve. */
public final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final String PATH = "/q/health/ready";
    private static final SSLContext ANY_CERTIFICATE = anyCertificate();

    private Readiness() {}

    /** Asks the service on this port of loopback, once, over TLS where it speaks nothing else. */
    public static boolean of(int port) {
        String address = "://127.0.0.1:" + port + PATH;
        try {
            return isReady("http" + address);
        } catch (IOException noPlainText) {
            return isReadyOverTls("https" + address);
        }
    }

    private static boolean isReadyOverTls(String address) {
        try {
            return isReady(address);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isReady(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(ANY_CERTIFICATE.getSocketFactory());
            secure.setHostnameVerifier((host, session) -> true);
        }
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }

    /** It is only asked how it is, on this machine, and told nothing. */
    private static SSLContext anyCertificate() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class AnyCertificate implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
