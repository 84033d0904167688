/** What surrounds the gateway in its tests: a real task-service, and stand-ins for the services that run agents. */
package dev.kandev.gateway.scene;
