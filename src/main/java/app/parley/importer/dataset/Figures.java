package app.parley.importer.dataset;

import app.parley.model.Account;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Figures as the account of who publishes them.
final class Figures {
    /// What deaths are called, so that the accounts of several data sets stand side by side.
    static final String FATALITIES = "fatalities";

    private Figures() {}

    /// The deaths a publisher counts. A count of zero is no account: it may mean that nothing is
    /// known, and is kept as written.
    static Optional<Account> fatalities(Entry entry, String by, String column) {
        OptionalInt count = entry.number(column);
        if (count.isEmpty() || count.getAsInt() <= 0) {
            entry.leave(column);
            return Optional.empty();
        }
        return Optional.of(figure(by, count.getAsInt(), ""));
    }

    /// How well something is known that so many sources tell of. That there are several does not
    /// say that one bears out another.
    static String confidence(int sources) {
        return sources == 1 ? "single-source" : "";
    }

    /// A number of deaths.
    ///
    /// @param words that say it more exactly; empty if there are none
    static Account figure(String by, int count, String words) {
        return new Account(
                by,
                "",
                FATALITIES,
                "",
                OptionalDouble.of(count),
                OptionalDouble.empty(),
                "",
                words,
                List.of());
    }

    /// What a publisher says of a subject in words.
    static Account said(String by, String subject, String words) {
        return new Account(
                by,
                "",
                subject,
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                words,
                List.of());
    }
}
