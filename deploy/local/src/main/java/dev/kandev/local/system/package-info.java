/** The whole of Kandev on this machine: brought up, looked at, taken down; and found again when its launcher was killed. */
package dev.kandev.local.system;
