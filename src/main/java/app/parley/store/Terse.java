package app.parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Statements in which empty cells stand as they are, so that they need not be handed over with
/// every row: of the cells of an imported event more than half are empty, and mostly the same.
final class Terse {
    private static final int MOST = 64;
    private static final int LOOKED_AT = 32;

    private final Map<String, Map<Long, String>> known = new HashMap<>();

    /// A statement that writes a row, and the cells it asks for.
    record Row(String insert, List<?> cells) {}

    /// Writes a row by the shortest statement.
    ///
    /// @param insert a statement that ends in one question mark for each cell
    Row row(String insert, List<?> cells) {
        long empty = 0;
        for (int i = 0; i < Math.min(cells.size(), LOOKED_AT); i++) {
            empty |= (isBlank(cells.get(i)) ? 1L : isNull(cells.get(i)) ? 2L : 0L) << (2 * i);
        }
        Map<Long, String> shorter = known.computeIfAbsent(insert, any -> new HashMap<>());
        if (empty == 0 || (shorter.size() == MOST && !shorter.containsKey(empty))) {
            return new Row(insert, cells);
        }
        List<Object> asked = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= LOOKED_AT || ((empty >> (2 * i)) & 3) == 0) {
                asked.add(cells.get(i));
            }
        }
        return new Row(shorter.computeIfAbsent(empty, e -> shorter(insert, e)), asked);
    }

    private static boolean isBlank(Object cell) {
        return cell instanceof String text && text.isEmpty();
    }

    private static boolean isNull(Object cell) {
        return cell instanceof Optional<?> none && none.isEmpty();
    }

    private static String shorter(String insert, long empty) {
        StringBuilder text = new StringBuilder();
        int cell = 0;
        for (int i = 0; i < insert.length(); i++) {
            char c = insert.charAt(i);
            if (c != '?') {
                text.append(c);
                continue;
            }
            int how = cell < LOOKED_AT ? (int) ((empty >> (2 * cell)) & 3) : 0;
            text.append(how == 1 ? "''" : how == 2 ? "NULL" : "?");
            cell++;
        }
        return text.toString();
    }
}
