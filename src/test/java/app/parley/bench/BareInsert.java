package app.parley.bench;

import app.parley.store.Store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What sqlite-jdbc alone takes for the rows of the bench of imports: prepared statements, a
/// thousand rows at a time, one transaction, nothing read and nothing understood.
final class BareInsert implements AutoCloseable {
    /// The columns of the file.
    static final List<String> COLUMNS =
            List.of("id", "date", "title", "type", "parties", "place", "notes");

    private static final String[] PLACES = {"Istanbul", "Kyiv", "Geneva", "Abu Dhabi", "Ankara"};
    private static final String[] KINDS = {"meeting", "statement", "attack", "proposal", "call"};
    private static final int AT_ONCE = 1000;

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();

    private BareInsert(Connection connection) {
        this.connection = connection;
    }

    /// The cells of a row of the file.
    static List<String> cells(int row) {
        return List.of(
                "E" + row,
                LocalDate.ofEpochDay(9000 + row * 7919L % 11000).toString(),
                "Delegations speak of item " + row % 997 + " in session " + row,
                KINDS[row % KINDS.length],
                row % 2 == 0 ? "Ukraine; Russia" : "Türkiye",
                PLACES[row % PLACES.length],
                "Note " + row + ": what was said about exchange lists and return of the fallen.");
    }

    /// Writes the cells as they are into one table with a primary key.
    static Spent oneTable(Path file, int rows) throws SQLException {
        Spent start = Spent.now();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                BareInsert insert = new BareInsert(connection)) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute(
                    "CREATE TABLE event (%s, PRIMARY KEY (id))"
                            .formatted(String.join(",", COLUMNS)));
            connection.setAutoCommit(false);
            for (int row = 0; row < rows; row++) {
                insert.add("event", cells(row).toArray());
                insert.runSometimes(row);
            }
            insert.run();
            connection.commit();
        }
        return Spent.now().since(start);
    }

    /// Writes the rows of an import of the file into the tables of a store, its indexes and its
    /// search words included; on one thread, with the pragmas and in the order of an import.
    static Spent ourTables(Path file, int rows) throws SQLException {
        Store.create(file, "Bench", "").close();
        Spent start = Spent.now();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                BareInsert insert = new BareInsert(connection)) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -65536");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA secure_delete = ON");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 33554432)");
            statement.execute("INSERT INTO batch VALUES (1, 'bench', '', 'csv', '', 0, 0)");
            for (int row = 0; row < rows; row++) {
                insert.addEvent(row + 1, cells(row));
                insert.runSometimes(row);
            }
            insert.run();
            connection.commit();
        }
        return Spent.now().since(start);
    }

    private void addEvent(int version, List<String> cells) throws SQLException {
        String id = "events:" + cells.get(0);
        String kind = cells.get(3);
        List<String> parties = List.of(cells.get(4).split("; "));
        String lane = parties.size() == 1 ? "türkiye" : "talks";
        add("version", version, "event", id, 1, 0);
        add("event_number", version, id);
        add(
                "event",
                version,
                id,
                cells.get(2),
                "",
                cells.get(1),
                null,
                null,
                "none",
                "",
                null,
                null,
                null,
                "",
                "",
                kind,
                lane,
                2,
                0,
                cells.get(5),
                null,
                null,
                "",
                "",
                cells.get(6),
                "");
        for (int n = 0; n < parties.size(); n++) {
            String party = parties.get(n).toLowerCase(Locale.ROOT);
            add("event_parties", version, n + 1, party, "participant", "");
        }
        add("event_tags", version, 1, kind);
        add("event_extra", version, 1, "parties", cells.get(4));
        add("words (rowid, title, body)", version, words(cells.get(2)), words(body(cells)));
        add("read_at", version, version + 1, "");
    }

    private static String body(List<String> cells) {
        return String.join(" ", cells.get(6), cells.get(5), cells.get(3));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replace(":", "").replace(".", "");
    }

    private void add(String table, Object... cells) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            String marks = String.join(", ", Collections.nCopies(cells.length, "?"));
            insert =
                    connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
            inserts.put(table, insert);
        }
        for (int i = 0; i < cells.length; i++) {
            insert.setObject(i + 1, cells[i]);
        }
        insert.addBatch();
    }

    private void runSometimes(int row) throws SQLException {
        if (row % AT_ONCE == AT_ONCE - 1) {
            run();
        }
    }

    private void run() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }
}
