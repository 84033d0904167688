package dev.kandev.local.postgres;

import java.nio.file.Path;

/**
 * A server that keeps what it is given and lets in only those who know a password.
 *
 * @param dataDir its parent need not exist
 * @param port where to listen; must be free
 * @param programs where PostgreSQL's own programs are unpacked, once
 * @param log what the server says is appended to it
 * @param superuserPassword letters, digits, dashes and underscores; the same for all starts on one directory
 */
public record PostgresSettings(Path dataDir, int port, Path programs, Path log, String superuserPassword) {

    public PostgresSettings {
        if (!superuserPassword.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("the superuser's password may hold letters, digits, - and _ only");
        }
    }

    @Override
    public String toString() {
        return "PostgresSettings[" + dataDir + ", port=" + port + "]";
    }
}
