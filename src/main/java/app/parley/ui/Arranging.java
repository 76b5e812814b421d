package app.parley.ui;

import app.parley.model.LaneSetting;
import app.parley.timeline.Frame;
import app.parley.timeline.View;
import app.parley.ui.Navigator.Direction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Arranges the lanes of a timeline: each step writes down all lanes in their present order, so
/// that what is not touched stays where it is.
///
/// @param session whose view it changes
/// @param frame the timeline as it is painted
record Arranging(Session session, Frame frame) {
    private static final double STEP = 17;

    /// Folds a lane, or unfolds it.
    void fold(String lane) {
        change(lane, LaneSetting::turned);
    }

    /// Pins a lane to the top, or lets go of it.
    void pin(String lane) {
        change(lane, LaneSetting::pinnedOrNot);
    }

    /// Another height for a lane.
    void resize(String lane, double pixels) {
        change(lane, setting -> setting.high(Math.clamp(pixels, 0, 2000)));
    }

    /// A row higher or lower.
    void resize(String lane, Direction direction) {
        box(lane)
                .ifPresent(
                        box ->
                                resize(
                                        lane,
                                        box.height() + (direction == Direction.ON ? STEP : -STEP)));
    }

    /// One place up or down.
    void move(String lane, Direction direction) {
        int at = lanes().indexOf(lane);
        moveTo(lane, at + (direction == Direction.ON ? 1 : -1));
    }

    /// To a place among the others, counted from 0.
    void moveTo(String lane, int place) {
        List<LaneSetting> all = settings();
        Optional<LaneSetting> moved =
                all.stream().filter(setting -> setting.lane().equals(lane)).findFirst();
        moved.ifPresent(
                setting -> {
                    all.remove(setting);
                    all.add(Math.clamp(place, 0, all.size()), setting);
                    set(all);
                });
    }

    /// Lets all lanes be as they are by themselves.
    void reset() {
        set(List.of());
    }

    /// The lane at a height of the pane.
    Optional<String> at(double y) {
        return frame.lanes().stream()
                .filter(lane -> y >= lane.y() && y < lane.y() + lane.height())
                .map(Frame.LaneBox::id)
                .findFirst();
    }

    /// Where a lane lies.
    Optional<Frame.LaneBox> box(String lane) {
        return frame.lanes().stream().filter(box -> box.id().equals(lane)).findFirst();
    }

    private void change(String lane, UnaryOperator<LaneSetting> how) {
        set(
                settings().stream()
                        .map(setting -> setting.lane().equals(lane) ? how.apply(setting) : setting)
                        .toList());
    }

    private List<String> lanes() {
        return frame.lanes().stream().map(Frame.LaneBox::id).toList();
    }

    /// The lanes in their order, followed by what is said of lanes that do not show now.
    private List<LaneSetting> settings() {
        List<LaneSetting> known = view().arrangement();
        List<LaneSetting> all = new ArrayList<>();
        for (String lane : lanes()) {
            all.add(
                    known.stream()
                            .filter(setting -> setting.lane().equals(lane))
                            .findFirst()
                            .orElse(LaneSetting.of(lane)));
        }
        known.stream().filter(setting -> !lanes().contains(setting.lane())).forEach(all::add);
        return all;
    }

    private void set(List<LaneSetting> settings) {
        session.view().set(view().arranged(settings));
    }

    private View view() {
        return session.view().get();
    }
}
