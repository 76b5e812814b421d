package app.parley.store;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One connection to a store: prepared statements that are kept, transactions, and failures as
/// [Problem]s. An empty [Optional] stands for SQL's NULL in both directions.
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final String file;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long asked;

    /// Takes over a connection to the file of that name.
    Sql(Connection connection, String file) {
        this.connection = connection;
        this.file = file;
    }

    /// Makes something of the current row.
    interface Reading<T> {
        T of(Row row);
    }

    /// The current row of an answer; columns are counted from 1.
    interface Row {
        /// A string, long, double, byte array, or an empty [Optional] for NULL.
        Object value(int column);

        default String text(int column) {
            return (String) value(column);
        }

        default long number(int column) {
            return (Long) value(column);
        }

        default byte[] bytes(int column) {
            return (byte[]) value(column);
        }
    }

    /// The rows of an answer in order.
    <T> List<T> list(String sql, Reading<T> reading, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reading.of(row)), arguments);
        return rows;
    }

    /// Hands on the rows of an answer in order, one at a time.
    void each(String sql, Consumer<Row> reader, Object... arguments) {
        asked++;
        try {
            PreparedStatement statement = bound(sql, List.of(arguments));
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<Object> cells = new ArrayList<>(width);
                    for (int column = 1; column <= width; column++) {
                        cells.add(cell(result.getObject(column)));
                    }
                    reader.accept(column -> cells.get(column - 1));
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// The first row of an answer, if there is one.
    <T> Optional<T> first(String sql, Reading<T> reading, Object... arguments) {
        return list(sql, reading, arguments).stream().findFirst();
    }

    /// An answer that is one number.
    long number(String sql, Object... arguments) {
        return list(sql, row -> row.number(1), arguments).getFirst();
    }

    /// An answer that is one text.
    String text(String sql, Object... arguments) {
        return list(sql, row -> row.value(1).toString(), arguments).getFirst();
    }

    /// Runs a statement that answers nothing; how many rows it changed.
    int run(String sql, Object... arguments) {
        return run(sql, List.of(arguments));
    }

    /// Runs a statement that answers nothing; how many rows it changed.
    int run(String sql, List<?> arguments) {
        asked++;
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs a statement once for each row of arguments; how many rows it changed in all.
    ///
    /// Never several rows by one statement: SQLite makes a savepoint for that, and at each one the
    /// search index writes down what it has gathered.
    int runEach(String sql, List<? extends List<?>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        asked++;
        try {
            PreparedStatement statement = prepared(sql);
            try {
                for (List<?> row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                return IntStream.of(statement.executeBatch()).sum();
            } finally {
                statement.clearBatch();
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Runs a script: statements that answer nothing and are not kept.
    void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Does all of `work` or none of it.
    <T> T transaction(Supplier<T> work) {
        script("BEGIN IMMEDIATE");
        boolean committed = false;
        try {
            T result = work.get();
            script("COMMIT");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    /// Reads several answers that belong to one state of the store.
    <T> T reading(Supplier<T> work) {
        script("BEGIN");
        try {
            return work.get();
        } finally {
            rollBack();
        }
    }

    /// Texts as the JSON array that SQL's `json_each` takes: many values, one statement.
    static String array(Collection<String> texts) {
        StringJoiner array = new StringJoiner(",", "[", "]");
        for (String text : texts) {
            StringBuilder quoted = new StringBuilder("\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean plain = c >= ' ' && c != '"' && c != '\\';
                quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
            }
            array.add(quoted.append('"'));
        }
        return array.toString();
    }

    /// The file as a place.
    Problem.Where where() {
        return Problem.Where.file(file);
    }

    /// How many statements were run, scripts aside; a test counts on it.
    long asked() {
        return asked;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            prepared.clear();
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// SQLite may have rolled back by itself, as it does when the disk is full; then there is
    /// nothing left to do, and its complaint would hide the failure that matters.
    @SuppressWarnings("EmptyCatch")
    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // nothing is open any more
        }
    }

    private PreparedStatement bound(String sql, List<?> arguments) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, arguments);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, List<?> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            bind(statement, i + 1, arguments.get(i));
        }
    }

    private static void bind(PreparedStatement statement, int at, Object argument)
            throws SQLException {
        switch (argument) {
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Double number -> statement.setDouble(at, number);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Optional<?> none when none.isEmpty() -> statement.setObject(at, null);
            default -> throw new IllegalArgumentException("not a cell: " + argument.getClass());
        }
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Integer number -> (long) number;
            default -> value;
        };
    }

    private ProblemException failure(SQLException e) {
        return failure(e, file);
    }

    /// What an error of SQLite means to the user of a file.
    static ProblemException failure(SQLException e, String file) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        Problem problem =
                switch (code) {
                    case SQLITE_FULL -> Problem.of("store.full");
                    case SQLITE_BUSY, SQLITE_LOCKED -> Problem.of("store.busy");
                    case SQLITE_READONLY -> Problem.of("store.readOnly");
                    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                            Problem.of("store.unreadable");
                    case SQLITE_IOERR -> Problem.of("store.io");
                    case SQLITE_NOTADB -> Problem.of("store.notSqlite");
                    case SQLITE_CORRUPT -> Problem.of("store.damaged");
                    default -> throw new IllegalStateException(e);
                };
        return new ProblemException(problem.at(Problem.Where.file(file)), e);
    }
}
