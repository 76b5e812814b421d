package app.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The numbered scripts that make a store, and what a file's schema must read to be one.
final class Schema {
    /// `PRLY` in the header of the file.
    static final int APPLICATION_ID = 0x50524C59;

    private static final List<String> SCRIPTS =
            List.of("001-layers.sql", "002-items.sql", "003-derived.sql");

    /// The number of the last script, kept as `user_version`.
    static final int VERSION = SCRIPTS.size();

    private static final String WORDING =
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema";

    private Schema() {}

    /// Makes an empty store, within a transaction; always true.
    static boolean create(Sql sql, String title, String subtitle) {
        scripts(sql);
        sql.script("PRAGMA application_id = " + APPLICATION_ID);
        sql.script("PRAGMA user_version = " + VERSION);
        sql.run("INSERT INTO store VALUES (1, ?, ?, 0, 0, ?)", title, subtitle, Derived.EDITION);
        return true;
    }

    /// Whether the schema reads word for word as the scripts make it: nothing is missing, and
    /// there is no trigger, view or table that somebody else put there.
    static boolean isOurs(Sql sql) {
        return wording(sql).equals(Ours.WORDING);
    }

    /// The statement that makes an index like that of the scripts, but in memory.
    static String searchInMemory() {
        String made = "CREATE VIRTUAL TABLE ";
        String script = script(SCRIPTS.getLast());
        int from = script.indexOf(made);
        return made + "temp." + script.substring(from + made.length(), script.indexOf(';', from));
    }

    private static void scripts(Sql sql) {
        SCRIPTS.forEach(name -> sql.script(script(name)));
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

    /// The schema of a store made just now, in memory.
    private static final class Ours {
        static final Set<String> WORDING = wording();

        private static Set<String> wording() {
            try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), "")) {
                scripts(sql);
                return Schema.wording(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
