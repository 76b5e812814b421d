package app.parley.ui.detail;

import app.parley.model.Account;
import app.parley.model.Party;
import app.parley.text.Text;
import app.parley.ui.parts.Prose;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The versions of an event side by side, subject by subject; a subject on which they differ is
/// called contested.
final class Accounts extends VBox {
    private static final int ABREAST = 2;

    private final EventDetail.Content content;
    private final Text text;

    Accounts(EventDetail.Content content, Text text) {
        this.content = content;
        this.text = text;
        getStyleClass().add("accounts");
        Map<String, List<Account>> bySubject = new LinkedHashMap<>();
        for (Account account : content.event().accounts()) {
            bySubject.computeIfAbsent(account.subject(), s -> new ArrayList<>()).add(account);
        }
        bySubject.forEach((subject, accounts) -> getChildren().add(subject(subject, accounts)));
    }

    private VBox subject(String subject, List<Account> accounts) {
        HBox head = new HBox(Prose.line(Prose.capital(subject), "strong"));
        head.getStyleClass().add("party");
        if (accounts.stream().anyMatch(accounts.getFirst()::standsAgainst)) {
            head.getChildren().add(Prose.badge(text.say("detail.contested"), "contested"));
        }
        GridPane versions = new GridPane();
        versions.getStyleClass().add("versions");
        for (int i = 0; i < ABREAST; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / ABREAST);
            versions.getColumnConstraints().add(half);
        }
        for (int i = 0; i < accounts.size(); i++) {
            versions.add(version(accounts.get(i)), i % ABREAST, i / ABREAST);
        }
        VBox box = new VBox(head, versions);
        box.getStyleClass().add("entry");
        return box;
    }

    private VBox version(Account account) {
        VBox version = new VBox(Prose.line(teller(account), "teller"));
        version.getStyleClass().add("version");
        if (account.figure().isPresent()) {
            version.getChildren().add(Prose.line(figure(account), "figure"));
        }
        if (!account.text().isEmpty()) {
            version.getChildren().add(Prose.line(account.text()));
        }
        // A medium that tells its own version is not named twice.
        List<String> publishers =
                account.sources().stream()
                        .map(id -> content.references().source(id).publisher())
                        .filter(publisher -> !publisher.equals(account.by()))
                        .distinct()
                        .toList();
        if (!publishers.isEmpty()) {
            version.getChildren()
                    .add(Prose.line(String.join(text.say("time.comma"), publishers), "quiet"));
        }
        return version;
    }

    private String teller(Account account) {
        String by =
                content.snapshot().parties().stream()
                        .filter(party -> party.id().equals(account.by()))
                        .findFirst()
                        .map(Party::shortName)
                        .orElse(account.by());
        return account.speaker().isEmpty() ? by : text.say("detail.speaker", by, account.speaker());
    }

    private String figure(Account account) {
        double from = account.figure().orElseThrow();
        String number =
                account.figureMax().isPresent()
                        ? text.say("detail.range", from, account.figureMax().getAsDouble())
                        : text.say("detail.number", from);
        return String.join(" ", List.of(account.qualifier(), number, account.unit())).strip();
    }
}
