/** What is known of each started agent, and the events that tell of it. Imports capture's port for checkpoints, nothing else of ours. */
package dev.kandev.agents.instance;
