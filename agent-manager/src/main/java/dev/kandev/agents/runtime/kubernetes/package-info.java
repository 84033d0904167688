/**
 * Agents as Jobs of a Kubernetes cluster. Each runs in a pod of its own, under a small shell script; its input, its output and its exit
 * code are files on a volume that agent-manager has mounted too, so it outlives agent-manager and is taken up again. The only package
 * that knows the Kubernetes client.
 */
package dev.kandev.agents.runtime.kubernetes;
