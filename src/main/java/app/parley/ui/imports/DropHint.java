package app.parley.ui.imports;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lies over the window while something is dragged across it: an outline and a sentence on what
/// dropping it would do. Otherwise it is not there.
public final class DropHint extends StackPane {
    private final Function<List<Path>, String> sentence;
    private final Label label = new Label();

    /// For a window that takes files and text.
    ///
    /// @param sentence what dropping these files would do; none stands for text
    public DropHint(Function<List<Path>, String> sentence) {
        this.sentence = sentence;
        setId("drop-hint");
        getStyleClass().add("drop-hint");
        setMouseTransparent(true);
        setVisible(false);
        label.setWrapText(true);
        getChildren().setAll(label);
    }

    /// Watches a scene.
    ///
    /// @param files takes dropped files
    /// @param text takes dropped text
    public void watch(Scene scene, Consumer<List<Path>> files, Consumer<String> text) {
        scene.setOnDragEntered(
                e -> {
                    if (e.getDragboard().hasFiles() || e.getDragboard().hasString()) {
                        hover(paths(e.getDragboard()));
                    }
                });
        scene.setOnDragOver(DropHint::over);
        scene.setOnDragExited(e -> leave());
        scene.setOnDragDropped(
                e -> {
                    leave();
                    Dragboard board = e.getDragboard();
                    if (board.hasFiles()) {
                        files.accept(paths(board));
                    } else if (board.hasString()) {
                        text.accept(board.getString());
                    }
                    e.setDropCompleted(true);
                    e.consume();
                });
    }

    /// Shows what dropping these files would do; none stands for text.
    public void hover(List<Path> files) {
        label.setText(sentence.apply(files));
        setVisible(true);
    }

    /// Shows nothing more.
    public void leave() {
        setVisible(false);
    }

    private static void over(DragEvent event) {
        Dragboard board = event.getDragboard();
        boolean files = board.hasFiles() && !paths(board).stream().allMatch(Files::isDirectory);
        if (files || board.hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private static List<Path> paths(Dragboard board) {
        return !board.hasFiles() ? List.of() : board.getFiles().stream().map(File::toPath).toList();
    }
}
