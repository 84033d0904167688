package dev.kandev.helm;

import io.fabric8.kubernetes.api.model.APIResourceListBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mock of Kubernetes' API, in which Helm looks whether it made a Secret before: in one namespace it did. */
final class Namespaces implements AutoCloseable {

    static final String USED = "used";
    static final String NEW = "new";

    private static final String KUBECONFIG =
            """
            apiVersion: v1
            kind: Config
            current-context: mock
            clusters: [{name: mock, cluster: {server: "%s"}}]
            contexts: [{name: mock, context: {cluster: mock, user: nobody}}]
            users: [{name: nobody, user: {}}]
            """;

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger REQUESTS = Logger.getLogger("io.fabric8.mockwebserver.MockWebServer");

    private final Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();
    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), responses, new KubernetesMixedDispatcher(responses), false);
    private final KubernetesClient client;

    Namespaces() throws IOException {
        REQUESTS.setLevel(Level.WARNING);
        server.init();
        server.expect()
                .get()
                .withPath("/api/v1?timeout=32s")
                .andReturn(
                        200,
                        new APIResourceListBuilder()
                                .withGroupVersion("v1")
                                .addNewResource()
                                .withName("secrets")
                                .withKind("Secret")
                                .withNamespaced(true)
                                .withVerbs("get")
                                .endResource()
                                .build())
                .always();
        client = server.createClient();
        Files.writeString(
                Path.of(System.getProperty("kubeconfig")),
                KUBECONFIG.formatted(client.getConfiguration().getMasterUrl()));
    }

    void use(Secret secret) {
        client.secrets().inNamespace(USED).resource(secret).create();
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
