package dev.kandev.agents.runtime.process.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.type.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupV2Test {

    @TempDir
    private Path root;

    @Test
    void handsTheControllersDownBeforeItSetsTheLimits() {
        Path group = root.resolve("kandev").resolve("an-agent");

        List<Cgroup.Setting> settings = new CgroupV2(root).settings(new Resources("1.5", "64m", "", 20), group);

        assertThat(settings.stream().map(setting -> root.relativize(setting.file()) + " " + setting.value()))
                .containsExactly(
                        "cgroup.subtree_control +memory +cpu +pids",
                        "kandev/cgroup.subtree_control +memory +cpu +pids",
                        "kandev/an-agent/memory.max 67108864",
                        "kandev/an-agent/memory.swap.max 0",
                        "kandev/an-agent/cpu.max 150000 100000",
                        "kandev/an-agent/pids.max 20");
    }

    @Test
    void seesWhatWasEndedForItsMemory() throws IOException {
        UUID instanceId = UUID.randomUUID();
        Limits limits = new CgroupV2(root).of(instanceId);
        Path events = Files.createDirectories(root.resolve("kandev").resolve(instanceId.toString()))
                .resolve("memory.events");

        assertThat(limits.outOfMemory()).isFalse();
        Files.writeString(events, "low 0\nhigh 0\nmax 7\noom 0\noom_kill 0\noom_group_kill 0\n");
        assertThat(limits.outOfMemory()).isFalse();
        Files.writeString(events, "low 0\nhigh 0\nmax 7\noom 1\noom_kill 1\noom_group_kill 0\n");
        assertThat(limits.outOfMemory()).isTrue();
    }

    @Test
    void isNotTakenForMountedWhereNothingIs() {
        assertThat(new CgroupV2(root).isMounted()).isFalse();
        assertThat(new CgroupV1(root).isMounted()).isFalse();
    }
}
