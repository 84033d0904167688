/** How log lines become data. */
package dev.kandev.common.log;
