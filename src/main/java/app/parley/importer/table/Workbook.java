package app.parley.importer.table;

import app.parley.importer.Borrowed;
import app.parley.importer.DateOrder;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Problem;
import app.parley.model.Progress;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Workbooks of Excel and LibreOffice (.xlsx). One sheet is read: the one wished for, else the
/// visible one with the most dates in its first rows. Formulas give their last result and are
/// never calculated.
public final class Workbook implements Format {
    private static final int LOOKED_AT = 50;
    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern IS_DATE = Pattern.compile("(?i).*([dy]|m{3,}|h+:).*");
    private static final Pattern NAMES_DAY = Pattern.compile("(?i).*[dh].*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,20})?(E-\\d{1,2})?");

    private final List<DataSet> sets;

    /// @param sets of data that are known by the columns of a sheet
    public Workbook(List<DataSet> sets) {
        this.sets = List.copyOf(sets);
    }

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public Likelihood probe(Head head) {
        return is(head) ? Likelihood.LIKELY : Likelihood.NO;
    }

    @Override
    public Reading read(
            SourceFile file,
            Wishes wishes,
            Consumer<app.parley.importer.Row> rows,
            Progress progress) {
        return opened(
                file,
                wishes,
                table -> {
                    List<List<String>> first = table.first();
                    return sets.stream()
                            .filter(set -> isPlain(wishes) && set.has(first))
                            .findFirst()
                            .map(set -> set.read(file, wishes, rows, progress))
                            .orElseGet(
                                    () ->
                                            new Tables(id(), file, wishes, rows, progress)
                                                    .read(table, "", "", table.sheet.getName()));
                });
    }

    /// Whoever says what the columns stand for, or asks for a workbook, gets a plain table.
    private static boolean isPlain(Wishes wishes) {
        return wishes.format().isEmpty() && wishes.mapping().isEmpty();
    }

    private static <T> T opened(SourceFile file, Wishes wishes, Function<Rows, T> work) {
        return Borrowed.reading(
                file,
                () -> {
                    try (ReadableWorkbook book = book(file)) {
                        return work.apply(
                                new Rows(
                                        sheet(book, wishes, file),
                                        book.getSheets().map(Sheet::getName).toList(),
                                        file,
                                        serials(book)));
                    }
                });
    }

    private static ReadableWorkbook book(SourceFile file) throws IOException {
        ReadingOptions options = new ReadingOptions(true, true);
        return ZipGuard.check(file).hasIsoCells()
                ? new ReadableWorkbook(IsoCells.asText(file), options)
                : new ReadableWorkbook(file.path().toFile(), options);
    }

    /// Whether a file is a workbook.
    public static boolean is(Head head) {
        return head.beginsWith("PK\u0003\u0004");
    }

    /// The rows of the sheet that is read. The workbook is opened anew for each reading.
    public static Table table(SourceFile file, Wishes wishes) {
        return new Table() {
            private Optional<Rows> latest = Optional.empty();

            @Override
            public void read(Consumer<Line> line, Consumer<Problem> broken) {
                opened(
                        file,
                        wishes,
                        rows -> {
                            latest = Optional.of(rows);
                            rows.read(line, broken);
                            return rows;
                        });
            }

            @Override
            public Serials serials() {
                return latest.map(Rows::serials).orElse(Serials.NONE);
            }

            @Override
            public Problem.Where where(int line, int column, String name) {
                return latest.map(rows -> rows.where(line, column, name)).orElse(file.where());
            }
        };
    }

    private static Sheet sheet(ReadableWorkbook book, Wishes wishes, SourceFile file) {
        List<Sheet> sheets = book.getSheets().toList();
        if (wishes.sheet().isPresent()) {
            int number = wishes.sheet().get();
            if (number < 1 || number > sheets.size()) {
                throw Problem.of("import.noSheet", number, sheets.size())
                        .at(file.where())
                        .exception();
            }
            return sheets.get(number - 1);
        }
        DateText dates = new DateText(DateOrder.DMY, ZoneOffset.UTC);
        return sheets.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .max(
                        Comparator.<Sheet>comparingLong(sheet -> dates(sheet, dates))
                                .thenComparing(Sheet::getIndex, Comparator.reverseOrder()))
                .orElseThrow(() -> Problem.of("import.empty").at(file.where()).exception());
    }

    private static long dates(Sheet sheet, DateText dates) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(LOOKED_AT)
                    .flatMap(row -> cells(row, Serials.FROM_1900).stream())
                    .filter(cell -> dates.read(cell).isPresent())
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row, Serials serials) {
        List<String> cells = new ArrayList<>();
        int count = Math.min(row.getCellCount(), Table.MOST_COLUMNS + 1);
        for (int i = 0; i < count; i++) {
            cells.add(row.getOptionalCell(i).map(cell -> text(cell, serials)).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    /// A number is a date if its cell is shown as one; the workbook says from which day it counts.
    private static String text(Cell cell, Serials serials) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String letters = IN_QUOTES.matcher(format).replaceAll("");
        OptionalDouble number = number(cell);
        if (number.isPresent() && IS_DATE.matcher(letters).matches()) {
            return number.getAsDouble() < 1
                    ? serials.time(number.getAsDouble()).toLocalTime().toString()
                    : date(serials.time(number.getAsDouble()), letters);
        }
        return cell.getType() == CellType.ERROR ? "" : cell.getText();
    }

    private static OptionalDouble number(Cell cell) {
        boolean formula = cell.getType() == CellType.FORMULA;
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return (formula || cell.getType() == CellType.NUMBER) && NUMBER.matcher(raw).matches()
                ? OptionalDouble.of(Double.parseDouble(raw))
                : OptionalDouble.empty();
    }

    /// The first of a month that is shown without its day is the month.
    private static String date(LocalDateTime time, String format) {
        boolean dayless = !NAMES_DAY.matcher(format).matches();
        if (dayless && time.getDayOfMonth() == 1) {
            return time.toString().substring(0, "2025-06".length());
        }
        LocalTime clock = time.toLocalTime();
        return time.toLocalDate() + (clock.equals(LocalTime.MIDNIGHT) ? "" : " " + clock);
    }

    private static Serials serials(ReadableWorkbook book) {
        return book.isDate1904() ? Serials.FROM_1904 : Serials.FROM_1900;
    }

    private record Rows(Sheet sheet, List<String> sheets, SourceFile file, Serials serials)
            implements Table {
        private MergedCells merged() {
            return new MergedCells(ZipGuard.check(file).merged(sheet.getId()));
        }

        List<List<String>> first() {
            try (Stream<Row> rows = sheet.openStream()) {
                MergedCells merged = merged();
                return rows.limit(LOOKED_AT)
                        .map(row -> merged.seen(row.getRowNum(), cells(row, serials)))
                        .toList();
            } catch (IOException e) {
                throw file.unreadable(e);
            }
        }

        @Override
        public void read(Consumer<Line> line, Consumer<Problem> broken) {
            try (Stream<Row> rows = sheet.openStream()) {
                MergedCells merged = merged();
                rows.forEach(
                        row -> {
                            int number = row.getRowNum();
                            line.accept(new Line(number, merged.seen(number, cells(row, serials))));
                        });
            } catch (IOException e) {
                throw file.unreadable(e);
            }
        }

        @Override
        public Problem.Where where(int line, int column, String name) {
            String letters = "";
            for (int n = column + 1; n > 0; n = (n - 1) / 26) {
                letters = (char) ('A' + (n - 1) % 26) + letters;
            }
            return new Problem.Where(file.name(), 0, 0, sheet.getName() + "!" + letters + line);
        }
    }
}
