package dev.kandev.local.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Whether a service says that it is ready to serve. */
public final class Readiness {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Readiness() {}

    /** Asks the service on this port of loopback, once. */
    public static boolean of(int port) {
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
