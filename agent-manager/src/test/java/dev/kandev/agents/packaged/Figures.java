package dev.kandev.agents.packaged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for whoever reads the output of a build. */
final class Figures {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    Figures(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    void add(Object... cells) {
        rows.add(Arrays.stream(cells).map(Figures::text).toList());
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? String.format("%.2f", number) : cell.toString();
    }

    void print() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        System.out.println("\n" + title);
        for (List<String> row : rows) {
            System.out.println(IntStream.range(0, row.size())
                    .mapToObj(column -> String.format("%-" + widths.get(column) + "s", row.get(column)))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
    }
}
