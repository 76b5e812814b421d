package app.parley.desk;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The folder in which Parley keeps what belongs to the user.
///
/// @param folder made when something is first put into it
public record Desk(Path folder) {
    private static final String SHIPPED = "istanbul-2025.parley";
    private static final String SETTINGS = "settings.json";
    private static final StandardCopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

    /// Settings, and a problem if those of the last time could not be read.
    ///
    /// @param settings as kept, or [Settings#FIRST]
    /// @param notice for the user; empty if all is well
    public record Found(Settings settings, Optional<Problem> notice) {}

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

    /// The settings of the last time. A damaged file is kept beside as `settings.json.bad`.
    public Found settings() {
        Path file = folder.resolve(SETTINGS);
        if (!Files.exists(file)) {
            return new Found(Settings.FIRST, Optional.empty());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Found(SettingsJson.read(in), Optional.empty());
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return new Found(Settings.FIRST, Optional.of(putAside(file)));
        }
    }

    /// Keeps settings for the next time.
    ///
    /// @throws ProblemException if the folder cannot be written
    public void keep(Settings settings) {
        try {
            put(folder.resolve(SETTINGS), file -> Files.write(file, SettingsJson.bytes(settings)));
        } catch (IOException e) {
            throw unwritable(e);
        }
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
        Path bad = file.resolveSibling(SETTINGS + ".bad");
        try {
            Files.move(file, bad, REPLACE);
        } catch (IOException e) {
            return Problem.of("desk.settingsUnreadable", file.toString());
        }
        return Problem.of("desk.settingsDamaged", bad.toString());
    }

    private ProblemException unwritable(IOException cause) {
        return new ProblemException(Problem.of("desk.unwritable", folder.toString()), cause);
    }
}
