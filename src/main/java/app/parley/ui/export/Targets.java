package app.parley.ui.export;

import app.parley.exporter.Format;
import app.parley.model.Code;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.page.Paper;
import app.parley.timeline.page.Recipe;
import app.parley.timeline.page.SheetSize;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Asks for files: where an export goes, and which picture is made again.
final class Targets {
    private static final List<Paper> PRINTED =
            SheetSize.PRINTED.stream().map(SheetSize::paper).toList();

    /// What somebody means as an ending: `.docx`, but not what follows the dot of `Brief 2.6.2025`.
    private static final Pattern ENDING = Pattern.compile("\\.\\p{L}{2,5}$");

    private Targets() {}

    /// A file that was chosen.
    ///
    /// @param isAgreed whether the user knows that a file of that name is replaced
    record Target(Path file, boolean isAgreed) {}

    /// Asks where a picture is to be written. The chooser itself asks before a file is replaced,
    /// but it does not see the ending that is added to a name without one.
    ///
    /// @param title of what is shown, for the name
    /// @param before the file it had before
    static Optional<Target> target(
            Window owner, Recipe recipe, String title, Optional<Path> before, Text text) {
        boolean several = recipe.page().pages() > 1;
        Format first = several || PRINTED.contains(recipe.page().paper()) ? Format.PDF : Format.PNG;
        FileChooser chooser =
                chooser(
                        "export.title",
                        first,
                        format -> !several || !format.isPicture() || format.hasPages(),
                        text);
        chooser.setInitialFileName(
                before.map(Path::getFileName)
                        .map(Path::toString)
                        .orElseGet(() -> name(recipe, title) + "." + Code.of(first)));
        before.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(file -> named(file, chooser.getSelectedExtensionFilter(), first));
    }

    private static Target named(Path file, ExtensionFilter chosen, Format first) {
        String name = String.valueOf(file.getFileName());
        if (ENDING.matcher(name).find()) {
            return new Target(file, true);
        }
        String ending =
                chosen == null
                        ? "." + Code.of(first)
                        : chosen.getExtensions().getFirst().substring(1);
        Path whole = file.resolveSibling(name + ending);
        return new Target(whole, !Files.exists(whole));
    }

    /// Asks for a picture that was made before.
    static Optional<Path> picture(Window owner, Text text) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.say("export.again"));
        List<String> endings =
                Arrays.stream(Format.values())
                        .filter(Format::isPicture)
                        .map(format -> "*." + Code.of(format))
                        .toList();
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(text.say("export.pictures"), endings));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(
            String title, Format first, Predicate<Format> offered, Text text) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.say(title));
        for (Format format : Format.values()) {
            if (offered.test(format)) {
                String code = Code.of(format);
                ExtensionFilter filter =
                        new ExtensionFilter(text.say("export." + code), "*." + code);
                chooser.getExtensionFilters().add(filter);
                if (format == first) {
                    chooser.setSelectedExtensionFilter(filter);
                }
            }
        }
        return chooser;
    }

    /// Such as `2025-06-02_direct-russia-ukraine-talks-istanbul-2025`.
    private static String name(Recipe recipe, String title) {
        View view = recipe.view();
        LocalDate day = Instant.ofEpochMilli(view.asOf() - 1).atZone(view.zone()).toLocalDate();
        return day + "_" + title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
