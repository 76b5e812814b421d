package app.parley.ui.redlines;

import app.parley.model.Code;
import app.parley.model.RedLineCard.RoundMark;
import app.parley.model.Shift;
import app.parley.model.Strength;
import app.parley.text.Text;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an issue stood at each round: a small mark a round, oldest first, and all of them in words
/// in the tooltip.
final class RoundMarks extends HBox {
    RoundMarks(List<RoundMark> marks, Text text) {
        getStyleClass().add("round-marks");
        setMinWidth(USE_PREF_SIZE);
        for (RoundMark mark : marks) {
            Region form = new Region();
            form.getStyleClass().addAll("mark", form(mark));
            getChildren().add(form);
        }
        Tooltip.install(
                this,
                new Tooltip(
                        marks.stream()
                                .map(mark -> words(mark, text))
                                .collect(Collectors.joining("\n"))));
    }

    private static String form(RoundMark mark) {
        if (mark.shift().isEmpty() || mark.shift().equals(Optional.of(Shift.WITHDRAWN))) {
            return "none";
        }
        if (mark.strength().equals(Optional.of(Strength.AGREED))) {
            return "agreed";
        }
        return switch (mark.shift().get()) {
            case HARDENED -> "hardened";
            case SOFTENED -> "softened";
            case CONDITIONAL -> "conditional";
            case NEW, UNCHANGED, REAFFIRMED, WITHDRAWN -> "in-force";
        };
    }

    private static String words(RoundMark mark, Text text) {
        String shift = mark.shift().map(s -> "shift." + Code.of(s)).orElse("mark.none");
        String strength = mark.strength().map(s -> text.say("strength." + Code.of(s))).orElse("");
        return strength.isEmpty()
                ? text.say("mark.round", mark.round().label(), text.say(shift))
                : text.say("mark.roundStrength", mark.round().label(), strength, text.say(shift));
    }
}
