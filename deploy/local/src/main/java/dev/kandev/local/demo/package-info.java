/** The main job in the terminal, over the public REST and WebSocket API alone: what it can do, any script can. */
package dev.kandev.local.demo;
