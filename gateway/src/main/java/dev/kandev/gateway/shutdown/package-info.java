/** The orderly end of the service. Imports nothing of ours. */
package dev.kandev.gateway.shutdown;
