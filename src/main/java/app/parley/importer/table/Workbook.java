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
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Workbooks of Excel and LibreOffice (.xlsx). One sheet is read: the one wished for, else the
/// visible one with the most dates in its first rows. Formulas give their last result and are
/// never calculated.
public final class Workbook implements Format {
    private static final int LOOKED_AT = 50;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public Likelihood probe(Head head) {
        return head.beginsWith("PK\u0003\u0004") ? Likelihood.LIKELY : Likelihood.NO;
    }

    @Override
    public Reading read(
            SourceFile file,
            Wishes wishes,
            Consumer<app.parley.importer.Row> rows,
            Progress progress) {
        return Borrowed.reading(
                file,
                () -> {
                    ZipGuard.check(file);
                    try (ReadableWorkbook book =
                            new ReadableWorkbook(
                                    file.path().toFile(), new ReadingOptions(true, true))) {
                        Sheet sheet = sheet(book, wishes, file);
                        return new Tables(id(), file, wishes, rows, progress)
                                .read(
                                        new Rows(
                                                sheet,
                                                book.getSheets().map(Sheet::getName).toList(),
                                                file,
                                                serials(book)),
                                        "",
                                        "",
                                        sheet.getName());
                    }
                });
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
                    .flatMap(row -> cells(row).stream())
                    .filter(cell -> dates.read(cell).isPresent())
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int count = Math.min(row.getCellCount(), Table.MOST_COLUMNS + 1);
        for (int i = 0; i < count; i++) {
            cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    /// A number is a date if its cell is shown as one; the workbook says from which day it counts.
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            LocalDateTime date = cell.asDate();
            LocalTime time = date.toLocalTime().withNano(0);
            return date.getYear() < 1900 || date.toLocalDate().toEpochDay() < -25567 + 1
                    ? "%02d:%02d".formatted(time.getHour(), time.getMinute())
                    : date.toLocalDate() + (time.equals(LocalTime.MIDNIGHT) ? "" : " " + time);
        }
        return cell.getType() == CellType.ERROR ? "" : cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "")
                        .matches("(?i).*([dy]|m{3,}|h+:).*");
    }

    private static Serials serials(ReadableWorkbook book) {
        return book.isDate1904() ? Serials.FROM_1904 : Serials.FROM_1900;
    }

    private record Rows(Sheet sheet, List<String> sheets, SourceFile file, Serials serials)
            implements Table {
        @Override
        public void read(Consumer<Line> line, Consumer<Problem> broken) {
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(row -> line.accept(new Line(row.getRowNum(), cells(row))));
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
