/** What the daemon counts of a container. Imports the port, nothing else of ours. */
package dev.kandev.agents.runtime.docker.stats;
