/** The built-in agent: one turn from its prompt to its result, the report it writes and the questions it answers. */
package dev.kandev.analyst;
