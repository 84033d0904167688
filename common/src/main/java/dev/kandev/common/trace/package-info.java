/** Whether there are traces, and how they go on beyond a thread or a process. */
package dev.kandev.common.trace;
