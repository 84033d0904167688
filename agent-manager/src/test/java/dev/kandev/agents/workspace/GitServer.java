package dev.kandev.agents.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Git's own HTTP backend behind a server on loopback that asks for one user's password. Some paths answer what a test wants. */
final class GitServer implements AutoCloseable {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    private final HttpServer server;
    private final String scheme;
    private final Path root;
    private final Map<String, String> environment;
    private final String login;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> logins = new CopyOnWriteArrayList<>();

    private GitServer(HttpServer server, String scheme, Path root, Map<String, String> environment, String login) {
        this.server = server;
        this.scheme = scheme;
        this.root = root;
        this.environment = environment;
        this.login = login;
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Serves the repositories below a folder to one who has this login: a name, a colon and a password. */
    static GitServer overHttp(Path root, Map<String, String> environment, String login) throws IOException {
        return new GitServer(HttpServer.create(ANY, 0), "http", root, environment, login);
    }

    /** As {@link #overHttp}, with a certificate that nobody trusts: it is put beside the folder, as {@code certificate.pem}. */
    static GitServer overHttps(Path root, Map<String, String> environment, String login) throws Exception {
        Path store = root.resolveSibling("server.p12");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1");
        keytool(store, "-exportcert", "-rfc", "-file", certificate(root).toString());
        HttpsServer server = HttpsServer.create(ANY, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        return new GitServer(server, "https", root, environment, login);
    }

    static Path certificate(Path root) {
        return root.resolveSibling("certificate.pem");
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        line.addAll(
                List.of("-alias", "server", "-keystore", store.toString(), "-storepass", new String(STORE_PASSWORD)));
        assertThat(new ProcessBuilder(line).redirectErrorStream(true).start().waitFor())
                .isZero();
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, STORE_PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Host and port. */
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address(String path) {
        return scheme + "://" + host() + "/" + path;
    }

    /** With which logins it was asked. */
    List<String> logins() {
        return logins;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/silent")) {
                closed.await();
            } else if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.split("/")[2]), -1);
            } else if (isLoggedIn(exchange)) {
                serveGit(exchange);
            } else {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLoggedIn(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return false;
        }
        String given = new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8);
        logins.add(given);
        return given.equals(login);
    }

    /** As git-http-backend(1) has it. */
    private void serveGit(HttpExchange exchange) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("git", "http-backend").redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> variables = builder.environment();
        variables.putAll(environment);
        variables.put("GIT_PROJECT_ROOT", root.toString());
        variables.put("GIT_HTTP_EXPORT_ALL", "1");
        variables.put("REMOTE_USER", "somebody");
        variables.put("REQUEST_METHOD", exchange.getRequestMethod());
        variables.put("PATH_INFO", exchange.getRequestURI().getPath());
        put(variables, "QUERY_STRING", exchange.getRequestURI().getRawQuery());
        put(variables, "CONTENT_TYPE", exchange.getRequestHeaders().getFirst("Content-Type"));
        put(variables, "HTTP_CONTENT_ENCODING", exchange.getRequestHeaders().getFirst("Content-Encoding"));
        put(variables, "GIT_PROTOCOL", exchange.getRequestHeaders().getFirst("Git-Protocol"));
        Process backend = builder.start();
        try (OutputStream input = backend.getOutputStream()) {
            exchange.getRequestBody().transferTo(input);
        }
        try (InputStream output = backend.getInputStream()) {
            int status = 200;
            for (String line = line(output); !line.isEmpty(); line = line(output)) {
                String[] header = line.split(": ", 2);
                if (header[0].equals("Status")) {
                    status = Integer.parseInt(header[1].substring(0, 3));
                } else {
                    exchange.getResponseHeaders().add(header[0], header[1]);
                }
            }
            exchange.sendResponseHeaders(status, 0);
            output.transferTo(exchange.getResponseBody());
        }
    }

    private static void put(Map<String, String> variables, String name, String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    private static String line(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
