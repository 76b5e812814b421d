package app.parley.importer;

import app.parley.importer.table.Field;
import app.parley.model.Comparison;
import app.parley.model.Contents;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Shown;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What an import would do, before anything is written. It holds the first rows and counts of all;
/// the rows themselves are read again when they are taken in.
public final class Preview {
    /// How many rows are shown as they will be.
    public static final int FIRST = 100;

    private final SourceFile file;
    private final Format format;
    private final Wishes wishes;
    private final Reading reading;
    private final Comparison comparison;
    private final Appraisal appraisal;
    private final Completing completing;
    private final List<Item> others;

    private Preview(
            SourceFile file,
            Format format,
            Wishes wishes,
            Reading reading,
            Comparison comparison,
            Appraisal appraisal,
            Completing completing) {
        this.file = file;
        this.format = format;
        this.wishes = wishes;
        this.reading = reading;
        this.comparison = comparison;
        this.appraisal = appraisal;
        this.completing = completing;
        this.others = appraisal.news(reading.others());
    }

    /// Reads a file and compares it with what a store shows. Nothing is written.
    ///
    /// @throws app.parley.model.ProblemException if nothing can be read from it
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static Preview of(Path path, Wishes wishes, Shown shown, Progress progress) {
        SourceFile file = SourceFile.of(path);
        file.heed(progress);
        Format format = Formats.of(file, wishes);
        Appraisal appraisal = new Appraisal(shown);
        Completing completing = new Completing(shown);
        Reading reading =
                format.read(file, wishes, completing.first(appraisal::take), file.gauge(progress));
        file.checkSame();
        Comparison comparison = appraisal.comparison(reading.scope());
        return new Preview(file, format, wishes, reading, comparison, appraisal, completing);
    }

    /// The file.
    public SourceFile file() {
        return file;
    }

    /// What the user said about it.
    public Wishes wishes() {
        return wishes;
    }

    /// How it was understood, and what was learnt beside its rows.
    public Reading reading() {
        return reading;
    }

    /// What was said of the same columns at an earlier import and has been used for this one; empty
    /// if nothing was, or the user said something else.
    public Map<String, String> remembered() {
        return wishes.mapping().isEmpty() ? wishes.known().memory().mapping(columns()) : Map.of();
    }

    /// The names of the columns of a table, in order.
    public List<String> columns() {
        return reading.findings().columns().stream().map(Reading.Column::name).toList();
    }

    /// How its events stand against what the store shows.
    public Comparison comparison() {
        return comparison;
    }

    /// The first [#FIRST] rows, read and refused, in file order.
    public List<Row.Whole> first() {
        return List.copyOf(appraisal.first());
    }

    /// How many rows there are, read and refused.
    public int rows() {
        return appraisal.rows();
    }

    /// How many rows were refused.
    public int refusals() {
        return appraisal.refusals();
    }

    /// What is wrong with the first [Comparison#LISTED] rows that were refused, in file order.
    public List<Problem> refused() {
        return List.copyOf(appraisal.refused());
    }

    /// Whether the store already shows all that the file says.
    public boolean isNothingNew() {
        return comparison.added() == 0
                && comparison.changed() == 0
                && others.isEmpty()
                && appraisal.newsBeside().isEmpty();
    }

    /// Reads the file once more and hands on what is wrong with every row that is refused.
    ///
    /// @throws app.parley.model.ProblemException if the file can no longer be read
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public void eachRefused(Consumer<Problem> problem, Progress progress) {
        Consumer<Row> rows =
                row -> {
                    if (row instanceof Row.Refused refused) {
                        problem.accept(refused.problem());
                    }
                };
        file.heed(progress);
        format.read(file, wishes, rows, progress);
        file.checkSame();
    }

    /// The batch to add: what the store does not have yet, or has otherwise. It is read from the
    /// file once more, and refused as a whole if the file has changed since.
    ///
    /// What is unchanged is not in it, so that taking an import out again leaves what was there
    /// before.
    public Contents news() {
        return (taker, progress) -> {
            others.forEach(item -> taker.accept(item, file.where()));
            Consumer<Row.Whole> rows =
                    new Consumer<>() {
                        private int number;
                        private int besides;

                        @Override
                        public void accept(Row.Whole row) {
                            switch (row) {
                                case Row.Beside beside -> {
                                    if (appraisal.newsBeside().get(besides++)) {
                                        taker.accept(beside.item(), file.where());
                                    }
                                }
                                case Row.Read read -> {
                                    if (appraisal.news().get(number++)) {
                                        taker.accept(read.event(), read.where());
                                    }
                                }
                                case Row.Refused _ -> number++;
                            }
                        }
                    };
            file.heed(progress);
            format.read(file, wishes, completing.again(rows), progress);
            file.checkSame();
        };
    }

    /// Where the batch comes from.
    public Origin origin(Instant imported) {
        return new Origin(file.name(), file.sha256(), reading.format(), imported);
    }

    /// Refuses a table as long as nobody knows which column holds the date, or the title.
    ///
    /// @throws app.parley.model.ProblemException with `import.noDateColumn` or
    ///     `import.noTitleColumn`
    public void checkColumns() {
        reading.findings()
                .missing()
                .ifPresent(
                        field -> {
                            String key =
                                    field.equals(Field.TITLE.code())
                                            ? "import.noTitleColumn"
                                            : "import.noDateColumn";
                            throw Problem.of(key, String.join(", ", columns()))
                                    .at(file.where())
                                    .exception();
                        });
    }

    /// Refuses an import as long as something has to be asked: what the columns of a table are, or
    /// which of two ways of reading its dates is meant.
    ///
    /// @throws app.parley.model.ProblemException as [#checkColumns], or with `import.dateOrder`
    public void checkDecided() {
        checkColumns();
        for (Reading.OrderFound found : reading.findings().orders()) {
            if (found.why() == Reading.OrderFound.Why.UNDECIDED) {
                throw Problem.of("import.dateOrder", found.column(), found.example())
                        .at(file.where())
                        .exception();
            }
        }
    }
}
