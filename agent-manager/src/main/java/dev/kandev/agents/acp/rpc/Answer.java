package dev.kandev.agents.acp.rpc;

import dev.kandev.agents.acp.RefusedException;

/** What an agent is told when it asks: something that maps to JSON. Asked for only when it really is to be told. */
interface Answer {

    Object give() throws RefusedException;
}
