package app.parley.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

final class DeskTest {
    @TempDir private Path folder;

    @Test
    void theFolderIsThePlatformsOwn() {
        Path home = Path.of("/home/ada");
        assertEquals(
                new Desk(Path.of("/home/ada/.local/share/parley")),
                Desk.on("Linux", home, Map.of("XDG_DATA_HOME", "relative")));
        assertEquals(
                new Desk(Path.of("/data/parley")),
                Desk.on("Linux", home, Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(
                new Desk(Path.of("/home/ada/Library/Application Support/Parley")),
                Desk.on("Mac OS X", home, Map.of()));
        assertEquals(
                new Desk(Path.of("/roaming/Parley")),
                Desk.on("Windows 11", home, Map.of("APPDATA", "/roaming")));
    }

    @Test
    void settingsComeBackAsTheyWereKept() throws IOException {
        Path store = folder.resolve("Стамбул round 2.parley");
        Settings settings =
                Settings.FIRST
                        .at(new WindowPlace(-8, 12.5, 1600, 900, true))
                        .divided("panels", List.of(0.2, 0.8))
                        .in(Appearance.DARK)
                        .opened(folder.resolve("older.parley"))
                        .opened(store)
                        .seen(
                                store,
                                new LastView(
                                        1.7e12,
                                        1.8e12,
                                        1_748_864_580_000L,
                                        "Europe/Istanbul",
                                        LaneMode.ISSUE,
                                        "russia",
                                        "ukraine",
                                        Filter.parse("kind:exchange text:\"of prisoners\""),
                                        List.of(new LaneSetting("talks", true, false, 42.5)),
                                        List.of("Europe/Kyiv", "UTC")))
                        .moving(Motion.REDUCED);
        Desk desk = new Desk(folder.resolve("not/yet/there"));
        assertEquals(found(Settings.FIRST), desk.settings());
        desk.keep(settings);
        assertEquals(found(settings), desk.settings());
        assertEquals(List.of("settings.json"), names(desk.folder()));
    }

    @Test
    void tenStoresAreRecentAndTheLatestComesFirst() {
        Settings settings = Settings.FIRST;
        for (int i = 0; i < 12; i++) {
            settings = settings.opened(folder.resolve(i + ".parley"));
        }
        settings = settings.opened(folder.resolve("5.parley"));
        assertEquals(
                Stream.of(5, 11, 10, 9, 8, 7, 6, 4, 3, 2)
                        .map(i -> folder.resolve(i + ".parley").toAbsolutePath())
                        .toList(),
                settings.recent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"recent\": [",
                "{\"recent\": 5}",
                "{\"appearance\": \"mauve\"}",
                "{\"window\": {\"width\": \"wide\"}}",
                "{\"window\": {\"width\": -1, \"height\": 20}}"
            })
    void damagedSettingsAreKeptBesideAndTheProgramStartsAfresh(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        Desk.Found found = new Desk(folder).settings();
        assertEquals(Settings.FIRST, found.settings());
        assertEquals(List.of("desk.damaged"), found.notices().stream().map(Problem::key).toList());
        assertEquals(text, Files.readString(folder.resolve("settings.json.bad")));
    }

    @Test
    void whatANewerProgramKeptIsPassedOver() throws IOException {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"sounds\": {\"on\": [true]}, \"appearance\": \"light\"}");
        assertEquals(Settings.FIRST.in(Appearance.LIGHT), new Desk(folder).settings().settings());
    }

    @Test
    void aFolderThatCannotBeMadeIsAProblemThatNamesIt() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        Desk desk = new Desk(file.resolve("parley"));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> desk.keep(Settings.FIRST));
        assertEquals(List.of(desk.folder().toString()), refused.problem().arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"find\": 3}", "{\"find\": [\"F2\"]}", "{\"find\": \"F2\""})
    void damagedKeysCostNothingElse(String text) throws IOException {
        Desk desk = new Desk(folder);
        desk.keep(Settings.FIRST.in(Appearance.DARK));
        Path file = Files.writeString(folder.resolve("keys.json"), text);
        assertEquals(
                new Desk.Found(
                        Settings.FIRST.in(Appearance.DARK),
                        new TreeMap<>(),
                        List.of(Problem.of("desk.damaged", file.toString(), file + ".bad"))),
                desk.settings());
        assertEquals(text, Files.readString(folder.resolve("keys.json.bad")));
    }

    @Test
    void keysComeBackAsTheyWereKept() {
        Desk desk = new Desk(folder);
        TreeMap<String, String> keys =
                new TreeMap<>(Map.of("find", "Shortcut+K, F2", "ofANewerProgram", ""));
        desk.keepKeys(keys);
        assertEquals(new Desk.Found(Settings.FIRST, keys, List.of()), desk.settings());
    }

    private static Desk.Found found(Settings settings) {
        return new Desk.Found(settings, new TreeMap<>(), List.of());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
