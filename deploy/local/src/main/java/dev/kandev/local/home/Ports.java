package dev.kandev.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Where the services listen, on loopback.
 *
 * @param gateway the one that users need
 */
public record Ports(int gateway, int taskService, int orchestrator, int agentManager) {

    private static final String DEFAULT = "8080";
    private static final int LAST_BUT_THREE = 65_532;

    /**
     * {@code KANDEV_PORT} is the gateway's, the others follow it.
     *
     * @throws PortException when it is no port number
     */
    public static Ports of(Map<String, String> environment) {
        String text = environment.getOrDefault("KANDEV_PORT", DEFAULT).strip();
        try {
            int first = Integer.parseInt(text.isEmpty() ? DEFAULT : text);
            if (first > 0 && first <= LAST_BUT_THREE) {
                return new Ports(first, first + 1, first + 2, first + 3);
            }
        } catch (NumberFormatException none) {
            // Told below, like a number out of range.
        }
        throw PortException.notAPort(text, LAST_BUT_THREE);
    }

    /**
     * Looks whether they are free.
     *
     * @throws PortException naming the first that is not
     */
    public void requireFree() {
        requireFree(gateway, "the gateway");
        requireFree(taskService, "task-service");
        requireFree(orchestrator, "the orchestrator");
        requireFree(agentManager, "agent-manager");
    }

    private void requireFree(int port, String service) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw PortException.taken(port, service, taken);
        }
    }

    /** Where users find Kandev. */
    public String address() {
        return "http://127.0.0.1:" + gateway;
    }
}
