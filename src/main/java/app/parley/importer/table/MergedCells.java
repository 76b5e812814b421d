package app.parley.importer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the text of cells that are merged with those below them into each row, as whoever looks at
/// the sheet sees it. One reading of a sheet needs one of its own.
final class MergedCells {
    private final Map<Integer, List<SheetScan.Merged>> beginning = new HashMap<>();
    private final Map<SheetScan.Merged, String> held = new HashMap<>();

    MergedCells(List<SheetScan.Merged> all) {
        all.forEach(
                cells ->
                        beginning
                                .computeIfAbsent(cells.first(), row -> new ArrayList<>())
                                .add(cells));
    }

    /// The cells of the next row as they are seen. A row that has nothing of its own stays blank.
    ///
    /// @param row its number, from 1
    List<String> seen(int row, List<String> cells) {
        if (beginning.isEmpty()) {
            return cells;
        }
        held.keySet().removeIf(merged -> merged.last() < row);
        List<String> seen = cells;
        if (!held.isEmpty() && cells.stream().anyMatch(cell -> !cell.isBlank())) {
            seen = new ArrayList<>(cells);
            for (Map.Entry<SheetScan.Merged, String> each : held.entrySet()) {
                int column = each.getKey().column();
                while (seen.size() <= column) {
                    seen.add("");
                }
                if (seen.get(column).isBlank()) {
                    seen.set(column, each.getValue());
                }
            }
        }
        for (SheetScan.Merged merged : beginning.getOrDefault(row, List.of())) {
            if (merged.column() < cells.size()) {
                held.put(merged, cells.get(merged.column()));
            }
        }
        return seen;
    }
}
