package app.parley.ui.imports;

import app.parley.importer.DateOrder;
import app.parley.importer.Known;
import app.parley.importer.Memory;
import app.parley.importer.Selection;
import app.parley.importer.Wishes;
import app.parley.importer.table.Field;

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
    private Map<String, String> remembered = Map.of();
    private boolean anew;

    /// Nothing yet.
    ///
    /// @param source the name under which the events are known; empty for that of the file
    /// @param changed run after each change
    public Corrections(Optional<String> source, Runnable changed) {
        this.source = source;
        this.changed = changed;
    }

    /// All of it, with what is known beside it.
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
                anew ? known.remembering(Memory.NONE) : known);
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

    /// What was said of these columns at an earlier import and is used as long as nothing else is
    /// said.
    void remembered(Map<String, String> mapping) {
        remembered = Map.copyOf(mapping);
    }

    /// Whether what was said at an earlier import is to be forgotten.
    public boolean isAnew() {
        return anew;
    }

    /// Finds out what the columns stand for as if nothing had been said before.
    void anew() {
        anew = true;
        fields.clear();
        changed.run();
    }

    /// What a column stands for, instead of the one that stood for it before. It adds to what was
    /// said at an earlier import.
    void field(String column, String code) {
        remembered.forEach(fields::putIfAbsent);
        if (!code.equals(Field.EXTRA.code())) {
            fields.values().removeIf(code::equals);
        }
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
