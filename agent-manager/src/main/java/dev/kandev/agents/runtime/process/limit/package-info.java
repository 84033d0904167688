/** What keeps processes within their limits where the system has something for it. Imports type, and the port's failures. */
package dev.kandev.agents.runtime.process.limit;
