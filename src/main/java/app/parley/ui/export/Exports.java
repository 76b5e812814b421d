package app.parley.ui.export;

import app.parley.drawing.Drawing;
import app.parley.drawing.Theme;
import app.parley.exporter.Format;
import app.parley.exporter.Png;
import app.parley.model.Code;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Recipe;
import app.parley.timeline.page.SheetSize;
import app.parley.ui.Session;
import app.parley.ui.Tasks;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Exports of the open store for a briefing: laid out again for the page, never a screenshot. The
/// user keeps working meanwhile.
///
/// @param tasks that do the work
/// @param owner of the file chooser
/// @param text the words
/// @param notice told what there is to know about a file that was written
public record Exports(Tasks tasks, Window owner, Text text, Consumer<Problem> notice) {
    /// How the picture is to be made.
    ///
    /// @param sheet and what stands on it
    /// @param theme its colours
    /// @param briefing under which it is kept in the store; empty for none
    public record Order(Page sheet, Theme theme, String briefing) {}

    /// Asks where to, and writes what the session looks at there, in the format the file's name
    /// ends in.
    public void write(Session session, Order order) {
        choose(session)
                .ifPresent(
                        file ->
                                session.export(
                                        recipe(session, order),
                                        text,
                                        export -> {
                                            if (!order.briefing.isEmpty()) {
                                                export.keep(order.briefing);
                                            }
                                            return export.read(file);
                                        },
                                        writing -> write(writing, file)));
    }

    /// Composes the pages of an order beside the window, and gives them to `then` unless a later
    /// order came first.
    public void preview(Session session, Order order, Consumer<List<Drawing>> then) {
        session.export(
                recipe(session, order),
                text,
                Export::pages,
                pages -> tasks.workers().latest("preview", _ -> pages.compose(), then));
    }

    private void write(Export.Writing writing, Path file) {
        tasks.workers()
                .run(
                        text.say("task.export", file.getFileName()),
                        writing::write,
                        problems -> problems.forEach(notice));
    }

    /// Puts what the session looks at into the clipboard as a picture, on white as slides are.
    public void copy(Session session) {
        Order order = new Order(SheetSize.SLIDE.page(), Theme.LIGHT, "");
        session.export(
                recipe(session, order),
                text,
                Export::pages,
                pages ->
                        tasks.workers()
                                .run(
                                        text.say("task.copy"),
                                        _ -> png(pages.compose().getFirst()),
                                        Exports::copy));
    }

    private static Recipe recipe(Session session, Order order) {
        View view = session.view().get().in(order.theme);
        Viewport stretch = view.viewport();
        return new Recipe(
                Math.round(stretch.start()),
                Math.round(stretch.end()),
                view,
                order.sheet,
                List.of());
    }

    private static byte[] png(Drawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Png.write(drawing, Png.SCREEN_DPI, bytes);
        return bytes.toByteArray();
    }

    private static void copy(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The chooser itself asks before a file is replaced.
    private Optional<Path> choose(Session session) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.say("export.title"));
        Arrays.stream(Format.values())
                .map(Code::of)
                .map(code -> new ExtensionFilter(text.say("export." + code), "*." + code))
                .forEach(chooser.getExtensionFilters()::add);
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
