package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.model.ProblemException;
import app.parley.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class ParleyJsonTest {
    private static final Path HOSTILE = Path.of("..", "shared", "samples", "hostile");
    private static final String EVERYTHING =
            ShippedFile.resource("/app/parley/importer/everything.json");

    @Test
    void whatIsReadIsWrittenBackByteForByte() throws IOException {
        String shipped = Files.readString(ShippedFile.PATH);
        assertEquals(shipped, write(read(shipped)), "to mend: data/ must be as it is written");
        assertEquals(EVERYTHING, write(read(EVERYTHING)));
    }

    @Test
    void whatIsWrittenIsReadBackInWhateverOrderItWasHeld() {
        Dossier dossier = read(EVERYTHING);
        List<Item> reversedByType = new ArrayList<>();
        Dossier.TYPES.reversed().forEach(type -> reversedByType.addAll(dossier.all(type)));
        Dossier again = new Dossier(dossier.title(), dossier.subtitle(), reversedByType);
        assertEquals(dossier, again);
        assertEquals(dossier, read(write(again)));
    }

    @Test
    void theShippedFileHoldsAllFacts() {
        Dossier shipped = ShippedFile.dossier();
        assertEquals(
                List.of(17, 18, 9, 112, 115, 35, 93, 13, 239, 141, 61, 7),
                Dossier.TYPES.stream().map(type -> shipped.all(type).size()).toList());
    }

    @Test
    void anyTruncationIsRefused() {
        byte[] whole = EVERYTHING.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(ProblemException.class, () -> read(part), "cut to " + length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsontestsuite", "jsontestsuite_transform"})
    void hostileJsonIsRefusedOrReadButNeverMoreThanThat(String folder) throws IOException {
        for (Path file : hostile(folder)) {
            byte[] hostile = Files.readAllBytes(file);
            readOrRefuse(file, hostile);
            ByteArrayOutputStream within = new ByteArrayOutputStream();
            within.writeBytes(
                    "{\"parley\":1,\"title\":\"T\",\"subtitle\":".getBytes(StandardCharsets.UTF_8));
            within.writeBytes(hostile);
            within.writeBytes("}".getBytes(StandardCharsets.UTF_8));
            readOrRefuse(file, within.toByteArray());
        }
    }

    @Test
    void naughtyTextsComeBackAsTheyWere() throws IOException {
        List<Item> sources = new ArrayList<>();
        for (Path file : hostile("blns.json")) {
            for (JsonNode text : JsonMapper.shared().readTree(file)) {
                String id = "s" + sources.size();
                sources.add(new Source(id, "", text.asString(), "", "", "", ""));
            }
        }
        Dossier dossier = new Dossier("Naughty", "", sources);
        assertEquals(dossier, read(write(dossier)));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertEquals(read(EVERYTHING), read("\uFEFF" + EVERYTHING));
    }

    private static void readOrRefuse(Path file, byte[] content) {
        try {
            read(content);
        } catch (ProblemException refused) {
            assertEquals("x", refused.problem().where().file());
        } catch (RuntimeException other) {
            fail(file + " gave neither a dossier nor a problem", other);
        }
    }

    private static List<Path> hostile(String name) throws IOException {
        Path path = HOSTILE.resolve(name);
        if (!Files.exists(path)) {
            String missing = "SKIPPED: no hostile samples at " + path.toAbsolutePath().normalize();
            System.err.println(missing);
            assumeTrue(false, missing);
        }
        if (!Files.isDirectory(path)) {
            return Collections.singletonList(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        }
    }

    private static Dossier read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Dossier read(byte[] bytes) {
        return ParleyJson.read(new ByteArrayInputStream(bytes), "x");
    }

    private static String write(Dossier dossier) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            app.parley.exporter.ParleyJson.write(dossier, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
