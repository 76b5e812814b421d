package app.parley.importer.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/// What the library that reads workbooks does not tell of them, seen in passing by [ZipGuard]:
/// whether there are [IsoCells], and which cells are merged with those below them.
final class SheetScan {
    private static final int MOST_MERGED = 100_000;

    /// As much as may be needed to know again what the end of a portion cut in two.
    private static final int LONGEST_TAG = 400;

    private static final Pattern MERGED =
            Pattern.compile("<mergeCell ref=\"([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\s[^<>]*>");
    private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\sTarget=\"(?:/?xl/)?([^\"]*)\"");

    private final Map<String, Set<Merged>> merged = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean isoCells;
    private String entry = "";
    private String rest = "";

    /// Cells of one column that are one.
    ///
    /// @param column counted from 0
    /// @param first the row that has their text, counted from 1
    /// @param last the last row
    record Merged(int column, int first, int last) {}

    /// Takes the next portion of an entry.
    void take(ZipEntry from, byte[] bytes, int count) {
        boolean sheet = IsoCells.isSheet(from);
        if (!sheet && !from.getName().endsWith("workbook.xml.rels")) {
            return;
        }
        if (!entry.equals(from.getName())) {
            entry = from.getName();
            rest = "";
        }
        String text = rest + new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        if (sheet) {
            isoCells |= IsoCells.areIn(text);
            ranges(text);
        } else {
            targets(text);
        }
        rest = text.substring(Math.max(0, text.length() - LONGEST_TAG));
    }

    private void ranges(String text) {
        Matcher m = MERGED.matcher(text);
        for (int from = text.indexOf("<mergeCell "); from >= 0 && m.find(from); from = m.end()) {
            Set<Merged> all = merged.computeIfAbsent(entry, name -> new LinkedHashSet<>());
            int first = Integer.parseInt(m.group(2));
            int last = Integer.parseInt(m.group(3));
            if (last > first && all.size() < MOST_MERGED) {
                all.add(new Merged(column(m.group(1)), first, last));
            }
        }
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }

    private void targets(String text) {
        for (Matcher m = RELATION.matcher(text); m.find(); ) {
            Matcher id = ID.matcher(m.group());
            Matcher target = TARGET.matcher(m.group());
            if (id.find() && target.find()) {
                targets.put(id.group(1), "/" + target.group(1));
            }
        }
    }

    /// Whether there are [IsoCells].
    boolean hasIsoCells() {
        return isoCells;
    }

    /// The merged cells of a sheet.
    ///
    /// @param id by which the workbook relates to it
    List<Merged> merged(String id) {
        List<Merged> all = new ArrayList<>();
        merged.forEach(
                (name, cells) -> {
                    if (targets.containsKey(id) && name.endsWith(targets.get(id))) {
                        all.addAll(cells);
                    }
                });
        return all;
    }
}
