package app.parley.bench;

import app.parley.importer.Known;
import app.parley.importer.Preview;
import app.parley.importer.Wishes;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Progress;
import app.parley.store.Onlooker;
import app.parley.store.Store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// How fast events come in: rows per second from the file to the store on disk, preview included,
/// against two bare inserts by sqlite-jdbc: of the same cells into one table, and of the very rows
/// that an import writes into all of ours. Besides, the peak of the heap, and how long a cancelled
/// import takes to answer. The first argument says how many rows, 100,000 if there is none, the
/// others of which formats, `csv`, `jsonl` and `xlsx` if there are none; `sources` is a CSV where
/// each row names a source of its own.
///
/// Besides the seconds that pass it tells those of the processors: they can be compared where
/// other programs run at the same time.
final class Import {
    private Import() {}

    /// Runs the bench in a folder below `target`.
    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory(Path.of("target"), "bench");
        System.out.printf(
                "%,d rows, heap of up to %d MB%n", rows, Runtime.getRuntime().maxMemory() >> 20);
        Spent bare = BareInsert.oneTable(folder.resolve("bare.db"), rows);
        report("bare insert", rows, bare, bare, "one table with a primary key");
        Spent ours = BareInsert.ourTables(folder.resolve("ours.parley"), rows);
        report("bare, our schema", rows, ours, bare, "all rows, indexes and search words");
        List<String> formats =
                args.length > 1
                        ? List.of(args).subList(1, args.length)
                        : List.of("csv", "jsonl", "xlsx");
        for (String format : formats) {
            Path file = folder.resolve("events." + format);
            write(file, format, rows);
            Spent.resetPeak();
            Path store = folder.resolve(format + ".parley");
            Looks looks = new Looks();
            List<Spent> spent = spent(file, store, looks);
            report(
                    format + " into a store",
                    rows,
                    spent.getFirst().plus(spent.getLast()),
                    bare,
                    ("preview %s, taken in %s, at most %d ms without asking whether to stop,"
                                    + " peak of the heap %d MB, file %d MB, store %d MB")
                            .formatted(
                                    spent.getFirst().told(),
                                    spent.getLast().told(),
                                    looks.longest(),
                                    Spent.peak() >> 20,
                                    Files.size(file) >> 20,
                                    Files.size(store) >> 20));
        }
        String last = formats.getLast();
        Path file = folder.resolve("events." + last);
        again(file, folder.resolve(last + ".parley"), rows, bare);
        cancel(file, folder.resolve("cancelled.parley"));
    }

    private static void report(String what, int rows, Spent spent, Spent bare, String more) {
        System.out.printf(
                "%-18s %s, %,.0f rows/s, %.1f times the bare insert, of processors %.1f times; %s%n",
                what,
                spent.told(),
                rows * 1e9 / spent.wall(),
                (double) spent.wall() / bare.wall(),
                (double) spent.cpu() / bare.cpu(),
                more);
    }

    /// What the preview takes, and what taking the events in.
    private static List<Spent> spent(Path file, Path path, Progress progress) {
        Spent start = Spent.now();
        Spent previewed;
        try (Store store = Store.create(path, "Bench", "")) {
            Preview preview = preview(file, store, progress);
            previewed = Spent.now();
            Batch batch = store.add(preview.news(), preview.origin(Instant.EPOCH), progress);
            progress.cancelled();
            store.apply(new Change.ShowBatch(batch.number()));
        }
        return List.of(previewed.since(start), Spent.now().since(previewed));
    }

    private static Preview preview(Path file, Store store, Progress progress) {
        Wishes wishes = Wishes.none(Known.of(store.snapshot()));
        try (Onlooker shown = store.onlooker()) {
            return Preview.of(file, wishes, shown, progress);
        }
    }

    private static void again(Path file, Path path, int rows, Spent bare) {
        Spent.resetPeak();
        try (Store store = Store.open(path)) {
            Spent start = Spent.now();
            Preview preview = preview(file, store, Progress.UNWATCHED);
            report(
                    "the same again",
                    rows,
                    Spent.now().since(start),
                    bare,
                    "%,d unchanged, peak of the heap %d MB"
                            .formatted(preview.comparison().unchanged(), Spent.peak() >> 20));
        }
    }

    /// Cancels while rows are read and while they are written.
    private static void cancel(Path file, Path path) {
        try (Store store = Store.create(path, "Bench", "")) {
            Later read = new Later(300);
            try {
                preview(file, store, read);
            } catch (CancellationException e) {
                System.out.printf("cancelled while reading: answered after %d ms%n", read.ago());
            }
            Preview preview = preview(file, store, Progress.UNWATCHED);
            Later written = new Later(1000);
            try {
                store.add(preview.news(), preview.origin(Instant.EPOCH), written);
            } catch (CancellationException e) {
                System.out.printf("cancelled while writing: answered after %d ms%n", written.ago());
            }
        }
    }

    /// How long the thread that made it goes on without asking whether to stop.
    private static final class Looks implements Progress {
        private final Thread thread = Thread.currentThread();
        private long last = System.nanoTime();
        private long longest;

        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            if (Thread.currentThread().equals(thread)) {
                long now = System.nanoTime();
                longest = Math.max(longest, now - last);
                last = now;
            }
            return false;
        }

        long longest() {
            return TimeUnit.NANOSECONDS.toMillis(longest);
        }
    }

    /// Asks to stop some time after it was made.
    private static final class Later implements Progress {
        private final long when;

        Later(int millis) {
            when = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        }

        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() > when;
        }

        long ago() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - when);
        }
    }

    private static void write(Path file, String format, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            switch (format) {
                case "csv" -> csv(out, rows, row -> "");
                case "sources" ->
                        csv(out, rows, row -> "https://news.example/archive/" + row + "/article");
                case "jsonl" -> jsonl(out, rows);
                default -> xlsx(out, rows);
            }
        }
    }

    private static void csv(OutputStream out, int rows, IntFunction<String> address) {
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
        text.print(String.join(",", BareInsert.COLUMNS) + ",url\r\n");
        for (int row = 0; row < rows; row++) {
            String cells = String.join("\",\"", BareInsert.cells(row));
            text.print("\"" + cells + "\"," + address.apply(row) + "\r\n");
        }
        text.flush();
    }

    private static void jsonl(OutputStream out, int rows) {
        PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
        for (int row = 0; row < rows; row++) {
            List<String> cells = BareInsert.cells(row);
            for (int i = 0; i < BareInsert.COLUMNS.size(); i++) {
                text.print(
                        (i == 0 ? "{\"" : ",\"")
                                + BareInsert.COLUMNS.get(i)
                                + "\":\""
                                + cells.get(i)
                                + '"');
            }
            text.print("}\n");
        }
        text.flush();
    }

    /// The least that is a workbook.
    private static void xlsx(OutputStream out, int rows) throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String xmlns = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        ZipOutputStream zip = new ZipOutputStream(out);
        PrintStream text = new PrintStream(zip, false, StandardCharsets.UTF_8);
        entry(zip, text, "[Content_Types].xml");
        text.print(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        type(text, "/xl/workbook.xml", "sheet.main");
        type(text, "/xl/styles.xml", "styles");
        type(text, "/xl/worksheets/sheet1.xml", "worksheet");
        text.print("</Types>");
        entry(zip, text, "_rels/.rels");
        related(text, office + "officeDocument", "xl/workbook.xml");
        entry(zip, text, "xl/workbook.xml");
        text.print("<workbook" + xmlns + " xmlns:r=\"" + office.replaceFirst("/$", "") + "\">");
        text.print(
                "<sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
        entry(zip, text, "xl/_rels/workbook.xml.rels");
        related(
                text,
                office + "worksheet",
                "worksheets/sheet1.xml",
                office + "styles",
                "styles.xml");
        entry(zip, text, "xl/styles.xml");
        text.print("<styleSheet" + xmlns + "/>");
        entry(zip, text, "xl/worksheets/sheet1.xml");
        text.print("<worksheet" + xmlns + "><sheetData>");
        row(text, 1, BareInsert.COLUMNS);
        for (int row = 0; row < rows; row++) {
            row(text, row + 2, BareInsert.cells(row));
        }
        text.print("</sheetData></worksheet>");
        text.flush();
        zip.finish();
    }

    private static void type(PrintStream text, String part, String type) {
        text.printf(
                "<Override PartName=\"%s\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>",
                part, type);
    }

    private static void related(PrintStream text, String... typesAndTargets) {
        String packed = "http://schemas.openxmlformats.org/package/2006/relationships";
        text.print("<Relationships xmlns=\"" + packed + "\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            text.printf(
                    "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>",
                    i, typesAndTargets[i], typesAndTargets[i + 1]);
        }
        text.print("</Relationships>");
    }

    private static void entry(ZipOutputStream zip, PrintStream text, String name) {
        text.flush();
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(PrintStream text, int number, List<String> cells) {
        text.print("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            text.print("<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>");
            text.print(cells.get(i) + "</t></is></c>");
        }
        text.print("</row>");
    }
}
