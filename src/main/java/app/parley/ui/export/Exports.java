package app.parley.ui.export;

import app.parley.drawing.Drawing;
import app.parley.drawing.Theme;
import app.parley.exporter.Imprint;
import app.parley.exporter.Png;
import app.parley.exporter.Printer;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.page.Recipe;
import app.parley.timeline.page.SheetSize;
import app.parley.ui.Alerts;
import app.parley.ui.Session;
import app.parley.ui.Tasks;
import app.parley.ui.parts.ProblemWords;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exports of the open store for a briefing: laid out again for the page, never a screenshot. The
/// user keeps working meanwhile.
///
/// @param tasks that do the work
/// @param owner of dialogs
/// @param text the words
/// @param alerts told what was written and what there is to know about it
/// @param folders shows a folder to the user
public record Exports(Tasks tasks, Window owner, Text text, Alerts alerts, Consumer<Path> folders) {
    private record Copied(Image picture, String words) {}

    private record Copying(Export.Pages pages, String words) {}

    /// Asks what is to be made of what the session looks at, and makes it.
    public void export(Session session) {
        new ExportDialog(this, session, Order.of(recipe(session)), Optional.empty()).show();
    }

    /// Asks for a picture made before, and makes it again by the recipe it carries.
    public void again(Session session) {
        Targets.picture(owner, text)
                .ifPresent(
                        file ->
                                tasks.workers()
                                        .run(
                                                "",
                                                _ -> carried(file),
                                                order ->
                                                        new ExportDialog(
                                                                        this,
                                                                        session,
                                                                        order,
                                                                        Optional.of(file))
                                                                .show()));
    }

    private static Order carried(Path file) {
        String line = Imprint.recipe(file);
        Recipe recipe =
                Recipe.parse(line)
                        .orElseThrow(
                                () -> Problem.of("export.noRecipe", file.toString()).exception());
        return new Order(recipe, "", line);
    }

    /// Asks where to print what the session looks at, and prints it.
    public void print(Session session) {
        print(session, recipe(session));
    }

    /// The same for another picture.
    void print(Session session, Recipe recipe) {
        tasks.workers()
                .run(
                        text.say("task.printers"),
                        _ -> Printer.all(),
                        printers -> new PrintDialog(this, session, recipe, printers).show());
    }

    /// Prints pages.
    void print(Printer printer, List<Drawing> pages, int copies) {
        String title = pages.getFirst().title();
        tasks.workers()
                .run(
                        text.say("task.print", title),
                        progress -> {
                            printer.print(pages, title, copies, progress);
                            return printer.name();
                        },
                        name -> alerts.done(text.say("print.done", name)));
    }

    /// Writes what is asked for in the format the file's name ends in.
    ///
    /// @param then told when it is done
    void write(Session session, Order order, Path file, Runnable then) {
        // What is still told of an earlier file would be taken for this one.
        alerts.clear();
        session.ask()
                .export(
                        order.recipe(),
                        text,
                        export -> export.read(file),
                        writing ->
                                tasks.workers()
                                        .run(
                                                text.say("task.export", file.getFileName()),
                                                writing::write,
                                                problems -> {
                                                    then.run();
                                                    keep(session, order);
                                                    written(file, problems);
                                                }));
    }

    private void keep(Session session, Order order) {
        if (!order.keepAs().isEmpty()) {
            session.ask()
                    .export(
                            order.recipe(),
                            text,
                            export -> {
                                export.keep(order.keepAs());
                                return order.keepAs();
                            },
                            _ -> {});
        }
    }

    private void written(Path file, List<Problem> problems) {
        ProblemWords words = new ProblemWords(text);
        String said =
                Stream.concat(
                                Stream.of(text.say("export.done", file)),
                                problems.stream()
                                        .map(
                                                problem ->
                                                        words.what(problem)
                                                                + " "
                                                                + words.toDo(problem)))
                        .collect(Collectors.joining(" "));
        Path folder = file.toAbsolutePath().getParent();
        alerts.done(
                said,
                new Alerts.Offer(
                        "export.openFolder", () -> Optional.ofNullable(folder).ifPresent(folders)));
    }

    /// Asks for a file and writes pages there.
    void writePdf(Session session, Recipe recipe) {
        new ExportDialog(this, session, Order.of(recipe), Optional.empty()).show();
    }

    /// Lays out what is asked for beside the window, and gives it to `then` unless a later order
    /// came first.
    void sketch(Session session, Order order, Consumer<Sketch> then) {
        session.ask()
                .sketch(
                        order.recipe(),
                        text,
                        export -> read(export, order),
                        read -> tasks.workers().latest("sketch", _ -> sketched(read), then));
    }

    private record Read(
            Optional<Export.Pages> pages,
            Map<String, String> callOuts,
            List<String> changes,
            Optional<Problem> problem) {}

    private static Read read(Export export, Order order) {
        try {
            return new Read(
                    Optional.of(export.pages()),
                    export.callOuts(),
                    export.changes(order.before()),
                    Optional.empty());
        } catch (ProblemException e) {
            return new Read(Optional.empty(), Map.of(), List.of(), Optional.of(e.problem()));
        }
    }

    private static Sketch sketched(Read read) {
        try {
            return new Sketch(
                    read.pages.map(Export.Pages::compose).orElse(List.of()),
                    read.callOuts,
                    read.changes,
                    read.problem);
        } catch (ProblemException e) {
            return Sketch.none(e.problem());
        }
    }

    /// Puts what the session looks at into the clipboard: as a picture, on white as slides are, and
    /// as a chronology for where only text can go.
    public void copy(Session session) {
        session.ask()
                .export(
                        recipe(session),
                        text,
                        export -> new Copying(export.pages(), export.chronology()),
                        copying ->
                                tasks.workers()
                                        .run(
                                                text.say("task.copy"),
                                                _ ->
                                                        new Copied(
                                                                picture(copying.pages),
                                                                copying.words),
                                                this::copy));
    }

    private static Image picture(Export.Pages pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Png.write(pages.compose().getFirst(), SheetSize.SLIDE.paper().dpi(), bytes);
        return new Image(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void copy(Copied copied) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(copied.picture);
        content.putString(copied.words);
        Clipboard.getSystemClipboard().setContent(content);
        alerts.done(text.say("export.copied"));
    }

    /// What the session looks at, on a slide.
    private static Recipe recipe(Session session) {
        View view = session.view().get().in(Theme.LIGHT);
        return new Recipe(
                Math.round(view.viewport().start()),
                Math.round(view.viewport().end()),
                view,
                SheetSize.SLIDE.page(),
                List.of());
    }
}
