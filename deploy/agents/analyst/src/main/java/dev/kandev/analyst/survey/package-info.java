/** Measures a repository: files, lines, languages, markers, history. May import {@code git} and {@code acp}. */
package dev.kandev.analyst.survey;
