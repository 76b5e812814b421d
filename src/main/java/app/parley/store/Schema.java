package app.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The numbered scripts that make a store, and what a file's schema must read to be one.
final class Schema {
    /// `PRLY` in the header of the file.
    static final int APPLICATION_ID = 0x50524C59;

    private static final List<String> SCRIPTS =
            List.of(
                    "001-layers.sql",
                    "002-items.sql",
                    "003-derived.sql",
                    "004-imports.sql",
                    "005-fingerprints.sql",
                    "006-glimpse.sql");

    /// The number of the last script of the first stores that were given out. What came later only
    /// makes new tables, indexes and views.
    private static final int FIRST = 3;

    /// The number of the last script, kept as `user_version`.
    static final int VERSION = SCRIPTS.size();

    private static final Map<Integer, Set<String>> OURS = new ConcurrentHashMap<>();

    private static final String WORDING =
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema";

    private Schema() {}

    /// Makes an empty store, within a transaction; always true.
    static boolean create(Sql sql, String title, String subtitle) {
        scripts(0).forEach(sql::script);
        sql.script("PRAGMA application_id = " + APPLICATION_ID);
        sql.script("PRAGMA user_version = " + VERSION);
        sql.run("INSERT INTO store VALUES (1, ?, ?, 0, 0, ?)", title, subtitle, Derived.EDITION);
        return true;
    }

    /// Whether the schema reads word for word as the scripts make it, up to the one that the file
    /// names: nothing is missing, and there is no trigger, view or table that somebody else put
    /// there.
    static boolean isOurs(Sql sql) {
        int version = version(sql);
        return version >= FIRST
                && version <= VERSION
                && wording(sql).equals(OURS.computeIfAbsent(version, Schema::ours));
    }

    private static int version(Sql sql) {
        return (int) sql.number("PRAGMA user_version");
    }

    /// Gives a store of an earlier version what it lacks, empty and in memory, so that it can be
    /// looked at like any other.
    static void lend(Sql sql) {
        for (String script : scripts(version(sql))) {
            sql.script(
                    script.replaceAll("(?m)^CREATE INDEX [^;]*;", "")
                            .replaceAll("(?m)^CREATE (TABLE|VIEW) ", "CREATE TEMP $1 "));
        }
    }

    /// Gives a store of an earlier version what it lacks, within the transaction of a change.
    static void bringUpToDate(Sql sql) {
        sql.list(
                        "SELECT type, name FROM sqlite_temp_schema"
                                + " WHERE type IN ('table', 'view') AND name NOT LIKE 'words%'",
                        row -> "DROP %s temp.%s".formatted(row.text(1), row.text(2)))
                .forEach(sql::script);
        if (version(sql) < VERSION) {
            scripts(version(sql)).forEach(sql::script);
            sql.script("PRAGMA user_version = " + VERSION);
        }
    }

    /// The statement that makes an index like that of the scripts, but in memory.
    static String searchInMemory() {
        String made = "CREATE VIRTUAL TABLE ";
        String script = script(SCRIPTS.get(FIRST - 1));
        int from = script.indexOf(made);
        return made + "temp." + script.substring(from + made.length(), script.indexOf(';', from));
    }

    /// The scripts after the first few.
    private static List<String> scripts(int after) {
        return SCRIPTS.subList(after, VERSION).stream().map(Schema::script).toList();
    }

    /// What `ANALYZE` leaves behind is harmless.
    private static Set<String> wording(Sql sql) {
        return new TreeSet<>(
                sql.list(WORDING + " WHERE name NOT LIKE 'sqlite_stat_'", row -> row.text(1)));
    }

    private static String script(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The schema of a store of a version made just now, in memory.
    private static Set<String> ours(int version) {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), "")) {
            SCRIPTS.subList(0, version).forEach(name -> sql.script(script(name)));
            return wording(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
