package app.parley.ui.imports;

import app.parley.importer.DateOrder;
import app.parley.importer.Known;
import app.parley.importer.Selection;
import app.parley.importer.Wishes;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the user said about a file so far. Whoever changes it is answered by another reading.
public final class Corrections {
    private final Runnable changed;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, DateOrder> orders = new HashMap<>();
    private Optional<String> format = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Charset> encoding = Optional.empty();
    private Optional<Integer> sheet = Optional.empty();
    private Optional<String> source;
    private Selection selection = Selection.USUAL;

    /// Nothing yet.
    ///
    /// @param source the name under which the events are known; empty for that of the file
    /// @param changed run after each change
    public Corrections(Optional<String> source, Runnable changed) {
        this.source = source;
        this.changed = changed;
    }

    /// All of it, for a store that has names for what is `known`.
    public Wishes wishes(Known known) {
        return new Wishes(
                format,
                fields,
                Optional.empty(),
                orders,
                zone,
                encoding,
                sheet,
                source,
                selection,
                known);
    }

    /// The format the user chose, if there is one.
    Optional<String> chosenFormat() {
        return format;
    }

    /// Another format; what was said of columns was meant for the one before.
    void format(String id) {
        format = Optional.of(id);
        forgetColumns();
        changed.run();
    }

    /// Another sheet of the workbook, counted from 1.
    void sheet(int number) {
        sheet = Optional.of(number);
        forgetColumns();
        changed.run();
    }

    private void forgetColumns() {
        fields.clear();
        orders.clear();
    }

    /// What a column stands for.
    void field(String column, String code) {
        fields.put(column, code);
        changed.run();
    }

    /// How the dates of a column are written.
    void order(String column, DateOrder order) {
        orders.put(column, order);
        changed.run();
    }

    /// Whether the user was asked how the dates of a column are written, and answered.
    boolean answered(String column) {
        return orders.containsKey(column);
    }

    /// The zone of clock times that say none.
    void zone(ZoneId other) {
        zone = Optional.of(other);
        changed.run();
    }

    /// The encoding of the text.
    void encoding(Charset other) {
        encoding = Optional.of(other);
        changed.run();
    }

    /// The name under which the events are known.
    void source(String name) {
        source = Optional.of(name);
        changed.run();
    }

    /// Which rows are wanted.
    void selection(Selection other) {
        selection = other;
        changed.run();
    }
}
