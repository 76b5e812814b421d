package app.parley.ui.redlines;

import app.parley.model.Code;
import app.parley.model.Movement;
import app.parley.model.Position;
import app.parley.model.PositionScope;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.parts.Prose;

import javafx.scene.control.Label;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What cards, stories and pairs say of a position in the same words.
final class Wording {
    private Wording() {}

    /// How firmly a position was put, as badges; with a second one where that statement tied it to
    /// conditions.
    static List<Label> strength(Position position, Text text) {
        String code = Code.of(position.strength());
        Label strength =
                Prose.badge(Prose.capital(text.say("strength." + code)), "strength-" + code);
        return position.movement() == Movement.CONDITIONAL
                ? List.of(strength, Prose.badge(text.say("panel.conditional")))
                : List.of(strength);
    }

    /// A round in few words: its label without the place behind the comma.
    static String round(Snapshot.Round round) {
        int comma = round.label().indexOf(',');
        return comma > 0 ? round.label().substring(0, comma) : round.label();
    }

    /// How a position that is not simply the party's own must be marked; empty if it is.
    static String scope(Position position, Text text) {
        return position.scope() == PositionScope.OWN
                ? ""
                : Prose.capital(text.say("scope." + Code.of(position.scope()), position.by()));
    }

    /// By whom, where and when a position was put.
    static String origin(Position position, Card.Shown shown, Text text) {
        String event = position.event().isEmpty() ? "" : event(position.event(), shown);
        return Stream.of(
                        position.by(),
                        event.equals(position.by()) ? "" : event,
                        unbroken(TimeWords.shortly(position.stated(), shown.zone(), text)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// A date stays on one line.
    private static String unbroken(String date) {
        return date.replace(' ', '\u00A0');
    }

    private static String event(String id, Card.Shown shown) {
        return shown.snapshot().rounds().stream()
                .filter(round -> round.id().equals(id))
                .findFirst()
                .map(Snapshot.Round::label)
                .orElseGet(() -> shown.references().event(id));
    }
}
