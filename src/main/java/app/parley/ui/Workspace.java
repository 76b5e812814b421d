package app.parley.ui;

import app.parley.model.Filter;
import app.parley.model.Hit;
import app.parley.model.Position;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.Measure;
import app.parley.timeline.View;
import app.parley.ui.Navigator.Direction;
import app.parley.ui.detail.EventDetail;
import app.parley.ui.detail.SeveralEvents;
import app.parley.ui.redlines.RedLinePanel;
import app.parley.ui.table.EventTable;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/// Everything about one open store between toolbar and status line: a panel of red lines on either
/// side, the timeline between them, detail and table of events below.
final class Workspace extends Rooms {
    /// So often a frame is made before the first gesture.
    private static final int REHEARSALS = 40;

    /// From one to the next, as by slow turns of the wheel.
    private static final double REHEARSED_ZOOM = 1.03;

    private final Session session;
    private final Navigator navigator;
    private final Text text;
    private final TimelinePane timeline;
    private final OverviewPane overview;
    private final RedLinePanel left;
    private final RedLinePanel right;
    private final EventDetail detail;
    private final SeveralEvents several;
    private final Tab detailTab;
    private final EventTable table;
    private final Tab tableTab;
    private final TabPane below;
    private final Label noEvents = new Label();
    private boolean tableStale = true;

    /// The panes of a session.
    Workspace(Session session, Text text) {
        this.session = session;
        this.text = text;
        navigator = new Navigator(session);
        timeline = new TimelinePane(session, navigator, text);
        overview = new OverviewPane(session, navigator, text);
        overview.setId("overview");
        left = new RedLinePanel(text, this::showEvent, navigator::left);
        right = new RedLinePanel(text, this::showEvent, navigator::right);
        detail = new EventDetail(text, this::showEvent);
        several = new SeveralEvents(text, this::showOne, this::showOnly);
        table = new EventTable(text, navigator::show);
        tableTab = tab("table", table);
        detailTab = tab("detail", detail);
        below = new TabPane(detailTab, tableTab);
        below.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        arrange();
        follow();
    }

    /// The timeline.
    TimelinePane timeline() {
        return timeline;
    }

    private void arrange() {
        noEvents.getStyleClass().add("no-events");
        noEvents.setMouseTransparent(true);
        noEvents.setWrapText(true);
        timeline.setId("timeline");
        left.setId("left");
        right.setId("right");
        below.setId("below");
        fill(new StackPane(timeline, noEvents), overview);
    }

    private Tab tab(String id, Node content) {
        Tab tab = new Tab(text.say("tab." + id), content);
        tab.setId("tab-" + id);
        return tab;
    }

    private void follow() {
        session.view().addListener((property, before, after) -> looked(before, after));
        session.snapshot().addListener((property, before, after) -> showAll());
        session.selected().addListener((property, before, after) -> showDetail());
        session.loaded().map(Loaded::shown).addListener((property, before, after) -> filtered());
        tableTab.selectedProperty().addListener((property, before, after) -> showTable());
        tellIfEmpty();
    }

    /// What comes into the window after the timeline, a frame each; its room is kept.
    List<Runnable> parts() {
        List<Runnable> parts = new ArrayList<>(List.of(this::showSides, this::showBelow));
        for (int i = 0; i < REHEARSALS; i++) {
            double zoom = Math.pow(REHEARSED_ZOOM, i);
            parts.add(() -> timeline.rehearse(zoom));
        }
        return parts;
    }

    private void showSides() {
        fillSides(left, right);
        showPanels();
    }

    private void showBelow() {
        fillBelow(below);
        showDetail();
        showTable();
    }

    private void looked(View before, View after) {
        // Which stretch of time is shown and what is selected does not concern the panels.
        if (!before.with(after.viewport())
                .selecting(after.chosen())
                .showing(after.filter())
                .equals(after)) {
            showPanels();
        }
        if (!before.zone().equals(after.zone()) || !before.theme().equals(after.theme())) {
            tableStale = true;
            showDetail();
            showTable();
        }
        if (!before.selected().equals(after.selected())) {
            table.select(after.selected());
        }
        if (!before.several().equals(after.several())) {
            showSeveral(after);
        }
    }

