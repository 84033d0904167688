/** The ACP envelope: what travels on {@code acp.message.<task_id>}, is stored, and reaches WebSocket clients. */
package dev.kandev.proto.acp;
