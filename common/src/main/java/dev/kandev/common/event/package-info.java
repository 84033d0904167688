/** The event bus: a small client over NATS JetStream. The only place that knows jnats. */
package dev.kandev.common.event;
