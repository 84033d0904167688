package dev.kandev.agents.runtime.kubernetes;

import dev.kandev.agents.credentials.CredentialMount;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that an agent is told at its start: its variables, under their names, and its files, under numbers. It belongs to the agent's Job and
 * is removed with it.
 *
 * @param data by key, encoded
 * @param files which of the keys are files, with their paths below the home directory
 */
record AgentSecret(String name, Map<String, String> data, Map<String, String> files) {

    /** Not the name of a variable. */
    private static final String FILE = "file.";
    /** Where the list of users is among the files. */
    static final String PASSWD = "passwd";

    static AgentSecret of(AgentStart start, String name, Claim.Owner owner) {
        Map<String, String> data = new LinkedHashMap<>();
        start.environment()
                .forEach((variable, value) -> data.put(variable, encoded(value.getBytes(StandardCharsets.UTF_8))));
        Map<String, String> files = new LinkedHashMap<>();
        add(data, files, PASSWD, passwd(owner).getBytes(StandardCharsets.UTF_8));
        start.mounts().forEach(mount -> add(data, files, mount));
        return new AgentSecret(name, data, files);
    }

    /** Some programs, ssh among them, want to know their user. */
    private static String passwd(Claim.Owner owner) {
        return "root:x:0:0:root:/:/bin/sh\nkandev:x:%d:%d:Kandev agent:%s:/bin/sh\n"
                .formatted(owner.uid(), owner.gid(), AgentJob.HOME);
    }

    private static void add(Map<String, String> data, Map<String, String> files, CredentialMount mount) {
        try {
            if (!Files.isDirectory(mount.source())) {
                add(data, files, mount.name(), Files.readAllBytes(mount.source()));
                return;
            }
            for (Path file : filesOf(mount.source())) {
                add(data, files, mount.name() + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new LaunchFailedException(
                    AgentFailure.LAUNCH, "the credential " + mount.name() + " could not be read", failure);
        }
    }

    /** Sockets and folders cannot be part of a Secret. */
    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(Map<String, String> data, Map<String, String> files, String path, byte[] content) {
        String key = FILE + files.size();
        files.put(key, path);
        data.put(key, encoded(content));
    }

    private static String encoded(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    /** The names of the variables. */
    List<String> variables() {
        return data.keySet().stream().filter(key -> !files.containsKey(key)).toList();
    }

    /** As a volume shows them. */
    List<KeyToPath> items() {
        return files.entrySet().stream()
                .map(file -> new KeyToPath(file.getKey(), null, file.getValue()))
                .toList();
    }

    Secret toSecret(Map<String, String> labels) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(labels)
                .endMetadata()
                .withType("Opaque")
                .withImmutable(true)
                .withData(data)
                .build();
    }

    static Secret ownedBy(Secret secret, Job job) {
        return new SecretBuilder(secret)
                .editMetadata()
                .addNewOwnerReference()
                .withApiVersion(job.getApiVersion())
                .withKind(job.getKind())
                .withName(job.getMetadata().getName())
                .withUid(job.getMetadata().getUid())
                .endOwnerReference()
                .endMetadata()
                .build();
    }

    @Override
    public String toString() {
        return "AgentSecret[" + name + "]";
    }
}
