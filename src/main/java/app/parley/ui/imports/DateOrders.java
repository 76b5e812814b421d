package app.parley.ui.imports;

import app.parley.importer.Reading.OrderFound;
import app.parley.importer.Reading.OrderFound.Why;
import app.parley.model.Code;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.parts.Prose;

import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// In which order day, month and year stand, column by column: said with its reason where it was
/// found out, and asked in words where nothing in the file decides it.
final class DateOrders extends VBox {
    private final Corrections corrections;
    private final Text text;
    private final Set<String> doubted = new HashSet<>();

    DateOrders(Corrections corrections, Text text) {
        super(6);
        this.corrections = corrections;
        this.text = text;
        getStyleClass().add("date-orders");
    }

    void show(List<OrderFound> orders) {
        getChildren().setAll(orders.stream().map(this::line).toList());
        setVisible(!orders.isEmpty());
        setManaged(!orders.isEmpty());
    }

    private Node line(OrderFound found) {
        boolean asked =
                found.why() == Why.UNDECIDED
                        || corrections.answered(found.column())
                        || doubted.contains(found.column());
        return asked ? question(found) : finding(found);
    }

    private Node finding(OrderFound found) {
        FlowPane line = new FlowPane(8, 2);
        line.getChildren()
                .setAll(
                        Prose.line(
                                text.say(
                                        "import.order",
                                        found.column(),
                                        text.say("import.order." + Code.of(found.order())),
                                        text.say(
                                                "import.order.why." + Code.of(found.why()),
                                                found.example())),
                                "quiet"),
                        Prose.link(
                                text.say("import.order.doubt"),
                                () -> {
                                    doubted.add(found.column());
                                    getChildren().set(place(found), question(found));
                                }));
        line.setUserData(found.column());
        return line;
    }

    private int place(OrderFound found) {
        return getChildren().stream().map(Node::getUserData).toList().indexOf(found.column());
    }

    private Node question(OrderFound found) {
        boolean open = found.why() == Why.UNDECIDED;
        FlowPane answers = new FlowPane(20, 6);
        ToggleGroup group = new ToggleGroup();
        new TreeMap<>(found.readings())
                .forEach(
                        (order, date) -> {
                            RadioButton answer =
                                    new RadioButton(
                                            text.say(
                                                    "import.order.reading",
                                                    TimeWords.date(date, text),
                                                    text.say("import.order." + Code.of(order))));
                            answer.setId("order-" + Code.of(order));
                            answer.setToggleGroup(group);
                            answer.setSelected(!open && found.order() == order);
                            answer.setOnAction(e -> corrections.order(found.column(), order));
                            answers.getChildren().add(answer);
                        });
        VBox box =
                new VBox(
                        6,
                        Prose.line(
                                text.say(
                                        open ? "import.order.open" : "import.order.ask",
                                        found.column(),
                                        found.example()),
                                "strong"),
                        answers);
        box.getStyleClass().addAll("question", open ? "open" : "answered");
        box.setUserData(found.column());
        return box;
    }
}
