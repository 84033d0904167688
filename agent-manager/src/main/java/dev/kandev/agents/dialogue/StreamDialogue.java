package dev.kandev.agents.dialogue;

import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.stream.ControlLine;
import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.agents.capture.Line;
import dev.kandev.agents.delivery.Deliveries;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.proto.acp.AcpEnvelope;
import java.util.Optional;
import java.util.UUID;

/** With an agent that speaks {@code acp-stream}: each line that is an envelope is published, under the true ids. */
final class StreamDialogue implements Dialogue {

    private final Telling telling;
    private final Deliveries deliveries;

    StreamDialogue(Telling telling, Deliveries deliveries) {
        this.telling = telling;
        this.deliveries = deliveries;
    }

    @Override
    public Checkpoint from() {
        return telling.source().stdout();
    }

    @Override
    public boolean accept(Line line) throws InterruptedException {
        if (line.cut()) {
            return false;
        }
        Optional<AcpEnvelope> message =
                AcpEnvelope.parse(telling.source().mask().apply(line.text()));
        if (message.isEmpty()) {
            return false;
        }
        telling.publish(Long.toString(line.number()), message.get());
        return true;
    }

    @Override
    public void prompt(UUID promptId, String message) {
        once(Delivery.PROMPT, promptId.toString(), ControlLine.prompt(promptId, message));
    }

    @Override
    public void cancel() {
        telling.source().agent().send(ControlLine.cancel());
    }

    @Override
    public void answer(String permissionId, String optionId) {
        once(Delivery.PERMISSION, permissionId, ControlLine.permission(permissionId, optionId));
    }

    private void once(Delivery delivery, String key, String line) {
        deliveries.once(telling.source().instanceId(), delivery, key, 0, () -> telling.source()
                .agent()
                .send(line));
    }

    @Override
    public void leave() {
        telling.source().agent().send(ControlLine.stop());
        telling.source().agent().closeStdin();
    }

    @Override
    public void look() {
        // Everything is the agent's to say.
    }

    @Override
    public boolean isAgentsTurn() {
        return true;
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public Optional<AgentOutcome> outcome(Integer exitCode) {
        return Optional.empty();
    }
}
