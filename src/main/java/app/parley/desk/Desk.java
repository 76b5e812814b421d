package app.parley.desk;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The folder in which Parley keeps what belongs to the user.
///
/// @param folder made when something is first put into it
public record Desk(Path folder) {
    private static final String SHIPPED = "istanbul-2025.parley";
    private static final String SETTINGS = "settings.json";
    private static final String KEYS = "keys.json";
    private static final StandardCopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

    /// What was kept the last time.
    ///
    /// @param settings as kept, or [Settings#FIRST]
    /// @param keys the user gave to commands, as written, by the ids of the commands
    /// @param notices for the user, of what could not be read; empty if all is well
    public record Found(Settings settings, SortedMap<String, String> keys, List<Problem> notices) {
        /// Lists are copied.
        public Found {
            notices = List.copyOf(notices);
        }
    }

    /// The desk of whoever runs the program: the system property `parley.home`, or the folder for
    /// a program's data on this platform.
    public static Desk ofThisUser() {
        String home = System.getProperty("parley.home", "");
        return home.isEmpty()
                ? on(
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "")),
                        System.getenv())
                : new Desk(Path.of(home).toAbsolutePath());
    }

    /// The desk on a platform.
    ///
    /// @param system name of the operating system
    /// @param home the user's home folder
    /// @param environment variables by name
    static Desk on(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            Path data = roaming.isEmpty() ? home.resolve("AppData/Roaming") : Path.of(roaming);
            return new Desk(data.resolve("Parley"));
        }
        if (name.startsWith("mac")) {
            return new Desk(home.resolve("Library/Application Support/Parley"));
        }
        // By the XDG specification a relative path counts as not set.
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = data.startsWith("/") ? Path.of(data) : home.resolve(".local/share");
        return new Desk(base.resolve("parley"));
    }

    /// The user's own copy of the shipped store, made on first use.
    ///
    /// @throws ProblemException if the folder cannot be written
    public Path shippedStore() {
        Path copy = folder.resolve(SHIPPED);
        if (Files.exists(copy)) {
            return copy;
        }
        try (InputStream shipped = Desk.class.getResourceAsStream("/app/parley/" + SHIPPED)) {
            if (shipped == null) {
                throw new IllegalStateException("the shipped store was left out of this build");
            }
            put(copy, temporary -> Files.copy(shipped, temporary, REPLACE));
        } catch (IOException e) {
            throw unwritable(e);
        }
        return copy;
    }

    /// What was kept the last time. A damaged file is kept beside as `settings.json.bad` or
    /// `keys.json.bad`, and costs only what was in it.
    public Found settings() {
        List<Problem> notices = new ArrayList<>();
        Settings settings = read(SETTINGS, SettingsJson::read, Settings.FIRST, notices);
        SortedMap<String, String> keys = read(KEYS, Pairs::read, new TreeMap<>(), notices);
        return new Found(settings, keys, notices);
    }

    private <T> T read(String name, Reading<T> reading, T otherwise, List<Problem> notices) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return otherwise;
        }
        try {
            return reading.of(file);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            notices.add(putAside(file));
            return otherwise;
        }
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    /// Keeps settings for the next time.
    ///
    /// @throws ProblemException if the folder cannot be written
    public void keep(Settings settings) {
        keep(folder.resolve(SETTINGS), SettingsJson.bytes(settings));
    }

    /// Keeps the keys the user gave to commands, as written, by the ids of the commands.
    ///
    /// @throws ProblemException if the folder cannot be written
    public void keepKeys(Map<String, String> keys) {
        keep(folder.resolve(KEYS), Pairs.bytes(keys));
    }

    /// Writes a file of the desk whole.
    ///
    /// @throws ProblemException if the folder cannot be written
    void keep(Path file, byte[] bytes) {
        try {
            put(file, temporary -> Files.write(temporary, bytes));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Deletes a file of the desk, if there is one.
    ///
    /// @throws ProblemException if the folder cannot be written
    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Writes a file beside its place and moves it there whole.
    private void put(Path file, Writing writing) throws IOException {
        Files.createDirectories(Objects.requireNonNullElse(file.getParent(), folder));
        Path temporary = Files.createTempFile(folder, file.getFileName() + ".", ".new");
        try {
            writing.to(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static Problem putAside(Path file) {
        Path bad = file.resolveSibling(file.getFileName() + ".bad");
        try {
            Files.move(file, bad, REPLACE);
        } catch (IOException e) {
            return Problem.of("desk.unreadable", file.toString());
        }
        return Problem.of("desk.damaged", file.toString(), bad.toString());
    }

    private ProblemException unwritable(IOException cause) {
        return new ProblemException(Problem.of("desk.unwritable", folder.toString()), cause);
    }
}
