/** What users do to a running agent beside stopping it. Imports {@code execution} and {@code agents}. */
package dev.kandev.orchestrator.control;
