package app.parley;

import app.parley.desk.Desk;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.ui.parts.ProblemWords;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What the commands share.
///
/// @param out for results
/// @param err for everything else
/// @param text the words
/// @param desk of the user
/// @param display of the machine
record Console(PrintStream out, PrintStream err, Text text, Desk desk, Display display) {
    /// Done.
    static final int DONE = 0;

    /// Done, but some rows of a file were refused.
    static final int DONE_IN_PART = 1;

    /// The arguments make no sense.
    static final int WRONG_USAGE = 2;

    /// What was asked for cannot be done.
    static final int CANNOT = 3;

    /// Prints a line of results, found by key.
    void say(String key, Object... arguments) {
        out.println(text.say(key, arguments));
    }

    /// Says what happened, where, and on a line of its own what to do.
    int cannot(Problem problem) {
        return cannot(problem, System.lineSeparator() + "  ");
    }

    /// Says what happened, where, and after `divider` what to do.
    int cannot(Problem problem, String divider) {
        err.println("parley: " + words(problem, divider));
        return CANNOT;
    }

    /// What happened, where, and after `divider` what to do.
    String words(Problem problem, String divider) {
        Object[] arguments = problem.arguments().toArray();
        String what = text.say("problem." + problem.key(), arguments);
        String where = where(problem.where(), what);
        return what + (where.isEmpty() ? "" : " (" + where + ")") + divider + toDo(problem);
    }

    /// What to do, with the options of the command line.
    String toDo(Problem problem) {
        return text.say("problem." + problem.key() + ".do", problem.arguments().toArray());
    }

    /// Admits a fault of our own.
    int fault(Throwable e) {
        err.println(
                "parley: "
                        + text.say(
                                "cli.fault",
                                e.getClass().getName(),
                                String.valueOf(e.getMessage())));
        return CANNOT;
    }

    private String where(Problem.Where where, String what) {
        List<String> parts = new ArrayList<>();
        if (!what.contains(where.file())) {
            parts.add(where.file());
        }
        String place = new ProblemWords(text).place(where);
        if (!place.isEmpty()) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }
}
