package dev.kandev.e2e;

import java.net.URI;

/** Where users reach a Kandev, however it is run. */
record Address(int port) {

    URI description() {
        return URI.create("http://127.0.0.1:" + port + "/q/openapi?format=json");
    }

    URI api(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    URI stream(String taskId, long after) {
        return URI.create("ws://127.0.0.1:" + port + "/api/v1/orchestrator/tasks/" + taskId + "/stream?after=" + after);
    }
}
