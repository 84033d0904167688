package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * All that is asked of Kubernetes; the chart's role allows exactly this. Each call has the client's deadline, and is repeated by it a few
 * times.
 */
final class Cluster implements AutoCloseable {

    private static final int UNPROCESSABLE = 422;
    private static final String SECRET = "the secret";

    private final KubernetesClient client;
    private final String namespace;
    private final UUID installation;
    private final PodWatch pods;

    Cluster(KubernetesClient client, String namespace, UUID installation) {
        this.client = client;
        this.namespace = namespace;
        this.installation = installation;
        this.pods = new PodWatch(client, namespace, installation);
    }

    PodWatch pods() {
        return pods;
    }

    /**
     * Creates a Job, and the Secret that its pod waits for: it goes with the Job.
     *
     * @throws LaunchFailedException when it is refused; the Job may be there
     */
    void create(Job job, Secret secret) {
        Job created = call("the job", () -> createOnce(job));
        Secret owned = AgentSecret.ownedBy(secret, created);
        call(SECRET, () -> {
            try {
                return client.secrets().inNamespace(namespace).resource(owned).create();
            } catch (KubernetesClientException refusal) {
                // Its name is used for one start: the answer to an earlier try was lost.
                return isConflict(refusal) ? owned : rethrow(refusal);
            }
        });
    }

    private Job createOnce(Job job) {
        try {
            return client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(namespace)
                    .resource(job)
                    .create();
        } catch (KubernetesClientException refusal) {
            if (!isConflict(refusal)) {
                throw refusal;
            }
            return find(job.getMetadata().getName())
                    .filter(found -> AgentJob.isOfOneStart(found, job))
                    .orElseThrow(() -> refusal);
        }
    }

    private static boolean isConflict(KubernetesClientException refusal) {
        return refusal.getCode() == HttpURLConnection.HTTP_CONFLICT;
    }

    private static <T> T rethrow(KubernetesClientException refusal) {
        throw refusal;
    }

    /** Empty when there is none of this name that is ours. */
    Optional<Job> find(String name) {
        return Optional.ofNullable(call("the job", () -> client.batch()
                        .v1()
                        .jobs()
                        .inNamespace(namespace)
                        .withName(name)
                        .get()))
                .filter(job -> AgentJob.isOf(job, installation));
    }

    /** Every Job of ours. */
    List<Job> jobs() {
        return call("the list of jobs", () -> client.batch()
                .v1()
                .jobs()
                .inNamespace(namespace)
                .withLabel(AgentJob.INSTALLATION_LABEL, installation.toString())
                .list()
                .getItems());
    }

    /** Ends its pod and removes both; returns before that is done. No effect when there is none of this name that is ours. */
    void delete(String name) {
        find(name)
                .ifPresent(job -> call("the job's removal", () -> client.batch()
                        .v1()
                        .jobs()
                        .inNamespace(namespace)
                        .withName(name)
                        .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                        .delete()));
    }

    private static <T> T call(String what, Supplier<T> request) {
        try {
            return request.get();
        } catch (KubernetesClientException refusal) {
            throw refused(what, refusal);
        }
    }

    private static LaunchFailedException refused(String what, KubernetesClientException refusal) {
        Status status = refusal.getStatus();
        if (status == null) {
            return new LaunchFailedException(AgentFailure.LAUNCH, "Kubernetes does not answer", refusal);
        }
        // Of a secret not even a part may be repeated.
        String told = what.equals(SECRET) ? status.getReason() : status.getMessage();
        return new LaunchFailedException(
                isOurMistake(refusal.getCode()) ? AgentFailure.AGENT_TYPE : AgentFailure.LAUNCH,
                "Kubernetes refused " + what + " (" + refusal.getCode() + "): " + told,
                refusal);
    }

    private static boolean isOurMistake(int code) {
        return code == HttpURLConnection.HTTP_BAD_REQUEST || code == UNPROCESSABLE;
    }

    @Override
    public void close() {
        pods.close();
    }
}
