package dev.kandev.agents.installation;

import java.util.UUID;

/** This installation, one for all replicas that share a database. What is made for agents is marked with it. */
public interface Installation {

    /** The same for as long as the database lives. May block when it is called for the first time. */
    UUID id();
}
