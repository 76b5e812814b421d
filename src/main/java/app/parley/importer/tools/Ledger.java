package app.parley.importer.tools;

import app.parley.importer.DateOrder;
import app.parley.importer.Decoding;
import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.DateText;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.Node;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Takes down what a file tells, event by event, and hands each on as a row.
public final class Ledger {
    private static final int REPORTED_AT_ONCE = 100;
    private static final int LONGEST_SHOWN = 60;

    private final SourceFile file;
    private final Decoding decoding;
    private final Wishes wishes;
    private final Consumer<Row> rows;
    private final Progress progress;
    private final Newcomers newcomers;
    private final Identities identities;
    private Optional<Problem> first = Optional.empty();
    private int count;

    /// Nothing is taken down yet.
    public Ledger(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        this.file = file;
        this.decoding = file.decoding(wishes.encoding());
        this.wishes = wishes;
        this.rows = rows;
        this.progress = progress;
        this.newcomers = new Newcomers(wishes.known(), rows);
        this.identities = new Identities(wishes.scope(file));
    }

    /// The file.
    public SourceFile file() {
        return file;
    }

    /// How its bytes become text.
    public Decoding decoding() {
        return decoding;
    }

    Newcomers newcomers() {
        return newcomers;
    }

    Identities identities() {
        return identities;
    }

    /// The zone of clock times that say none.
    public ZoneId zone() {
        return wishes.clockZone();
    }

    /// Whether the store has a party of this name.
    boolean knows(String name) {
        return wishes.known().party(name).isPresent();
    }

    /// Takes down one event.
    ///
    /// @param mapping what its fields mean; it may refuse the event with a ProblemException
    public void add(Node node, Problem.Where where, Consumer<Entry> mapping) {
        if (count++ % REPORTED_AT_ONCE == 0) {
            progress.at(count, 0);
            if (progress.cancelled()) {
                throw new CancellationException(file.name());
            }
        }
        row(node, where, mapping).ifPresent(rows);
    }

    private Optional<Row> row(Node node, Problem.Where where, Consumer<Entry> mapping) {
        try {
            Entry entry = new Entry(node, this);
            mapping.accept(entry);
            return entry.isEvent()
                    ? Optional.of(new Row.Read(entry.event(), where))
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(new Row.Refused(e.problem().at(where)));
        }
    }

    /// Notes what cannot be read.
    void refuse(Problem problem) {
        first = first.or(() -> Optional.of(problem));
        rows.accept(new Row.Refused(problem));
    }

    /// The dates of a file whose tool writes months first where it writes three numbers, as
    /// JavaScript does; the user may say otherwise.
    DateText dates() {
        return new DateText(wishes.dateOrder().orElse(DateOrder.MDY), zone());
    }

    /// The date a text states; empty if the text is.
    ///
    /// @throws ProblemException with `import.badDate` if it is no date
    Optional<Dated> date(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(dates().read(text).orElseThrow(() -> badDate(text)));
    }

    static ProblemException badDate(String text) {
        return Problem.of(
                        "import.badDate",
                        text.length() > LONGEST_SHOWN
                                ? text.substring(0, LONGEST_SHOWN) + "…"
                                : text)
                .exception();
    }

    /// What was learnt beside the rows.
    ///
    /// @throws ProblemException if nothing was found that could be an event: with what stood in the
    ///     way, or else `import.noEvents`
    public Reading reading(String format) {
        if (count == 0) {
            throw first.orElse(Problem.of("import.noEvents").at(file.where())).exception();
        }
        return new Reading(
                format,
                newcomers.made(),
                Reading.Findings.of(decoding, zone()),
                wishes.scope(file),
                0);
    }
}
