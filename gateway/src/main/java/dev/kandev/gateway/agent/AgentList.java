package dev.kandev.gateway.agent;

import java.util.List;

/** A page of agents, and how many there are on all pages. */
record AgentList(List<AgentView> agents, long total) {}
