package dev.kandev.local.nats;

/** What clients of the server must present. Letters and digits only: they stand in its configuration file. */
public record Credentials(String user, String password) {

    public Credentials {
        if (!user.matches("[A-Za-z0-9_-]+") || !password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("NATS user and password may hold letters, digits, - and _ only");
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
