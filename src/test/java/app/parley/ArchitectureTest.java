package app.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The table of rooms as law, without exemptions: who may use what. The reasons stand in each
/// room's `package-info.java`; a new need is met by moving code to the right room or by changing
/// this table and that page together.
class ArchitectureTest {
    private static final JavaClasses PARLEY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("app.parley");

    private static final List<String> EVERYWHERE =
            List.of(
                    "java.lang..",
                    "java.util",
                    "java.util.function..",
                    "java.util.stream..",
                    "java.util.regex..",
                    "java.util.concurrent..",
                    "java.math..",
                    "java.time..",
                    "java.text..",
                    "java.nio",
                    "java.nio.charset..",
                    "org.jspecify.annotations..");
    private static final List<String> FILES =
            List.of("java.io..", "java.nio..", "java.security..", "java.util..");

    private static final Map<String, List<String>> ROOMS =
            Map.of(
                    "model", List.of(),
                    "drawing", List.of("java.io.."),
                    "text", List.of(),
                    "desk", List.of("app.parley.model..", "tools.jackson.."),
                    "store", List.of("app.parley.model..", "java.sql..", "org.sqlite.."),
                    "importer",
                            List.of(
                                    "app.parley.model..",
                                    "tools.jackson..",
                                    "javax.xml.stream..",
                                    "org.jsoup..",
                                    "de.siegmar.fastcsv..",
                                    "org.dhatim.fastexcel.reader..",
                                    "org.mozilla.universalchardet..",
                                    "org.dmfs.rfc5545.."),
                    "timeline",
                            List.of(
                                    "app.parley.model..",
                                    "app.parley.drawing..",
                                    "app.parley.text.."),
                    "exporter",
                            List.of(
                                    "app.parley.model..",
                                    "app.parley.drawing..",
                                    "app.parley.text..",
                                    "tools.jackson..",
                                    "java.awt..",
                                    "javax.print..",
                                    "javax.xml..",
                                    "org.w3c.dom..",
                                    "org.xml.sax..",
                                    "org.apache.pdfbox..",
                                    "org.apache.fontbox.."),
                    "ui",
                            List.of(
                                    "app.parley..",
                                    "javafx..",
                                    "org.controlsfx..",
                                    "impl.org.controlsfx..",
                                    "atlantafx..",
                                    "org.kordamp.."));

    private static final List<String> WITH_FILES =
            List.of("desk", "store", "importer", "exporter", "ui");

    @TestFactory
    Stream<DynamicTest> eachRoomUsesOnlyWhatItMay() {
        return ROOMS.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> rule(room).check(PARLEY)));
    }

    private static ArchRule rule(String room) {
        Stream<String> allowed =
                Stream.of(
                                Stream.of("app.parley." + room + ".."),
                                EVERYWHERE.stream(),
                                ROOMS.getOrDefault(room, List.of()).stream(),
                                WITH_FILES.contains(room) ? FILES.stream() : Stream.<String>of())
                        .flatMap(packages -> packages);
        return classes()
                .that()
                .resideInAPackage("app.parley." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    @Test
    void nobodyUsesTheProgramsStart() {
        noClasses()
                .that()
                .resideInAPackage("app.parley.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.parley")
                .check(PARLEY);
    }

    @Test
    void nothingReachesTheNetworkOrRunsWhatAFileSays() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|http\\..*)"
                                + "|java\\.io\\.ObjectInputStream|javax\\.script\\..*"
                                + "|java\\.beans\\.XMLDecoder|java\\.lang\\.ProcessBuilder"
                                + "|org\\.jsoup\\.Connection.*")
                .check(PARLEY);
        noClasses()
                .should()
                .callMethod(Runtime.class, "exec", String[].class)
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(PARLEY);
    }

    @Test
    void picturesAndImportsDoNotReadTheClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "app.parley.model..",
                        "app.parley.drawing..",
                        "app.parley.timeline..",
                        "app.parley.importer..",
                        "app.parley.exporter..")
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates
                                        .nameMatching("now|currentTimeMillis|nanoTime")))
                .check(PARLEY);
    }

    @Test
    void onlyTasksAndReadingAheadStartThreads() throws IOException {
        assertEquals(
                List.of(),
                files(
                        Pattern.compile(
                                "Platform\\.runLater|new Thread\\(|Executors\\.|Thread\\.of"),
                        "Tasks.java",
                        "Ahead.java"),
                "start work through app.parley.ui.Tasks");
    }

    @Test
    void everythingIsCaughtOnlyWhereTheProgramEndsAndWhereOthersReadersFail() throws IOException {
        assertEquals(
                List.of(),
                files(
                        Pattern.compile(
                                "catch \\([^)]*\\b(Exception|Throwable|RuntimeException)\\b"),
                        "Tasks.java",
                        "Main.java",
                        "Borrowed.java"),
                "catch what can be mended; leave our own faults to Tasks and Main");
    }

    @Test
    void aFileStaysInTheEye() throws IOException {
        assertEquals(
                List.of(),
                sources().stream().filter(file -> file.toFile().length() > 20_000).toList(),
                "larger than 20 kB: perhaps two things in one");
    }

    private static List<String> files(Pattern forbidden, String... exempt) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            boolean excused = List.of(exempt).contains(file.getFileName().toString());
            if (!excused && forbidden.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
