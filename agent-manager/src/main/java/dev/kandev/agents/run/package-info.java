/**
 * Carrying an instance from its record to its end: credentials, workspace, runtime, first prompt, capture, exit. Imports the
 * features that take part in it.
 */
package dev.kandev.agents.run;
