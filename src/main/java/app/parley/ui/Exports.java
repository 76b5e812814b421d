package app.parley.ui;

import app.parley.drawing.Drawing;
import app.parley.drawing.Theme;
import app.parley.exporter.OutputFile;
import app.parley.exporter.Png;
import app.parley.exporter.Svg;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Page;
import app.parley.timeline.PageComposer;
import app.parley.timeline.View;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Pictures of the open store for a briefing: laid out again for the page, never a screenshot, and
/// always on white, whatever the colours of the window. The user keeps working meanwhile.
///
/// @param tasks that do the work
/// @param owner of the file chooser
/// @param text the words
record Exports(Tasks tasks, Window owner, Text text) {
    /// Asks where to, and writes what the session looks at as a picture.
    void write(Session session, Page page) {
        choose(session)
                .ifPresent(
                        file ->
                                draw(
                                        session,
                                        page,
                                        drawing -> {
                                            String label =
                                                    text.say("task.export", file.getFileName());
                                            tasks.workers()
                                                    .run(
                                                            label,
                                                            _ -> written(drawing, file),
                                                            _ -> {});
                                        }));
    }

    /// Puts what the session looks at into the clipboard as a picture.
    void copy(Session session, Page page) {
        draw(
                session,
                page,
                drawing ->
                        tasks.workers()
                                .run(text.say("task.copy"), _ -> png(drawing), Exports::copy));
    }

    private static void copy(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void draw(Session session, Page page, Consumer<Drawing> then) {
        Snapshot snapshot = session.snapshot().get();
        View view = session.view().get().in(Theme.LIGHT);
        session.load(
                view,
                page,
                loaded ->
                        tasks.workers()
                                .run(
                                        "",
                                        _ ->
                                                PageComposer.compose(snapshot, view, loaded, page)
                                                        .getFirst(),
                                        then));
    }

    private static Path written(Drawing drawing, Path file) {
        boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        OutputFile.write(
                file,
                out -> {
                    if (svg) {
                        Svg.write(drawing, out);
                    } else {
                        Png.write(drawing, Png.SCREEN_DPI, out);
                    }
                });
        return file;
    }

    private static byte[] png(Drawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Png.write(drawing, Png.SCREEN_DPI, bytes);
        return bytes.toByteArray();
    }

    /// The chooser itself asks before a file is replaced.
    private Optional<Path> choose(Session session) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.say("export.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(text.say("export.png"), "*.png"),
                        new ExtensionFilter(text.say("export.svg"), "*.svg"));
        chooser.setInitialFileName(name(session));
        File chosen = chooser.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /// Such as `2025-06-02_direct-russia-ukraine-talks-istanbul-2025.png`.
    private static String name(Session session) {
        View view = session.view().get();
        LocalDate day = Instant.ofEpochMilli(view.asOf() - 1).atZone(view.zone()).toLocalDate();
        String title =
                session.snapshot()
                        .get()
                        .title()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return day + "_" + title + ".png";
    }
}
