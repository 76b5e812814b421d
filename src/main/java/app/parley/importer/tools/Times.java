package app.parley.importer.tools;

import app.parley.importer.table.Dated;
import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.EventTime;
import app.parley.model.Problem;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When something was, put together from what a tool says of its start and its end.
///
/// @param start when it began, or all there is to say
/// @param end when it ended
/// @param planned when it was to begin and to end; both may be empty
/// @param wording the source's own
/// @param zone of clock times
public record Times(
        Dated start,
        Optional<Dated> end,
        List<Optional<Dated>> planned,
        String wording,
        String zone) {

    /// The time.
    ///
    /// @throws app.parley.model.ProblemException with `import.backwards`
    EventTime time() {
        Optional<LocalDateTime> startClock = start.clock();
        Optional<LocalDateTime> endClock = end.flatMap(Dated::clock).filter(c -> !sameMoment(c));
        if (endClock.isPresent() && startClock.filter(endClock.get()::isBefore).isPresent()) {
            throw backwards(startClock.get(), endClock.get());
        }
        Edtf date = end.map(e -> interval(start.date(), e.date())).orElse(start.date());
        boolean timed = startClock.isPresent() || endClock.isPresent();
        return new EventTime(
                date,
                startClock,
                endClock,
                timed ? ClockPrecision.MINUTE : ClockPrecision.NONE,
                timed ? zone : "",
                planned.getFirst().map(Dated::date),
                planned.getLast().map(Dated::date),
                List.of(),
                Optional.empty(),
                "",
                wording.equals(date.text()) ? "" : wording);
    }

    /// Programs that know no moments write one as a span of no length.
    private boolean sameMoment(LocalDateTime endClock) {
        return start.clock().filter(endClock::equals).isPresent();
    }

    private static Edtf interval(Edtf start, Edtf end) {
        if (start.text().equals(end.text())) {
            return start;
        }
        String from = side(start, true);
        String until = side(end, false);
        return Edtf.tryParse(from + "/" + until)
                .or(() -> Edtf.tryParse(from + "/" + until + someTimeIn(until, from)))
                .orElseThrow(() -> backwards(start.text(), end.text()));
    }

    /// From 2 June until June, as people say, is until some day in June: `2025-06-XX`.
    private static String someTimeIn(String until, String from) {
        int finer = from.replaceFirst("^-", "").length() - until.replaceFirst("^-", "").length();
        return until.matches("-?\\d{4}(-\\d\\d)?") ? "-XX".repeat(Math.clamp(finer / 3, 0, 2)) : "";
    }

    /// Of an interval its near end.
    private static String side(Edtf date, boolean first) {
        int slash = date.text().indexOf('/');
        if (slash < 0) {
            return date.text();
        }
        return first ? date.text().substring(0, slash) : date.text().substring(slash + 1);
    }

    private static app.parley.model.ProblemException backwards(Object start, Object end) {
        return Problem.of("import.backwards", start, end).exception();
    }

    /// The hull of what bounds one end of something, such as the earliest and the latest date at
    /// which it may have begun. Clock times are dropped: no end has two of them.
    static Dated between(Dated earliest, Optional<Dated> latest) {
        Optional<Edtf> hull =
                latest.filter(l -> !l.date().equals(earliest.date()))
                        .flatMap(l -> Edtf.tryParse(earliest.date() + ".." + l.date()));
        return hull.map(Dated::of).orElse(earliest);
    }

    /// A moment or day somewhere between two.
    static Dated within(Dated earliest, Dated latest) {
        return earliest.date().equals(latest.date())
                ? Dated.of(earliest.date())
                : Edtf.tryParse("[" + earliest.date() + ".." + latest.date() + "]")
                        .map(Dated::of)
                        .orElseThrow(() -> backwards(earliest.date(), latest.date()));
    }

    /// The same with a mark that it is approximate.
    static Dated about(Dated date) {
        return Edtf.tryParse(date.date() + "~").map(d -> new Dated(d, date.clock())).orElse(date);
    }

    /// What is not over yet.
    public static Optional<Dated> ongoing() {
        return Edtf.tryParse("../..").map(Dated::of);
    }

    /// Wordings of a start and an end as one.
    static String wording(String start, String end) {
        return Stream.of(start, end)
                .filter(text -> !text.isEmpty())
                .distinct()
                .reduce((a, b) -> a + " – " + b)
                .orElse("");
    }
}
