package app.parley.ui.detail;

import app.parley.model.Code;
import app.parley.model.Link;
import app.parley.text.Text;
import app.parley.ui.parts.Prose;

import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the event stands in connection with: the type of each link in words, as seen from this
/// event, and the other event to go to.
final class Links extends VBox {
    private final Text text;

    Links(EventDetail.Content content, Text text, Consumer<String> showEvent) {
        this.text = text;
        getStyleClass().add("links");
        for (Link link : content.links()) {
            boolean onwards = link.from().equals(content.event().id());
            String other = onwards ? link.to() : link.from();
            VBox entry =
                    new VBox(
                            Prose.line(type(link, onwards), "quiet"),
                            Prose.link(
                                    content.references().event(other),
                                    () -> showEvent.accept(other)));
            if (!link.note().isEmpty()) {
                entry.getChildren().add(Prose.line(link.note(), "quiet"));
            }
            entry.getStyleClass().add("entry");
            getChildren().add(entry);
        }
    }

    private String type(Link link, boolean onwards) {
        List<String> parts = new ArrayList<>();
        String list = onwards ? "link" : "link.back";
        parts.add(Prose.capital(Prose.word(list, link.type(), text)));
        link.gap().map(this::gap).filter(gap -> !gap.isEmpty()).ifPresent(parts::add);
        link.status().ifPresent(status -> parts.add(text.say("fulfilment." + Code.of(status))));
        if (!link.certain()) {
            parts.add(text.say("detail.uncertain"));
        }
        return String.join(text.say("time.comma"), parts);
    }

    private String gap(Link.Gap gap) {
        if (gap.hours().isEmpty()) {
            return "";
        }
        double hours = gap.hours().getAsDouble();
        if (gap.hoursMax().isPresent()) {
            return text.say("detail.hoursRange", hours, gap.hoursMax().getAsDouble());
        }
        return text.say(gap.exact() ? "detail.hours" : "detail.hoursAtLeast", hours);
    }
}
