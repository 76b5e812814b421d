package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.model.Shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The files in `data/import`, each with what it is read as beside it. After a wanted change:
/// `mvn test -Dtest=ImportedFilesTest -Dapprove=true`, and look at the difference.
class ImportedFilesTest {
    private static final Path FILES = Path.of("data/import");
    private static final Path SAMPLES = Path.of("../shared/samples");
    private static final Known NOBODY = Known.of(new Dossier("", "", List.of()));

    private static final int TOLD = 40;
    private static final int STRIDE = 7;
    private static final int LARGEST_PART = 1 << 18;

    @TempDir private Path folder;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAsExpected(Path file) throws IOException {
        Path expected = FILES.resolve(file.getFileName() + ".expected.json");
        Dossier read = dossier(read(file));
        if (Boolean.getBoolean("approve")) {
            try (OutputStream out = Files.newOutputStream(expected)) {
                app.parley.exporter.ParleyJson.write(read, out);
            }
        }
        assertEquals(ParleyJson.read(expected), read);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadTheSameUnderAnotherName(Path file) throws IOException {
        Path unknown = Files.copy(file, folder.resolve("unknown"));
        assertEquals(dossier(read(file)), dossier(read(unknown)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void anyPartOfItGivesRowsOrOneRefusal(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path part = folder.resolve("part");
        for (int length : cuts(whole)) {
            Files.write(part, Arrays.copyOf(whole, length));
            try {
                read(part);
            } catch (ProblemException e) {
                assertTrue(
                        e.problem().key().startsWith("import.")
                                || e.problem().key().startsWith("json."),
                        e.problem() + " at " + length);
            }
        }
    }

    /// Where a format is told, every length; the ends of lines and one byte to either side; and
    /// between them a stride that meets every place of a character in UTF-8 and in a record.
    private static int[] cuts(byte[] whole) {
        return IntStream.range(0, whole.length)
                .filter(
                        length ->
                                length < TOLD
                                        || length % STRIDE == 0
                                        || whole[length] == '\n'
                                        || whole[length - 1] == '\n'
                                        || whole[length - 2] == '\n')
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><html></html>, import.notWebPage",
        "version https://git-lfs.github.com/spec/v1, import.notFetched",
        "%PDF-1.7, import.notPdf",
        "' ', import.empty",
        "'just words', import.unrecognised",
        "'a,b\n1,2\n', import.noDateColumn",
        "'Country,Month,Year,Events,Fatalities\nX,May,2025,3,1\n', import.notMonthly",
        "'WEEK,COUNTRY,EVENT_TYPE,EVENTS,FATALITIES\n2025-05-17,X,Battles,3,1\n', import.notMonthly",
        "'country_id_cy,country_cy,year_cy\n1,X,2025\n', import.notCountryYears",
        "'globaleventid,mentiontype,mentionidentifier\n1,2,x\n', import.notMentions",
        "'CAMEOcode,Description\n01,Statement\n', import.notCodes",
        "'ActorId,NameData,Org\n1,X,2\n', import.notActors",
        "'date,title\n05/03/22,x\n', import.dateOrder"
    })
    void whatIsNoListOfEventsIsNamed(String text, String key) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), text);
        try {
            Preview.of(file, wishes(), Shown.NOTHING, Progress.UNWATCHED).checkDecided();
        } catch (ProblemException e) {
            assertEquals(key, e.problem().key());
            return;
        }
        throw new AssertionError("was imported");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Переговоры об обмене военнопленными",
        "UTF-16LE, Переговоры об обмене военнопленными",
        "UTF-16BE, Переговоры об обмене военнопленными",
        "windows-1251, Переговоры об обмене военнопленными",
        "windows-1252, Gespräche über Gefangene in Zürich",
        "windows-1250, Rozmowy w pałacu i żądania strony",
        "windows-1254, İstanbul’da görüşmeler başladı",
        "windows-1256, الجولة الأولى من المحادثات في القصر والمذكرة الروسية"
    })
    void theEncodingIsFoundOut(String encoding, String title) throws IOException {
        Path file = folder.resolve("encoded");
        String text = "Date;Event\n2025-05-16;" + title + "\n";
        Files.write(file, text.getBytes(java.nio.charset.Charset.forName(encoding)));
        assertEquals(List.of(title), read(file).events().stream().map(Event::title).toList());
    }

    @Test
    void aMonthInAnotherColumnDecidesTheOrderOfDates() throws IOException {
        Path file = folder.resolve("months");
        Files.writeString(file, "month,date,title\n3,05/03/2022,x\n4,01/04/2022,y\n");
        Rows reading = read(file);
        assertEquals(
                List.of("2022-03-05", "2022-04-01"),
                reading.events().stream().map(event -> event.time().date().text()).toList());
        assertEquals(
                Reading.OrderFound.Why.CROSS_CHECKED,
                reading.reading().findings().orders().getFirst().why());
    }

    @Test
    void everySampleOfOthersGivesRowsOrOneRefusal() throws IOException {
        if (!Files.isDirectory(SAMPLES)) {
            System.out.println("no samples of others in " + SAMPLES);
            return;
        }
        List<Path> samples;
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            samples = all.filter(Files::isRegularFile).sorted().toList();
        }
        StringBuilder table = new StringBuilder();
        for (Path sample : samples) {
            table.append(SAMPLES.relativize(sample)).append(" | ").append(outcome(sample));
            table.append('\n');
        }
        Path report = Path.of("target/import-samples.txt");
        Files.write(report, table.toString().getBytes(StandardCharsets.UTF_8));
        System.out.println(samples.size() + " samples of others: see " + report);
    }

    /// A few cuts of each, the same in every run; `-Dcuts=100` tries more of them.
    @Test
    void everyPartOfASampleOfOthersGivesRowsOrOneRefusal() throws IOException {
        if (!Files.isDirectory(SAMPLES)) {
            return;
        }
        List<Path> samples;
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            samples = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path part = folder.resolve("part");
        Random random = new Random(samples.size());
        for (Path sample : samples) {
            byte[] whole;
            try (InputStream in = Files.newInputStream(sample)) {
                whole = in.readNBytes(LARGEST_PART);
            }
            for (int i = 0; i < Integer.getInteger("cuts", 3); i++) {
                int length =
                        random.nextInt(
                                i == 0 ? Math.min(whole.length, TOLD) + 1 : whole.length + 1);
                while (i == 1 && length > 0 && whole[length - 1] != '\n') {
                    length--;
                }
                Files.write(part, Arrays.copyOf(whole, length));
                try {
                    read(part);
                } catch (ProblemException e) {
                    assertTrue(e.problem().key().matches("(import|json)\\..*"), e.problem().key());
                } catch (RuntimeException e) {
                    throw new AssertionError(
                            "the first %d bytes of %s".formatted(length, sample), e);
                }
            }
        }
    }

    private static String outcome(Path sample) {
        try {
            Rows reading = read(sample);
            List<Problem> refused = reading.refused();
            return "%s | %d read | %d refused | %s"
                    .formatted(
                            reading.reading().format(),
                            reading.events().size(),
                            refused.size(),
                            refused.stream()
                                    .findFirst()
                                    .map(p -> p.key() + " " + p.arguments())
                                    .orElse(""));
        } catch (ProblemException e) {
            return "- | 0 read | " + e.problem().key();
        }
    }

    /// Everything that came of a file.
    private record Rows(
            Reading reading, List<Event> events, List<Item> besides, List<Problem> refused) {}

    private static Rows read(Path path) {
        SourceFile file = SourceFile.of(path);
        List<Event> events = new ArrayList<>();
        List<Item> besides = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        Reading reading =
                Formats.of(file, wishes())
                        .read(
                                file,
                                wishes(),
                                new Completing(Shown.NOTHING)
                                        .first(
                                                row -> {
                                                    switch (row) {
                                                        case Row.Beside beside ->
                                                                besides.add(beside.item());
                                                        case Row.Read read ->
                                                                events.add(read.event());
                                                        case Row.Refused no ->
                                                                refused.add(no.problem());
                                                    }
                                                }),
                                Progress.UNWATCHED);
        return new Rows(reading, events, besides, refused);
    }

    private static Wishes wishes() {
        return new Wishes(
                Optional.empty(),
                java.util.Map.of(),
                Optional.empty(),
                java.util.Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("sample"),
                Selection.USUAL,
                NOBODY);
    }

    private static Dossier dossier(Rows reading) {
        List<Item> items = new ArrayList<>(reading.reading().others());
        items.addAll(reading.besides());
        items.addAll(reading.events().stream().distinct().toList());
        return new Dossier("sample", "", items);
    }
}
