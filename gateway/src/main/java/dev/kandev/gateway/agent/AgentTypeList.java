package dev.kandev.gateway.agent;

import java.util.List;

/** Every agent type, by name. */
record AgentTypeList(List<AgentTypeView> agentTypes, long total) {}
