package dev.kandev.orchestrator.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens database sessions outside of the pool, with the pool's address and user. */
@ApplicationScoped
public class SessionOpener {

    private static final String PATIENCE_SECONDS = "5";

    private final String url;
    private final Properties properties = new Properties();

    SessionOpener(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CONNECT_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.LOGIN_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    }

    /** Keeps a session in use until the answer is closed; the thread and the session are called by the name. */
    public OwnSession keep(String name, SessionUse use) {
        OwnSession session = new OwnSession(this, name, use);
        session.start();
        return session;
    }

    Connection open(String name) throws SQLException {
        Properties named = new Properties();
        named.putAll(properties);
        PGProperty.APPLICATION_NAME.set(named, "kandev-" + name);
        return new Driver().connect(url, named);
    }
}
