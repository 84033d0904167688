package dev.kandev.gateway.client;

import java.util.Arrays;
import java.util.List;

/**
 * Where a service is: one address, or those of its replicas.
 *
 * @param addresses at least one, in the order in which they were given
 */
public record Replicas(List<Address> addresses) {

    /** What {@link #parse} reads, but for the range of ports. */
    public static final String FORM = "[^\\s:/,]+(:\\d{1,5})?(,[^\\s:/,]+(:\\d{1,5})?)*";

    private static final int MAX_PORT = 65_535;

    /** One of them; the host by name or by IPv4 address. */
    public record Address(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * Reads {@code HOST[:PORT][,HOST[:PORT]]...}.
     *
     * @param port of those that name none
     * @throws IllegalArgumentException says what is wrong
     */
    public static Replicas parse(String addresses, int port) {
        if (!addresses.matches(FORM)) {
            throw new IllegalArgumentException("'" + addresses + "' is no HOST or HOST:PORT, nor several with commas");
        }
        return new Replicas(Arrays.stream(addresses.split(","))
                .map(address -> parseOne(address, port))
                .distinct()
                .toList());
    }

    private static Address parseOne(String address, int defaultPort) {
        String[] parts = address.split(":");
        int port = parts.length == 1 ? defaultPort : Integer.parseInt(parts[1]);
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("the port of '" + address + "' is not between 1 and " + MAX_PORT);
        }
        return new Address(parts[0], port);
    }
}
