/** Keeps the parts of a system running: starts them in order, starts again what died, stops them in order. Knows no part by name. */
package dev.kandev.local.supervise;
