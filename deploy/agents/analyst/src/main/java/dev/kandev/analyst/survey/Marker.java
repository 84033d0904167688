package dev.kandev.analyst.survey;

/** A line that holds the word {@code kind}, TODO or FIXME; {@code line} is from 1, {@code text} is the line, cut if long. */
public record Marker(String path, long line, String kind, String text) {}
