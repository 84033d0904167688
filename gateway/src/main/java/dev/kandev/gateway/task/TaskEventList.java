package dev.kandev.gateway.task;

import java.util.List;

/** A page of a task's audit log, and how many lines there are on all pages. */
record TaskEventList(List<TaskEventView> events, long total) {}
