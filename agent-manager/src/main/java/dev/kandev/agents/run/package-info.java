/**
 * Carrying an instance from its record to its end: credentials, workspace, runtime, first prompt, capture, exit. Imports every other
 * feature; the edge of the agents is here.
 */
package dev.kandev.agents.run;
