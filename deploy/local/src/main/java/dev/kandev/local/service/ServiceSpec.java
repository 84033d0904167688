package dev.kandev.local.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One of the four services.
 *
 * @param name of the service, its module and its log
 * @param program its runnable jar
 * @param port where it serves everything
 * @param heapMegabytes bound of its heap
 * @param stopGrace how long it may take to end once asked
 * @param environment the whole of its environment
 */
record ServiceSpec(
        String name, Path program, int port, int heapMegabytes, Duration stopGrace, Map<String, String> environment) {

    ServiceSpec {
        environment = Map.copyOf(environment);
    }

    /** Without the environment: it holds secrets. */
    @Override
    public String toString() {
        return "ServiceSpec[" + name + ", port=" + port + "]";
    }
}
