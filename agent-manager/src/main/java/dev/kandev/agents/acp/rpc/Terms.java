package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What is settled before the first word.
 *
 * @param workspace as the agent sees it, absolute
 * @param prompt what it is asked to do first
 * @param resumed the session to go on with; null for a new one
 * @param permissionPolicy allow, ask or deny
 * @param authMethod by which it is to authenticate; empty for none
 * @param mode that the session is put in; empty for the agent's own choice
 * @param model of the session; empty for the agent's own choice
 * @param mcpServers as {@code session/new} takes them
 * @param absentCredentials names of variables that it could use and that are not set
 */
public record Terms(
        String workspace,
        String prompt,
        String resumed,
        String permissionPolicy,
        String authMethod,
        String mode,
        String model,
        List<JsonNode> mcpServers,
        List<String> absentCredentials) {}
