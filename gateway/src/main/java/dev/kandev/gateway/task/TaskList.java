package dev.kandev.gateway.task;

import java.util.List;

/** A page of tasks, and how many there are on all pages. */
record TaskList(List<TaskView> tasks, long total) {}
