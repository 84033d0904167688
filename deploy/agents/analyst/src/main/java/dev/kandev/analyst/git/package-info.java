/** What the agent asks git, by its command line. Imports nothing of the agent. */
package dev.kandev.analyst.git;
