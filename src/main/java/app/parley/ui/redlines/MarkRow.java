package app.parley.ui.redlines;

import app.parley.drawing.Drawing;
import app.parley.drawing.Theme;
import app.parley.model.Code;
import app.parley.model.RedLineCard;
import app.parley.model.RedLineCard.RoundMark;
import app.parley.text.Text;
import app.parley.timeline.page.RoundMarks;
import app.parley.timeline.page.RoundMarks.Sign;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How an issue stood at each round: the sign a picture shows, one a round, oldest first, and all
/// of them in words in the tooltip.
final class MarkRow extends HBox {
    MarkRow(List<RoundMark> marks, Theme theme, Text text) {
        getStyleClass().add("round-marks");
        setMinWidth(USE_PREF_SIZE);
        for (RoundMark mark : marks) {
            getChildren().add(sign(RoundMarks.sign(mark), RoundMarks.isRedLine(mark), theme));
        }
        Tooltip.install(
                this,
                new Tooltip(
                        marks.stream()
                                .map(mark -> words(mark, text))
                                .collect(Collectors.joining("\n"))));
    }

    /// What the signs on some cards mean; nothing if there are none.
    static List<Node> legend(List<RedLineCard> cards, Theme theme, Text text) {
        List<RoundMark> marks = cards.stream().flatMap(card -> card.marks().stream()).toList();
        if (marks.isEmpty()) {
            return List.of();
        }
        FlowPane legend = new FlowPane(new Label(text.say("page.marks")));
        legend.getStyleClass().add("mark-legend");
        if (marks.stream().anyMatch(RoundMarks::isRedLine)) {
            String words = text.say("page.mark.redLine");
            legend.getChildren().add(new Label(words, sign(Sign.STATED, true, theme)));
        }
        Set<Sign> used = EnumSet.noneOf(Sign.class);
        marks.forEach(mark -> used.add(RoundMarks.sign(mark)));
        for (Sign sign : used) {
            String words = text.say("page.mark." + sign.name());
            legend.getChildren().add(new Label(words, sign(sign, false, theme)));
        }
        return List.of(legend);
    }

    private static Canvas sign(Sign sign, boolean filled, Theme theme) {
        double size = RoundMarks.SIZE + 2;
        Canvas canvas = new Canvas(size, size);
        var shape = RoundMarks.shape("", sign, filled, size / 2, size / 2, theme);
        new FxPainter(canvas).paint(new Drawing(size, size, 0, List.of(shape), Map.of()));
        return canvas;
    }

    private static String words(RoundMark mark, Text text) {
        String shift = mark.shift().map(s -> "shift." + Code.of(s)).orElse("mark.none");
        String strength = mark.strength().map(s -> text.say("strength." + Code.of(s))).orElse("");
        return strength.isEmpty()
                ? text.say("mark.round", mark.round().label(), text.say(shift))
                : text.say("mark.roundStrength", mark.round().label(), strength, text.say(shift));
    }
}