    private void tellIfEmpty() {
        boolean none = session.snapshot().get().events().count() == 0;
        boolean nonePass = session.loaded().get().shown().filter(BitSet::isEmpty).isPresent();
        noEvents.setText(text.say(none ? "empty.store" : "empty.filter"));
        noEvents.setVisible(none || nonePass);
    }

    private void filtered() {
        tellIfEmpty();
        tableStale = true;
        showTable();
    }

    private void showAll() {
        tableStale = true;
        tellIfEmpty();
        showPanels();
        showDetail();
        showTable();
    }

    private void showPanels() {
        Snapshot snapshot = session.snapshot().get();
        View view = session.view().get();
        show(left, "left", view.left(), RedLinePanel.notes(snapshot, view.asOf()));
        show(right, "right", view.right(), List.of());
    }

    private void show(RedLinePanel panel, String side, String party, List<Position> notes) {
        Snapshot snapshot = session.snapshot().get();
        View view = session.view().get();
        session.ask()
                .references(
                        side,
                        RedLinePanel.wanted(snapshot, party, view.asOf()),
                        references ->
                                panel.show(
                                        new RedLinePanel.Content(
                                                snapshot, view, party, notes, references)));
    }

    private void showDetail() {
        session.selected().get().ifPresentOrElse(this::showDetail, detail::clear);
    }

    private void showSeveral(View view) {
        if (view.several().isEmpty()) {
            detailTab.setContent(detail);
        } else {
            session.ask()
                    .several(
                            view.several(),
                            events -> {
                                several.show(events, view.zone());
                                detailTab.setContent(several);
                            });
        }
    }

    private void showOne(int event) {
        session.select(OptionalInt.of(event));
    }

    private void showOnly(List<String> ids) {
        navigator.filter(session.view().get().filter().with(Filter.Field.EVENT, ids));
    }

    private void showDetail(Session.Selected selected) {
        detail.show(
                new EventDetail.Content(
                        selected.event(),
                        selected.links(),
                        session.snapshot().get(),
                        session.view().get(),
                        selected.references(),
                        selected.provenance()));
    }

    private void showTable() {
        if (!tableStale || !tableTab.isSelected()) {
            return;
        }
        tableStale = false;
        Rows rows =
                new Rows(
                        session.snapshot().get(),
                        session.loaded().get()::shows,
                        session.view().get().zone(),
                        text);
        session.ask()
                .details(
                        rows.numbers(),
                        details -> {
                            table.show(rows.of(details));
                            table.select(session.view().get().selected());
                        });
    }

    /// Shows the event with an id.
    void showEvent(String id) {
        session.ask().number(id, navigator::show);
    }

    /// Shows what a search found: its event, or the one a position was put at.
    void showHit(Hit hit) {
        hit.event().ifPresent(navigator::show);
        timeline.requestFocus();
    }

    /// Brings up the table of events, or the detail again.
    void toggleTable() {
        boolean toTable = !tableTab.isSelected();
        below.getSelectionModel().select(toTable ? 1 : 0);
        (toTable ? table : timeline).requestFocus();
    }

    /// Selects the event nearest to the selected one in the lane above or below.
    void lane(Direction direction) {
        Lanes.neighbour(timeline.frame().get(), session.view().get().selected(), direction)
                .ifPresent(navigator::show);
    }

    /// Lets go of what was measured, or else of the selection.
    void escape() {
        if (!timeline.measuring().clear()) {
            session.select(OptionalInt.empty());
        }
    }

    /// Arranges the lane of the selected event; without one the topmost.
    void arrange(BiConsumer<Arranging, String> how) {
        Frame frame = timeline.frame().get();
        Lanes.of(frame, session.view().get().selected())
                .ifPresent(lane -> how.accept(new Arranging(session, frame), lane));
    }

    /// Selects the events whose marks are in view.
    void selectInView() {
        Frame frame = timeline.frame().get();
        Rectangle2D all = new Rectangle2D(0, 0, timeline.getWidth(), timeline.getHeight());
        session.view().set(session.view().get().selecting(Lanes.within(frame, all)));
    }

    /// Measures from the beginning of the selected event to the as-of cursor.
    void measureToCursor() {
        View view = session.view().get();
        view.selected()
                .ifPresent(
                        event ->
                                timeline.measuring()
                                        .measure()
                                        .set(
                                                Optional.of(
                                                        Measure.between(
                                                                navigator.beginning(event),
                                                                view.asOf()))));
    }
}
