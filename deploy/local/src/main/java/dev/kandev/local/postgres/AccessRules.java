package dev.kandev.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who is let in. A new directory trusts every user of the machine, and its superuser may run programs: so the first thing that a
 * fresh server is told is its superuser's password, and to ask everybody for one.
 */
final class AccessRules {

    private static final String PASSWORDS_ONLY =
            """
            # Written by Kandev. Everybody presents a password, and comes over loopback.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private AccessRules() {}

    static void close(Connection superuser, Path dataDir, String password) throws SQLException, IOException {
        Path rules = dataDir.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(PASSWORDS_ONLY)) {
            return;
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter role postgres password " + statement.enquoteLiteral(password));
            Files.writeString(rules, PASSWORDS_ONLY);
            statement.execute("select pg_reload_conf()");
        }
    }
}
