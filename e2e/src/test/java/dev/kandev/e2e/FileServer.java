package dev.kandev.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves the files of a directory over HTTP: enough for git's dumb protocol. */
final class FileServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final long NO_BODY = -1;

    private final HttpServer server;
    private final Path root;

    /** On loopback. */
    FileServer(Path root) throws IOException {
        this(root, InetAddress.getLoopbackAddress());
    }

    /** On an address of this machine. */
    FileServer(Path root, InetAddress address) throws IOException {
        this.root = root;
        this.server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String url(String path) {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/" + path;
    }

    private void serve(HttpExchange exchange) throws IOException {
        Path file =
                root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
            exchange.close();
            return;
        }
        byte[] content = Files.readAllBytes(file);
        exchange.sendResponseHeaders(OK, content.length == 0 ? NO_BODY : content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
