package dev.kandev.analyst;

import java.util.List;
import java.util.Locale;

/** Builds a Markdown text. Cells and code may hold any characters: they are written so that they stay in their place. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
        return this;
    }

    /** The cells are Markdown already; columns whose name ends in a space are numbers and aligned right. */
    Markdown table(List<String> columns, List<List<String>> rows) {
        row(columns.stream().map(String::strip).toList());
        row(columns.stream()
                .map(column -> column.endsWith(" ") ? "---:" : "---")
                .toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A number with grouped digits. */
    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Text that means only itself. */
    static String plain(String value) {
        return oneLine(value).replaceAll("([\\\\`*_\\[\\]<>|~#&])", "\\\\$1");
    }

    /** A code span, also for names that hold backquotes or bars. */
    static String code(String value) {
        String line = oneLine(value).replace("|", "\\|");
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        String padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + padding + line + padding + fence;
    }

    /** Control characters made visible, so that a value stays on its line. */
    static String oneLine(String value) {
        StringBuilder line = new StringBuilder();
        for (char character : value.toCharArray()) {
            switch (character) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(Character.isISOControl(character) ? '\uFFFD' : character);
            }
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
