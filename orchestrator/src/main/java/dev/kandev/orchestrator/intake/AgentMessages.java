package dev.kandev.orchestrator.intake;

import dev.kandev.orchestrator.execution.AgentReport;
import dev.kandev.orchestrator.lifecycle.ExecutionProgress;
import dev.kandev.orchestrator.lifecycle.OwnMessages;
import dev.kandev.orchestrator.message.MessagesStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Lets executions follow what their agents say, in the transaction that stores it: neither is there without the other.
 */
@ApplicationScoped
class AgentMessages {

    private final ExecutionProgress progress;

    AgentMessages(ExecutionProgress progress) {
        this.progress = progress;
    }

    /** Ordered by its ids, so that two transactions lock executions in the same order. */
    private record Speaker(UUID taskId, UUID agentId) implements Comparable<Speaker> {

        private static final Comparator<Speaker> ORDER =
                Comparator.comparing(Speaker::taskId).thenComparing(Speaker::agentId);

        @Override
        public int compareTo(Speaker other) {
            return ORDER.compare(this, other);
        }
    }

    void onStored(@Observes MessagesStored stored) {
        Map<Speaker, List<AgentReport>> reports = new TreeMap<>();
        for (MessagesStored.Message message : stored.messages()) {
            AgentReport report = ReportReader.read(message.envelope());
            if (message.agentId().isPresent()
                    && !OwnMessages.include(message.messageId())
                    && !report.equals(AgentReport.NONE)) {
                Speaker speaker =
                        new Speaker(message.taskId(), message.agentId().get());
                reports.computeIfAbsent(speaker, first -> new ArrayList<>()).add(report);
            }
        }
        reports.forEach((speaker, said) -> progress.follow(speaker.taskId(), speaker.agentId(), said));
    }
}
