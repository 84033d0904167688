package dev.kandev.gateway.review;

import jakarta.validation.constraints.Size;

/** Optional body of {@code POST push}; without a message the title of the task is the commit's. */
record PushBody(@Size(max = 10_000) String message) {}
