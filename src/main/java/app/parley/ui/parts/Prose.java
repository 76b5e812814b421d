package app.parley.ui.parts;

import app.parley.model.Quote;
import app.parley.text.Text;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;

/// Words on the screen that wrap where the room ends and are never cut off.
public final class Prose {
    private Prose() {}

    /// A paragraph, in a style of `panels.css`.
    public static Label line(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A small heading in capitals; read out as it is written.
    public static Label heading(String words) {
        Label label = line(words.toUpperCase(Locale.ROOT), "heading");
        label.setAccessibleText(words);
        return label;
    }

    /// A word or two in a coloured lozenge, which keep their room.
    public static Label badge(String words, String... styles) {
        Label label = new Label(words);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        label.getStyleClass().add("lozenge");
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Somebody's own words, with who said them and from what language they were translated.
    public static VBox quote(Quote quote, Text text) {
        Locale original = Locale.forLanguageTag(quote.translatedFrom());
        String speaker =
                quote.translatedFrom().isEmpty()
                        ? quote.speaker()
                        : text.say(
                                "quote.translated",
                                quote.speaker(),
                                original.getDisplayLanguage(text.locale()));
        return new VBox(line("“" + quote.text() + "”", "quote"), line(speaker, "quiet"));
    }

    /// A word of an open list, such as a role or a type of link: in our words where we have some,
    /// and else as the file writes it, without its hyphens.
    public static String word(String list, String code, Text text) {
        String key = list + "." + code;
        return text.has(key) ? text.say(key) : code.replace('-', ' ');
    }

    /// The words with a capital at their beginning.
    public static String capital(String words) {
        int second = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, second).toUpperCase(Locale.ROOT) + words.substring(second);
    }

    /// Words that do something.
    public static Hyperlink link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(
                event -> {
                    // Otherwise it looks visited for good.
                    link.setVisited(false);
                    action.run();
                });
        return link;
    }
}
