package app.parley.importer;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What the user says about a file; what is left out is found out from the file.
///
/// @param format id of the format
/// @param mapping fields by the name of their column
/// @param dateOrder of every column of dates that has none of its own
/// @param dateOrders of single columns, by their names
/// @param zone of clock times that say none
/// @param encoding of the text
/// @param sheet of a workbook, counted from 1
/// @param source the name under which the file's events are known: a later file of the same source
///     updates them. The file's name without its ending if not said
/// @param selection which rows are wanted
/// @param known what the store has names for
public record Wishes(
        Optional<String> format,
        Map<String, String> mapping,
        Optional<DateOrder> dateOrder,
        Map<String, DateOrder> dateOrders,
        Optional<ZoneId> zone,
        Optional<Charset> encoding,
        Optional<Integer> sheet,
        Optional<String> source,
        Selection selection,
        Known known) {
    /// Maps are copied.
    public Wishes {
        mapping = Map.copyOf(mapping);
        dateOrders = Map.copyOf(dateOrders);
    }

    /// No wish at all.
    public static Wishes none(Known known) {
        return new Wishes(
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Selection.USUAL,
                known);
    }

    /// The order that is wished for the dates of a column.
    public Optional<DateOrder> dateOrder(String column) {
        return Optional.ofNullable(dateOrders.get(column)).or(() -> dateOrder);
    }

    /// The zone of clock times that say none: as wished, else that of the store's home view.
    public ZoneId clockZone() {
        return zone.orElse(known.zone());
    }

    /// How the ids of a file's events begin.
    public String scope(SourceFile file) {
        return source.orElseGet(file::stem) + ":";
    }
}
