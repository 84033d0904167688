/** Events on NATS: CloudEvents 1.0 in structured JSON, and the subjects they travel on. */
package dev.kandev.proto.event;
