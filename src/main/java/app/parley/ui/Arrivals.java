package app.parley.ui;

import app.parley.importer.Formats;
import app.parley.importer.ParleyJson;
import app.parley.importer.SourceFile;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.Imports.Arrival;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Files and text on their way into the window: stores are opened, everything else is imported.
///
/// @param tasks that do the work
/// @param stores where stores are opened
/// @param imports where the rest goes
/// @param alerts where it is said what cannot be taken
/// @param owner of choosers and dialogs
/// @param text the words
record Arrivals(
        Tasks tasks, Stores stores, Imports imports, Alerts alerts, Window owner, Text text) {
    private static final String SQLITE = "SQLite format 3";

    /// Asks which store to open.
    void chooseStore() {
        FileChooser chooser = chooser("open.title");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(text.say("open.stores"), "*.parley"),
                        new ExtensionFilter(text.say("open.eventFiles"), "*.json"),
                        new ExtensionFilter(text.say("open.all"), "*"));
        stores.settings().get().recent().stream()
                .map(Path::getParent)
                .filter(folder -> folder != null && Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /// Asks which files to import.
    void chooseFiles() {
        FileChooser chooser = chooser("import.title");
        chooser.getExtensionFilters().setAll(new ExtensionFilter(text.say("open.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen != null) {
            take(chosen.stream().map(File::toPath).toList());
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.say(title));
        return chooser;
    }

    /// Opens a store. An event file is no store, but can become one, or go into the open one.
    void open(Path file) {
        tasks.workers()
                .run(
                        "",
                        progress -> Formats.isEventFile(file),
                        events -> {
                            if (events) {
                                offer(file);
                            } else {
                                stores.open(file);
                            }
                        });
    }

    /// Takes files that were dropped or chosen: a store is opened, others are imported, folders are
    /// named.
    void take(List<Path> files) {
        tasks.workers().run("", progress -> Sorted.of(files), this::take);
    }

    private record Sorted(List<Path> stores, List<Path> folders, List<Path> others) {
        static Sorted of(List<Path> files) {
            return new Sorted(
                    files.stream().filter(Arrivals::isStore).toList(),
                    files.stream().filter(Files::isDirectory).toList(),
                    files.stream()
                            .filter(
                                    Predicate.not(Arrivals::isStore)
                                            .and(Predicate.not(Files::isDirectory)))
                            .toList());
        }
    }

    private void take(Sorted files) {
        files.stores.stream().findFirst().ifPresent(stores::open);
        alerts.notice(
                files.folders.stream()
                        .map(folder -> Problem.of("import.folder", name(folder)))
                        .toList());
        if (!files.others.isEmpty() && files.stores.isEmpty()) {
            into(files.others.stream().map(Arrival::of).toList());
        }
    }

    private void into(List<Arrival> arrivals) {
        Optional<Session> open = stores.session().get();
        if (open.isPresent()) {
            imports.take(open.get(), arrivals);
        } else {
            arrivals.forEach(arrival -> arrival.done().run());
            alerts.cannot(Problem.of("import.noStore"));
        }
    }

    /// Imports what is in the clipboard: files, or text as if it were a file.
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            take(clipboard.getFiles().stream().map(File::toPath).toList());
        } else {
            take(clipboard.hasString() ? clipboard.getString() : "");
        }
    }

    /// Imports text. Rows of a table are known by the columns it has, so that the same rows pasted
    /// again, with what was corrected in them, are a later version and not doubled. Any other text
    /// is a source of its own each time.
    void take(String words) {
        if (words.isBlank()) {
            alerts.cannot(Problem.of("import.nothingToPaste"));
            return;
        }
        String header = words.strip().lines().findFirst().orElse("");
        String source =
                header.contains("\t")
                        ? String.join(", ", header.strip().split("\\s*\t\\s*"))
                        : TimeWords.stamp(
                                Instant.now().toEpochMilli(), ZoneId.systemDefault(), text);
        tasks.workers()
                .run(
                        "",
                        progress -> keep(words),
                        file ->
                                into(
                                        List.of(
                                                new Arrival(
                                                        file,
                                                        Optional.of(
                                                                text.say("import.pasted", source)),
                                                        () -> drop(file)))));
    }

    private Path keep(String words) throws IOException {
        Path folder = Files.createTempDirectory("parley");
        return Files.writeString(
                folder.resolve(text.say("import.clipboard")), words, StandardCharsets.UTF_8);
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.toAbsolutePath().resolve("..").normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What dropping files would do, in a sentence; none stands for text.
    String sentence(List<Path> files) {
        List<Path> taken = files.stream().filter(file -> !Files.isDirectory(file)).toList();
        if (!files.isEmpty() && taken.isEmpty()) {
            return text.say("drop.folder");
        }
        Optional<Path> store = taken.stream().filter(Arrivals::isStore).findFirst();
        if (store.isPresent()) {
            return text.say("drop.store", name(store.get()));
        }
        return stores.session()
                .get()
                .map(
                        session ->
                                text.say(
                                        "drop.import",
                                        files.size(),
                                        files.isEmpty() ? "" : name(taken.getFirst()),
                                        session.snapshot().get().title()))
                .orElseGet(() -> text.say("drop.noStore"));
    }

    private static boolean isStore(Path file) {
        if (name(file).toLowerCase(Locale.ROOT).endsWith(".parley")) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SQLITE.length());
            return new String(head, StandardCharsets.ISO_8859_1).equals(SQLITE);
        } catch (IOException e) {
            // Whoever reads it will say why it cannot be read.
            return false;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void offer(Path file) {
        Optional<Session> open = stores.session().get().filter(s -> s.opened().writable());
        ButtonType here = new ButtonType(text.say("offer.import"), ButtonData.OK_DONE);
        ButtonType anew = new ButtonType(text.say("offer.new"), ButtonData.OTHER);
        Alert alert = new Alert(AlertType.CONFIRMATION, text.say("offer.text", name(file)));
        alert.setTitle(text.say("open.title"));
        alert.setHeaderText(text.say("offer.title"));
        alert.initOwner(owner);
        alert.getButtonTypes().setAll(anew, ButtonType.CANCEL);
        open.ifPresent(session -> alert.getButtonTypes().addFirst(here));
        alert.setOnHidden(
                e -> {
                    if (alert.getResult() == here) {
                        into(List.of(Arrival.of(file)));
                    } else if (alert.getResult() == anew) {
                        make(file);
                    }
                });
        Dialogs.show(alert);
    }

    private void make(Path file) {
        FileChooser chooser = chooser("offer.new");
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(text.say("open.stores"), "*.parley"));
        chooser.setInitialFileName(name(file).replaceFirst("\\.[^.]*$", "") + ".parley");
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            Path store = chosen.toPath();
            tasks.workers()
                    .run(
                            text.say("task.make", name(store)),
                            progress -> make(file, store),
                            stores::open);
        }
    }

    private static Path make(Path file, Path store) {
        SourceFile source = SourceFile.of(file);
        Origin origin =
                new Origin(
                        source.name(),
                        source.sha256(),
                        "parley-json",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Store.create(store, ParleyJson.read(file), origin).close();
        return store;
    }
}
