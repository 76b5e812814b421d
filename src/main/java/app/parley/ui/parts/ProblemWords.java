package app.parley.ui.parts;

import app.parley.model.Problem;
import app.parley.text.Text;

import java.util.ArrayList;
import java.util.List;

/// Problems in words, for the window.
///
/// What to do may differ from the command line, where options are named: the words under
/// `problem.KEY.window.do` stand before those under `problem.KEY.do`.
///
/// @param text the words
public record ProblemWords(Text text) {
    /// What happened, and what was not changed by it.
    public String what(Problem problem) {
        return text.say("problem." + problem.key(), problem.arguments().toArray());
    }

    /// What to do next.
    public String toDo(Problem problem) {
        String here = "problem." + problem.key() + ".window.do";
        String key = text.has(here) ? here : "problem." + problem.key() + ".do";
        return text.say(key, problem.arguments().toArray());
    }

    /// Where in which file; empty if nothing is known of it.
    public String where(Problem.Where where) {
        return where.file().isEmpty()
                ? place(where)
                : place(where).isEmpty()
                        ? where.file()
                        : text.say("place.in", where.file(), place(where));
    }

    /// Where in the file: a line and column, a sheet and cell, a JSON pointer; empty if that is not
    /// known.
    public String place(Problem.Where where) {
        List<String> parts = new ArrayList<>();
        if (where.line() > 0 && where.column() > 0) {
            parts.add(text.say("alert.line", where.line(), where.column()));
        } else if (where.line() > 0) {
            parts.add(text.say("place.line", where.line()));
        }
        if (!where.pointer().isEmpty()) {
            parts.add(where.pointer());
        }
        return String.join(text.say("place.and"), parts);
    }
}
