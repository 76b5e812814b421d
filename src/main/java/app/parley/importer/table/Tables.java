package app.parley.importer.table;

import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Notices;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Reads tables whatever file they are in.
///
/// @param format id of the format
/// @param file the file
/// @param wishes of the user
/// @param rows takes each row
/// @param progress told of every hundredth row
record Tables(
        String format, SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
    private static final int REPORTED_AT_ONCE = 100;

    /// How the columns of a file are understood follows from this.
    private record Question(String format, Wishes wishes) {}

    /// Reads a table.
    ///
    /// @param encoding of the file, empty if it is not text
    /// @param reason how the encoding was found
    /// @param sheet of a workbook
    Reading read(Table table, String encoding, String reason, String sheet) {
        Columns columns =
                file.found(
                        new Question(format, wishes),
                        Columns.class,
                        () -> Survey.of(watched(table), wishes, file.where()));
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        String scope = wishes.scope(file);
        Notices notices = new Notices();
        RowReader reader =
                new RowReader(table, columns, wishes, newcomers, new Identities(scope), notices);
        columns.shortYears()
                .forEach(
                        (at, years) ->
                                notices.add(
                                        Problem.of(
                                                        "import.shortYears",
                                                        columns.names().get(at),
                                                        years.example(),
                                                        years.first(),
                                                        years.first() + 99)
                                                .at(file.where())));
        // A row without a date or a title is no event: the user is asked before any is read.
        if (columns.missing().isEmpty()) {
            read(table, columns, reader, notices);
        }
        return new Reading(
                format,
                newcomers.made(),
                new Reading.Findings(
                        encoding,
                        reason,
                        sheet,
                        table.sheets(),
                        columns.told(),
                        List.copyOf(columns.orders().values()),
                        wishes.clockZone().getId(),
                        columns.missing().map(Field::code)),
                scope,
                0,
                notices.all());
    }

    private void read(Table table, Columns columns, RowReader reader, Notices notices) {
        watched(table)
                .read(
                        line -> {
                            if (line.number() < columns.begin()
                                    || line.isBlank()
                                    || line.cells().equals(columns.header())) {
                                return;
                            }
                            Optional<Problem> total = reader.total(line);
                            total.ifPresent(notices::add);
                            if (total.isEmpty()) {
                                rows.accept(reader.read(line));
                            }
                        },
                        broken -> rows.accept(new Row.Refused(broken)));
    }

    /// The same table, which stops when asked to.
    private Table watched(Table table) {
        return new Table() {
            private int count;

            @Override
            public void read(Consumer<Line> line, Consumer<Problem> broken) {
                table.read(
                        each -> {
                            if (count++ % REPORTED_AT_ONCE == 0) {
                                progress.at(count, 0);
                                if (progress.cancelled()) {
                                    throw new CancellationException(file.name());
                                }
                            }
                            line.accept(each);
                        },
                        broken);
            }

            @Override
            public Serials serials() {
                return table.serials();
            }

            @Override
            public Problem.Where where(int line, int column, String name) {
                return table.where(line, column, name);
            }
        };
    }
}
