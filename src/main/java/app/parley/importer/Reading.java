package app.parley.importer;

import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Item;
import app.parley.model.Problem;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was learnt of a file by reading it, beside its rows.
///
/// @param format id of the format
/// @param others what the events need that the store may not have: kinds and parties; sources come
///     among the rows
/// @param findings how the file was understood
/// @param scope how the ids of all events begin that this file tells of; empty if it does not
///     claim to be complete
/// @param leftOut how many rows the format passes over unless [Selection#EVERYTHING] is wished
/// @param notices what is to be known, but cost no row: where it is, and by its key what to do
public record Reading(
        String format,
        List<Item> others,
        Findings findings,
        String scope,
        int leftOut,
        List<Problem> notices) {
    /// Lists are copied.
    public Reading {
        others = List.copyOf(others);
        notices = List.copyOf(notices);
    }

    /// Nothing is to be said of the file beside its rows.
    public Reading(String format, List<Item> others, Findings findings, String scope, int leftOut) {
        this(format, others, findings, scope, leftOut, List.of());
    }

    /// How a file was understood, to be shown before anything is imported.
    ///
    /// @param encoding name of the encoding, empty for files that are not text
    /// @param reason how it was found: the code of a [Decoding.Reason]; empty if there is none
    /// @param sheet of a workbook; empty for others
    /// @param sheets of the workbook, by name
    /// @param columns of a table, in the order of the file
    /// @param orders of day, month and year, by column
    /// @param zone of clock times that say none
    /// @param missing the code of the field that no column was found for although no event is
    ///     without it: a date or a title; empty if none is missing
    public record Findings(
            String encoding,
            String reason,
            String sheet,
            List<String> sheets,
            List<Column> columns,
            List<OrderFound> orders,
            String zone,
            Optional<String> missing) {
        /// Lists are copied.
        public Findings {
            sheets = List.copyOf(sheets);
            columns = List.copyOf(columns);
            orders = List.copyOf(orders);
        }

        /// Nothing is missing.
        public Findings(
                String encoding,
                String reason,
                String sheet,
                List<String> sheets,
                List<Column> columns,
                List<OrderFound> orders,
                String zone) {
            this(encoding, reason, sheet, sheets, columns, orders, zone, Optional.empty());
        }

        /// Nothing had to be found out but the zone.
        public static Findings plain(String zone) {
            return new Findings("", "", "", List.of(), List.of(), List.of(), zone);
        }

        /// Nothing had to be found out but the encoding and the zone.
        public static Findings of(Decoding decoding, ZoneId zone) {
            return new Findings(
                    decoding.charset().name(),
                    Code.of(decoding.reason()),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    zone.getId());
        }

        /// By which column each field is read, in the order of the file.
        public Map<String, String> mapping() {
            Map<String, String> mapping = new LinkedHashMap<>();
            columns.stream()
                    .filter(column -> !column.field().isEmpty())
                    .forEach(column -> mapping.put(column.name(), column.field()));
            return mapping;
        }
    }

    /// A column of a table.
    ///
    /// @param name each once
    /// @param field the code of the field it stands for; empty if it is kept as it is
    /// @param example the first value in it
    public record Column(String name, String field, String example) {}

    /// The order of day, month and year in a column.
    ///
    /// @param column its name
    /// @param order the order
    /// @param why the reason
    /// @param example a value that speaks for it
    /// @param readings what the example says in each order in which it is a date
    public record OrderFound(
            String column,
            DateOrder order,
            Why why,
            String example,
            Map<DateOrder, Edtf> readings) {
        /// The readings are copied.
        public OrderFound {
            readings = Map.copyOf(readings);
        }

        /// Why an order was taken.
        public enum Why {
            /// The user said so.
            CHOSEN,
            /// A value can be read in no other order.
            PROVEN,
            /// The header of the column names it.
            NAMED,
            /// Another column of the file gives the month.
            CROSS_CHECKED,
            /// Dots between the numbers are written day first nearly everywhere.
            CUSTOM,
            /// Nothing decides it: the user has to say.
            UNDECIDED
        }
    }
}
