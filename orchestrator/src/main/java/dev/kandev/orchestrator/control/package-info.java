/** What users do to a running agent beside stopping it. Imports {@code execution}, {@code lifecycle} and {@code agents}. */
package dev.kandev.orchestrator.control;
