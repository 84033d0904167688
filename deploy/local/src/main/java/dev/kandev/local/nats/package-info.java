/** The NATS server of local mode and of the tests. */
package dev.kandev.local.nats;
