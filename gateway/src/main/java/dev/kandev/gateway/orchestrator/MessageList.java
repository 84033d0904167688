package dev.kandev.gateway.orchestrator;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of ACP envelopes by seq, passed on as they are stored.
 *
 * @param nextAfter the cursor for the next page
 */
record MessageList(
        @Schema(ref = "Messages") List<RawValue> messages,
        @Schema(description = "The cursor for the next page.") long nextAfter) {}
