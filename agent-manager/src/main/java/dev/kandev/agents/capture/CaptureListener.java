package dev.kandev.agents.capture;

import dev.kandev.proto.acp.AcpEnvelope;

/** Hears what an agent says, on the capturing threads; must not block for long. */
public interface CaptureListener {

    /** A message that was published. It may be one that was heard before a restart already. */
    void onMessage(AcpEnvelope message);

    /** A line of any kind on either stream: the agent is alive. */
    void onLine();
}
