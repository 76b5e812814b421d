package app.parley.importer.table;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.parley.importer.Decoding;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Code;
import app.parley.model.Problem;
import app.parley.model.Progress;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Tables as text: cells divided by commas, semicolons, tabs or bars.
public final class DelimitedText implements Format {
    private static final List<Character> DIVIDERS = List.of(',', '\t', ';', '|');
    private static final int LONGEST_RECORD = 1 << 22;
    private static final int BINARY = 50;
    private static final int FEW = 4;
    private static final int OFTEN = 20;
    private static final int MOST = 8;

    /// The beginning of a quoted cell.
    private static final Pattern QUOTED = Pattern.compile("[,;\\t|](?:\"\")*\"(?!\")");

    /// A character that no text has, for tables without quotation marks.
    private static final char NEVER = '\uFFFF';

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public Likelihood probe(Head head) {
        boolean otherText =
                head.text().startsWith("<")
                        || head.text().startsWith("{")
                        || head.text().startsWith("[")
                        || head.beginsWith("PK\u0003\u0004")
                        || head.says("BEGIN:V");
        return otherText || isBinary(head.text()) || !isTable(records(head))
                ? Likelihood.NO
                : Likelihood.POSSIBLE;
    }

    /// A few stray control characters make no text binary.
    private static boolean isBinary(String text) {
        return text.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count()
                > FEW + text.length() / BINARY;
    }

    /// The first record has several cells, or below a title half of all have as many as one
    /// another.
    private static boolean isTable(List<List<String>> records) {
        Map<Integer, Integer> widths = new HashMap<>();
        records.forEach(record -> widths.merge(record.size(), 1, Integer::sum));
        widths.remove(1);
        return records.getFirst().size() > 1
                || widths.values().stream().anyMatch(count -> count * 2 >= records.size());
    }

    /// The first records, at least one of them; one that the end of the head cuts short is left
    /// out.
    public static List<List<String>> records(Head head) {
        char divider = divider(head.text());
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = csv(divider, head.text()).ofCsvRecord(head.text())) {
            csv.forEach(each -> records.add(each.getFields()));
        } catch (CsvParseException e) {
            // What comes before a quote that nothing closes is record enough.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (records.size() > 1 && !head.whole()) {
            records.removeLast();
        }
        return records.isEmpty() ? List.of(List.of()) : records;
    }

    /// The divider that quoted cells follow; where few are quoted, the one that makes the most
    /// records of one width.
    private static char divider(String text) {
        return quoting(text)
                .orElseGet(
                        () ->
                                DIVIDERS.stream()
                                        .max(Comparator.comparingLong(each -> votes(each, text)))
                                        .orElse(','));
    }

    /// The divider after which cells open with a quotation mark far more often than after others.
    /// Within such cells, which can have many lines, any of them may be frequent.
    private static Optional<Character> quoting(String text) {
        Map<Character, Long> quoted =
                QUOTED.matcher(text)
                        .results()
                        .collect(groupingBy(cell -> cell.group().charAt(0), counting()));
        long all = quoted.values().stream().mapToLong(Long::longValue).sum();
        return all * OFTEN < text.lines().count()
                ? Optional.empty()
                : quoted.entrySet().stream()
                        .filter(entry -> entry.getValue() * FEW > all * (FEW - 1))
                        .map(Map.Entry::getKey)
                        .filter(divider -> votes(divider, text) > 0)
                        .findFirst();
    }

    /// How often a divider makes records of one width, and of more than one cell.
    private static long votes(char divider, String text) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (CsvReader<CsvRecord> csv = csv(divider, text).ofCsvRecord(text)) {
            csv.forEach(each -> widths.merge(each.getFieldCount(), 1, Integer::sum));
        } catch (CsvParseException e) {
            // The records before it have voted.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return widths.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .mapToLong(entry -> (long) entry.getValue() * Math.min(entry.getKey(), MOST))
                .max()
                .orElse(0);
    }

    /// Between tabs a quotation mark is an ordinary character unless a cell begins with one.
    @SuppressWarnings("removal") // nothing else yet reads what follows a quotation mark
    private static CsvReader.CsvReaderBuilder csv(char divider, String text) {
        boolean quoted = divider != '\t' || text.startsWith("\"") || text.contains("\t\"");
        return CsvReader.builder()
                .fieldSeparator(divider)
                .quoteCharacter(quoted ? '"' : NEVER)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD);
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Decoding decoding = file.decoding(wishes.encoding());
        return new Tables(id(), file, wishes, rows, progress)
                .read(
                        table(file, decoding),
                        decoding.charset().name(),
                        Code.of(decoding.reason()),
                        "");
    }

    /// The cells of such a file; the first of its lines may be a header.
    public static Table table(SourceFile file, Decoding decoding) {
        String head = file.head(decoding).text();
        return new Csv(file, decoding, csv(divider(head), head));
    }

    private record Csv(SourceFile file, Decoding decoding, CsvReader.CsvReaderBuilder builder)
            implements Table {
        @Override
        public void read(Consumer<Line> line, Consumer<Problem> broken) {
            Line last = new Line(0, List.of());
            try (Reader text = decoding.reader(file);
                    CsvReader<CsvRecord> csv = builder.ofCsvRecord(text)) {
                for (CsvRecord each : csv) {
                    hand(last, line);
                    last = new Line((int) each.getStartingLineNumber(), each.getFields());
                }
                if (isOpen(last)) {
                    broken.accept(Problem.of("import.openQuote").at(where(last.number(), 0, "")));
                } else {
                    hand(last, line);
                }
            } catch (CsvParseException e) {
                hand(last, line);
                broken.accept(Problem.of("import.openQuote").at(where(last.number() + 1, 0, "")));
            } catch (IOException | UncheckedIOException e) {
                throw Problem.of("file.unreadable", file.name()).at(file.where()).exception();
            }
        }

        private static void hand(Line read, Consumer<Line> line) {
            if (read.number() > 0) {
                line.accept(read);
            }
        }

        /// Whether a quotation mark that nothing closes makes one cell of all that is left.
        private boolean isOpen(Line last) throws IOException {
            if (last.cells().isEmpty() || last.cells().getLast().indexOf('\n') < 0) {
                return false;
            }
            boolean open = false;
            try (Reader text = new BufferedReader(decoding.reader(file))) {
                for (int c = text.read(); c >= 0; c = text.read()) {
                    open ^= c == '"';
                }
            }
            return open;
        }

        @Override
        public Problem.Where where(int line, int column, String name) {
            return new Problem.Where(file.name(), line, column + 1, name);
        }
    }
}
