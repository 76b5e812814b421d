package app.parley.model;

import java.util.List;

/// One thing that went wrong, as a value: what, where, and (by its key) what to do about it.
///
/// The words are found by key in the messages: `problem.KEY` says what happened and what was not
/// changed, `problem.KEY.do` what to do next.
///
/// @param key names the message, such as `store.notSqlite`
/// @param arguments what the message mentions, in order
/// @param where the place, as exact as it is known
public record Problem(String key, List<Object> arguments, Where where) {
    /// A problem is immutable, and so are its arguments.
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// A problem whose place is not known yet.
    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments), Where.UNKNOWN);
    }

    /// The same problem at a known place.
    public Problem at(Where place) {
        return new Problem(key, arguments, place);
    }

    /// The exception that carries this problem to whoever shows it.
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /// A place in a file. Unknown parts are empty or 0.
    ///
    /// @param file the file's name as the user knows it
    /// @param line counted from 1
    /// @param column counted from 1
    /// @param pointer a JSON pointer, a sheet and cell, or a table and row
    public record Where(String file, int line, int column, String pointer) {
        /// Nowhere in particular.
        public static final Where UNKNOWN = new Where("", 0, 0, "");

        /// A whole file.
        public static Where file(String file) {
            return new Where(file, 0, 0, "");
        }
    }
}
