/** The audit log of tasks. */
package dev.kandev.tasks.event;
