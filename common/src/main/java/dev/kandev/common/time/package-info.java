/** Time as a collaborator. */
package dev.kandev.common.time;
