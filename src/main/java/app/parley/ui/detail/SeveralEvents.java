package app.parley.ui.detail;

import app.parley.model.Event;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.parts.Prose;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Several selected events as a list by time: to go to one of them, to show no others, to copy.
public final class SeveralEvents extends ScrollPane {
    private static final int MOST = 500;

    private final Text text;
    private final Consumer<Integer> show;
    private final Consumer<List<String>> only;

    /// An empty list.
    ///
    /// @param show called with the number of an event the user wants to see alone
    /// @param only called with the ids of the events, to show no others
    public SeveralEvents(Text text, Consumer<Integer> show, Consumer<List<String>> only) {
        this.text = text;
        this.show = show;
        this.only = only;
        getStyleClass().add("event-detail");
        getStylesheets().add("/app/parley/ui/panels.css");
        setFitToWidth(true);
    }

    /// Lists events, given by their numbers.
    public void show(Map<Integer, Event> events, ZoneId zone) {
        List<Map.Entry<Integer, Event>> sorted =
                events.entrySet().stream()
                        .sorted(
                                Comparator.comparingLong(
                                        entry ->
                                                entry.getValue()
                                                        .time()
                                                        .extent()
                                                        .in(zone)
                                                        .earliestStart()))
                        .toList();
        Label head = new Label(text.say("several.head", sorted.size()));
        head.getStyleClass().add("several-head");
        Button showOnly = new Button(text.say("several.only"));
        showOnly.setId("several-only");
        showOnly.setOnAction(
                e -> only.accept(sorted.stream().map(entry -> entry.getValue().id()).toList()));
        Button copy = new Button(text.say("several.copy"));
        copy.setId("several-copy");
        copy.setOnAction(e -> copy(sorted, zone));
        FlowPane top = new FlowPane(12, 6, head, showOnly, copy);
        GridPane list = new GridPane(16, 2);
        sorted.stream()
                .limit(MOST)
                .forEach(
                        entry ->
                                list.addRow(
                                        list.getRowCount(),
                                        Prose.line(when(entry.getValue(), zone), "quiet"),
                                        Prose.link(
                                                entry.getValue().title(),
                                                () -> show.accept(entry.getKey()))));
        if (sorted.size() > MOST) {
            list.add(Prose.line(text.say("several.more", sorted.size() - MOST), "quiet"), 1, MOST);
        }
        VBox box = new VBox(8, top, list);
        box.getStyleClass().add("several");
        setContent(box);
    }

    private String when(Event event, ZoneId zone) {
        return TimeWords.when(event.time(), zone, text);
    }

    private void copy(List<Map.Entry<Integer, Event>> events, ZoneId zone) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                events.stream()
                        .map(
                                entry ->
                                        when(entry.getValue(), zone)
                                                + "\t"
                                                + entry.getValue().title())
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
