/**
 * The terminals of an agent: commands that run beside it and leave what they write in files, which outlive us. Imports acp, file and
 * runtime.
 */
package dev.kandev.agents.terminal;
